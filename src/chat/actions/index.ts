import type { Action } from "../action";
import { notOurs, ofKnownCustomer, ofNewCustomer, ofThisInvitation } from "./acceptances/decide";
import { openAcceptance } from "./acceptances/form";
import { openAcceptanceSeen, pageAcceptances } from "./acceptances/open";
import { recordAccepted, recordSeen } from "./acceptances/record";
import { openBoard } from "./board/open";
import { openAccount, saveAccount, saveOwner, startAssigning, startCompleting } from "./customers/account";
import { addNewCustomer, startAddingCustomer } from "./customers/add";
import { openBuying, openBuys, permitBuying, withdrawBuying } from "./customers/buying";
import { openCustomer } from "./customers/open";
import { pageCustomers } from "./customers/page";
import { openPartners } from "./customers/partners";
import { keepUnlistedCustomer } from "./customers/unlisted";
import {
  addProfileTyped,
  changeEnrolmentPart,
  chooseProfileForId,
  openPart,
  openProfile,
  saveBusiness,
  saveChecklist,
  saveContact,
  saveSupport,
} from "./enrolment/forms";
import { keepProfile } from "./enrolment/profile";
import {
  approveEnrolment,
  beforeRejection,
  beginReview,
  confirmVerification,
  openEnrolment,
  openEnrolmentHistory,
  rejectEnrolment,
  startEnrolment,
  submitEnrolment,
} from "./enrolment/steps";
import { openExportPage, showExportOf } from "./exports/open";
import { openGuideTopic } from "./guide/open";
import { cancel } from "./help/cancel";
import { switchLanguage } from "./help/language";
import { openHistory } from "./history/open";
import { applyList, giveUpList, openChangedLines, openList, openWrongLines } from "./imports/decide";
import { closeInvitationPage } from "./invitations/close-page";
import { discardInvitation } from "./invitations/discard";
import { finishInvitation } from "./invitations/done";
import { draftFromForm } from "./invitations/draft";
import { editInvitation } from "./invitations/edit";
import { declareNotSent } from "./invitations/not-sent";
import { pageInvitations } from "./invitations/page";
import { previewInvitation } from "./invitations/preview";
import { resetInvitation } from "./invitations/reset";
import { startRestoring } from "./invitations/restore";
import { saveInvitation, saveWithoutLink } from "./invitations/save";
import { declareSent } from "./invitations/sent";
import { showInvitation } from "./invitations/show";
import { startFromCard } from "./invitations/start";
import { saveLinkNevertheless } from "./links/save";
import { subscribeHere } from "./notices/subscribe";
import { showNoticesHere } from "./notices/topics";
import { tryNoticesHere } from "./notices/try";
import { addNewUser, checkNewUser, correctNewUser, startAddingUser } from "./people/add";
import { becomeAgent, openRoles, saveRoles } from "./people/roles";
import { makeSignInAnew, showSignInOnce } from "./people/sign-in";
import { openUser, openUserHistory, pageUsers } from "./people/users";
import { beforeEnding, endRemaining, keepRemaining } from "./privileges/decide";
import { openFollowUp } from "./privileges/open";
import { pageFollowUps } from "./privileges/page";
import {
  openPrivileges,
  recordOtherPartner,
  recordRegranted,
  recordTaken,
  startPartnering,
  startRegranting,
  startTaking,
} from "./privileges/record";
import {
  authoriseOne,
  keepProvidersAccess,
  openReview,
  recordAccessRemoved,
  startAuthorising,
} from "./providers/authorise";
import { listAllProviders, openProvider, openProviderHistory, pageGaps } from "./providers/open";
import { keepNotes, recordNewProvider, startNoting, startRecording } from "./providers/record";
import { putOffReminder, startPuttingOff, takeUpReminder } from "./reminders/put-off";
import { approve, turnDown, withdraw } from "./removals/decide";
import { confirmEndedThere } from "./removals/done-there";
import { correctOwedNotice, recordOwedNotice } from "./removals/notice-given";
import { pageRemovals } from "./removals/page";
import { prepareProviderText } from "./removals/provider-text";
import { askForRemoval } from "./removals/request";
import { reviewFromCard } from "./removals/review";
import { startRemoval } from "./removals/start";
import { close, retry } from "./removals/stuck";

/** Everything people can press, beside `say` and `help`, which the turn itself answers (house rule 2). */
export const actions: readonly Action[] = [
  openCustomer,
  openBuying,
  openBuys,
  permitBuying,
  withdrawBuying,
  openPartners,
  pageCustomers,
  startAddingCustomer,
  addNewCustomer,
  openAccount,
  startCompleting,
  saveAccount,
  startAssigning,
  saveOwner,
  openHistory,
  showExportOf,
  openExportPage,
  startFromCard,
  draftFromForm,
  editInvitation,
  saveInvitation,
  saveWithoutLink,
  resetInvitation,
  startRestoring,
  showInvitation,
  previewInvitation,
  finishInvitation,
  discardInvitation,
  declareSent,
  declareNotSent,
  closeInvitationPage,
  openAcceptance,
  recordAccepted,
  recordSeen,
  pageInvitations,
  pageAcceptances,
  saveLinkNevertheless,
  applyList,
  giveUpList,
  openList,
  openWrongLines,
  openChangedLines,
  keepUnlistedCustomer,
  openAcceptanceSeen,
  ofThisInvitation,
  ofKnownCustomer,
  ofNewCustomer,
  notOurs,
  startRemoval,
  askForRemoval,
  reviewFromCard,
  approve,
  turnDown,
  withdraw,
  retry,
  close,
  confirmEndedThere,
  correctOwedNotice,
  recordOwedNotice,
  prepareProviderText,
  pageRemovals,
  pageFollowUps,
  startPuttingOff,
  putOffReminder,
  takeUpReminder,
  openFollowUp,
  beforeEnding,
  endRemaining,
  keepRemaining,
  openPrivileges,
  startTaking,
  recordTaken,
  startPartnering,
  recordOtherPartner,
  startRegranting,
  recordRegranted,
  listAllProviders,
  openProvider,
  openProviderHistory,
  pageGaps,
  startRecording,
  recordNewProvider,
  startNoting,
  keepNotes,
  startAuthorising,
  authoriseOne,
  openReview,
  recordAccessRemoved,
  keepProvidersAccess,
  pageUsers,
  openUser,
  openUserHistory,
  startAddingUser,
  checkNewUser,
  correctNewUser,
  addNewUser,
  openRoles,
  saveRoles,
  becomeAgent,
  showSignInOnce,
  makeSignInAnew,
  openEnrolment,
  openEnrolmentHistory,
  startEnrolment,
  openPart,
  changeEnrolmentPart,
  saveChecklist,
  openProfile,
  addProfileTyped,
  chooseProfileForId,
  saveBusiness,
  saveContact,
  saveSupport,
  submitEnrolment,
  keepProfile,
  confirmVerification,
  beginReview,
  approveEnrolment,
  beforeRejection,
  rejectEnrolment,
  subscribeHere,
  showNoticesHere,
  tryNoticesHere,
  openBoard,
  openGuideTopic,
  switchLanguage,
  cancel,
];
