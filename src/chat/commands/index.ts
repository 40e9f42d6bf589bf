import type { Command } from "../command";
import { listAcceptances } from "./acceptances/list";
import { about } from "./answers/about";
import { elsewhere } from "./answers/elsewhere";
import { howAnswer } from "./answers/how";
import { aboutLegalNotice } from "./answers/legal-notice";
import { mayAnswer } from "./answers/may";
import { pages } from "./answers/pages";
import { whoIsWho } from "./answers/roles";
import { talk } from "./answers/talk";
import { showOurBoard } from "./board/show";
import { showAccountOf } from "./customers/account";
import { addCustomerTo } from "./customers/add";
import { assignCustomerTo } from "./customers/assign";
import { allowBuying } from "./customers/buying";
import { showBuysItself } from "./customers/buys";
import { listCustomers } from "./customers/list";
import { listMine } from "./customers/mine";
import { showPartnersOf } from "./customers/partners";
import { showCustomerRecord } from "./customers/show";
import { tryOut } from "./dry-run/try";
import { showOurEnrolment } from "./enrolment/show";
import { exportFiles } from "./exports/show";
import { openGuide } from "./guide/topics";
import { help } from "./help/help";
import { chooseMyLanguage, whichLanguages } from "./help/language";
import { showStory } from "./history/show";
import { importCustomers } from "./imports/take";
import { acceptedInvitation } from "./invitations/accept";
import { listInvitations } from "./invitations/list";
import { restoreCustomer } from "./invitations/restore";
import { sentInvitation } from "./invitations/sent";
import { showInvitationOf } from "./invitations/show";
import { startInvitation } from "./invitations/start";
import { unsentInvitation } from "./invitations/unsent";
import { setOurLink } from "./links/set";
import { showOurLinks } from "./links/show";
import { topicsHere } from "./notices/here";
import { notifyOff } from "./notices/off";
import { notifyHere } from "./notices/on";
import { addUserTo } from "./people/add";
import { listUsers } from "./people/list";
import { showUser } from "./people/show";
import { showPrivilegesOf } from "./privileges/known";
import { listFollowUps } from "./privileges/list";
import { privilegesLost } from "./privileges/lost";
import { privilegesRegained } from "./privileges/regained";
import { addProvider } from "./providers/add";
import { authorise } from "./providers/authorise";
import { listGaps } from "./providers/gaps";
import { listProviders } from "./providers/list";
import { listShared } from "./providers/shared";
import { putOffReminderOf } from "./reminders/put-off";
import { listSnoozed } from "./reminders/snoozed";
import { listRemovals } from "./removals/list";
import { noticeGiven } from "./removals/notice";
import { requestRemovalOf } from "./removals/request";
import { reviewRemoval } from "./removals/review";

/** Everything people can type, in the order of help. Nothing else is a command (house rule 2). */
export const commands: readonly Command[] = [
  listCustomers,
  showCustomerRecord,
  showPartnersOf,
  showAccountOf,
  addCustomerTo,
  assignCustomerTo,
  listMine,
  showPrivilegesOf,
  privilegesLost,
  privilegesRegained,
  allowBuying,
  showBuysItself,
  importCustomers,
  showStory,
  exportFiles,
  startInvitation,
  restoreCustomer,
  listInvitations,
  showInvitationOf,
  sentInvitation,
  unsentInvitation,
  acceptedInvitation,
  listAcceptances,
  showOurLinks,
  setOurLink,
  requestRemovalOf,
  listRemovals,
  reviewRemoval,
  noticeGiven,
  listFollowUps,
  putOffReminderOf,
  listSnoozed,
  showOurEnrolment,
  listProviders,
  listShared,
  listGaps,
  addProvider,
  authorise,
  listUsers,
  showUser,
  addUserTo,
  notifyHere,
  topicsHere,
  notifyOff,
  chooseMyLanguage,
  showOurBoard,
  tryOut,
  help(() => commands),
  openGuide,
  whichLanguages,
  about(() => commands),
  aboutLegalNotice,
  whoIsWho(() => commands),
  mayAnswer(() => commands),
  howAnswer(() => commands),
  ...talk(() => commands),
  ...elsewhere(() => commands),
  ...pages(() => commands),
];
