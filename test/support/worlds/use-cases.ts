import { decideAcceptance, type Said } from "../../../src/core/acceptances/decide";
import { recordAcceptance } from "../../../src/core/acceptances/record";
import { seeAcceptance } from "../../../src/core/acceptances/see";
import { assignCustomer } from "../../../src/core/customers/account/assign";
import { completeAccount } from "../../../src/core/customers/account/complete";
import { markOf } from "../../../src/core/customers/account/touched";
import { keepUnlisted } from "../../../src/core/customers/account/unlisted";
import { addCustomer } from "../../../src/core/customers/add";
import { decideBuying } from "../../../src/core/customers/buying";
import {
  addProfile,
  beginPreparing,
  chooseProfile,
  keepBusiness,
  keepChecklist,
  keepContact,
  keepSupport,
} from "../../../src/core/enrolment/prepare";
import {
  recordActive,
  recordConfirmed,
  recordInReview,
  recordRejected,
  recordSubmitted,
} from "../../../src/core/enrolment/progress";
import { openExport } from "../../../src/core/exports/open";
import { applyImport, giveUpImport } from "../../../src/core/imports/decide";
import { goOn } from "../../../src/core/imports/steps/go-on";
import { takeList } from "../../../src/core/imports/take";
import { draftInvitation } from "../../../src/core/invitations/draft";
import type { Invitation } from "../../../src/core/invitations/invitation";
import {
  closePage,
  discardDraft,
  finishDraft,
  recordSent,
  saveParagraphs,
} from "../../../src/core/invitations/lifecycle";
import { setLink } from "../../../src/core/invitations/links/links";
import { conversationGone, keepConversation } from "../../../src/core/notices/conversations";
import { keepForm, keepShown } from "../../../src/core/notices/messages/shown";
import { remind } from "../../../src/core/notices/remind";
import { subscribe } from "../../../src/core/notices/subscribe";
import { tryNotices } from "../../../src/core/notices/trial";
import { actorOf } from "../../../src/core/people/actor";
import { addUser } from "../../../src/core/people/add";
import { becomeAdminAgent, changeRoles } from "../../../src/core/people/change-roles";
import { chooseLanguage } from "../../../src/core/people/language";
import type { Person } from "../../../src/core/people/person";
import { recognise } from "../../../src/core/people/recognise";
import { renewSignIn, takeSignIn } from "../../../src/core/people/sign-in";
import type { Deps, TenantStore } from "../../../src/core/ports";
import { recordGrantedAgain } from "../../../src/core/privileges/again";
import { endPrivileges, keepPrivileges } from "../../../src/core/privileges/decide";
import { recordPartner } from "../../../src/core/privileges/partner";
import { recordRevocation } from "../../../src/core/privileges/revoke";
import { profileLookedThrough } from "../../../src/core/profile/keep";
import { profileReviewId } from "../../../src/core/profile/review";
import { authoriseProvider, consequencesVersion } from "../../../src/core/providers/authorise";
import { noteProvider } from "../../../src/core/providers/note";
import { recordProvider } from "../../../src/core/providers/record";
import { accessRemoved, keepAccess } from "../../../src/core/providers/review";
import { putOffFollowUp, putOffInvitation, takeUpFollowUp, takeUpInvitation } from "../../../src/core/reminders/decide";
import { approveRemoval, expireRemoval, refuseRemoval, withdrawRemoval } from "../../../src/core/removals/decide";
import { correctNoticeGiven, recordNoticeGiven } from "../../../src/core/removals/duty/given";
import { owedNoticeIdOf } from "../../../src/core/removals/duty/owed-notice";
import { confirmDoneThere } from "../../../src/core/removals/ending/done-there";
import type { Ending } from "../../../src/core/removals/ending/ending";
import { executeRemoval } from "../../../src/core/removals/ending/execute";
import { closeRemoval, giveUpEnding, retryRemoval } from "../../../src/core/removals/ending/stuck";
import { requestRemoval } from "../../../src/core/removals/request";
import { shownOf } from "../../../src/core/removals/shown";
import { bySettings, ownLink, proseware } from "../world";

/** Who does something in a random world, and how. */
export interface Press {
  actor: Person;
  /** The person pressed on a card that shows an older state. */
  outdated: boolean;
  comment: string;
  joint: boolean;
}

type UseCase = (deps: Deps, store: TenantStore, press: Press) => Promise<unknown>;

const noticeVersion = 3;

/** The revision on the card of whoever presses. */
const seen = (entity: { revision: number } | undefined, { outdated }: Press): number =>
  (entity?.revision ?? 1) - (outdated ? 1 : 0);

const letter = ({ paragraphs, link }: Invitation) => ({
  subject: "Invitation",
  paragraphs,
  fixed: "Please accept:",
  link,
});

const seenInvitation = async (store: TenantStore, press: Press) => ({
  id: "i",
  revision: seen(await store.invitation("i"), press),
});
const seenFollowUp = async (store: TenantStore, press: Press) => ({
  id: "f",
  revision: seen(await store.followUp("f"), press),
});
const seenProvider = async (store: TenantStore, press: Press) => ({
  id: "fabrikam",
  revision: seen(await store.provider("fabrikam"), press),
});
const seenReview = async (store: TenantStore, press: Press) => ({
  id: "access-fabrikam",
  revision: seen(await store.followUp("access-fabrikam"), press),
});
const seenCustomer = async (store: TenantStore, press: Press) => ({
  id: "tailspin",
  revision: seen(await store.customer("tailspin"), press),
  today: "1970-01-01",
});
const decision = async (store: TenantStore, press: Press) => ({
  id: "r",
  revision: seen(await store.removal("r"), press),
  comment: press.comment,
});

const ending: Ending = { kind: "end-relationship", key: "end:r", removal: "r" };

const seenEnrolment = async (store: TenantStore, press: Press) => ({ revision: seen(await store.enrolment(), press) });

const signInOf = async (store: TenantStore) => {
  const person = (await store.people()).find(({ signIn }) => signIn !== undefined);
  return { person: person?.id ?? "nobody", until: person?.signIn?.until ?? 0 };
};

/** Every way in which people and workers change something, on what a random world may hold. */
export const useCases: Record<string, UseCase> = {
  openExport: (deps, store, { actor, joint }) =>
    openExport(deps, store, actor, {
      of: joint ? { kind: "customers" } : { kind: "history", customer: "tailspin" },
      language: "it",
      timeZone: "Europe/Rome",
    }),
  confirmDoneThere: (deps, store, { actor }) => confirmDoneThere(deps, store, actor, "r"),
  async requestRemoval(deps, store, press) {
    const customer = press.outdated ? undefined : await store.customer("tailspin");
    const wish = {
      customer: "tailspin",
      after: press.outdated ? undefined : (await store.lastRemoval("tailspin"))?.id,
      shown: customer ? shownOf(customer, { how: "here" }) : {},
      notice: { version: noticeVersion, language: "it", hash: "h" },
      acknowledged: { read: true, faith: true, indemnity: true },
      duty: "no",
      reason: press.comment,
      typedName: "Customer tailspin",
    } as const;
    return requestRemoval(deps, store, press.actor, wish, noticeVersion);
  },
  async recordNoticeGiven(deps, store, press) {
    const id = owedNoticeIdOf("r");
    const seenNotice = { id, revision: seen(await store.followUp(id), press) };
    const given = { today: "1970-01-02", ...(press.comment && { on: "1970-01-01" }) };
    return recordNoticeGiven(deps, store, press.actor, seenNotice, given);
  },
  async correctNoticeGiven(deps, store, press) {
    const id = owedNoticeIdOf("r");
    const seenNotice = { id, revision: seen(await store.followUp(id), press) };
    return correctNoticeGiven(deps, store, press.actor, seenNotice, { today: "1970-01-03", on: "1970-01-02" });
  },
  approveRemoval: async (deps, store, press) =>
    approveRemoval(deps, store, press.actor, await decision(store, press), noticeVersion),
  refuseRemoval: async (deps, store, press) => refuseRemoval(deps, store, press.actor, await decision(store, press)),
  withdrawRemoval: (deps, store, { actor }) => withdrawRemoval(deps, store, actor, { id: "r" }),
  expireRemoval: (deps, store) => expireRemoval(deps, store, "r"),
  executeRemoval: (deps, store) => executeRemoval(deps, store, ending, new AbortController().signal),
  giveUpEnding: (deps, store, { comment }) => giveUpEnding(deps, store, ending, { reason: comment }),
  retryRemoval: async (deps, store, press) => retryRemoval(deps, store, press.actor, await decision(store, press)),
  closeRemoval: async (deps, store, press) => closeRemoval(deps, store, press.actor, await decision(store, press)),
  endPrivileges: async (deps, store, press) =>
    endPrivileges(deps, store, press.actor, await seenFollowUp(store, press)),
  async keepPrivileges(deps, store, press) {
    const wish = { reason: press.comment, until: "1970-02-01" };
    return keepPrivileges(deps, store, press.actor, await seenFollowUp(store, press), wish);
  },
  recordRevocation: async (deps, store, press) =>
    recordRevocation(deps, store, press.actor, await seenCustomer(store, press), {
      taken: ["exchange", "exchange:fabrikam"],
      seenOn: "1970-01-01",
    }),
  recordPartner: async (deps, store, press) =>
    recordPartner(deps, store, press.actor, await seenCustomer(store, press), {
      partner: press.comment || "Fabrikam",
      services: ["exchange"],
      transacting: press.joint,
      seenOn: "1970-01-01",
      endedOn: press.comment ? undefined : "1970-01-01",
    }),
  recordGrantedAgain: async (deps, store, press) =>
    recordGrantedAgain(deps, store, press.actor, await seenCustomer(store, press), {
      services: ["exchange", "azure"],
      seenOn: "1970-01-01",
      endedOn: press.joint ? "1970-01-01" : undefined,
    }),
  async decideBuying(deps, store, press) {
    const { id: customer, revision } = await seenCustomer(store, press);
    return decideBuying(deps, store, press.actor, { customer, revision, mayBuy: press.joint });
  },
  recordProvider: (deps, store, { actor, comment, joint }) =>
    recordProvider(deps, store, actor, {
      name: joint ? "Litware" : "Fabrikam",
      link: "",
      today: "1970-01-01",
      means: () => false,
      ...(comment && { receivedOn: "1970-01-01" }),
    }),
  async noteProvider(_deps, store, press) {
    const wish = { training: press.comment, marketing: "", credit: "", notes: "" };
    return noteProvider(store, press.actor, await seenProvider(store, press), wish);
  },
  async authoriseProvider(deps, store, press) {
    const seen = await seenProvider(store, press);
    const consent = { ...seen, consequences: consequencesVersion, isGiven: press.joint };
    return authoriseProvider(deps, store, press.actor, consent);
  },
  accessRemoved: async (deps, store, press) => accessRemoved(deps, store, press.actor, await seenReview(store, press)),
  async profileLookedThrough(deps, store, press) {
    const review = { id: profileReviewId, revision: seen(await store.followUp(profileReviewId), press) };
    return profileLookedThrough(deps, store, press.actor, review);
  },
  putOffFollowUp: async (deps, store, press) =>
    putOffFollowUp(deps, store, press.actor, await seenFollowUp(store, press), { period: 14, reason: press.comment }),
  takeUpFollowUp: async (deps, store, press) =>
    takeUpFollowUp(deps, store, press.actor, await seenFollowUp(store, press)),
  putOffInvitation: async (deps, store, press) =>
    putOffInvitation(deps, store, press.actor, await seenInvitation(store, press), {
      period: 7,
      reason: press.comment,
    }),
  takeUpInvitation: async (deps, store, press) =>
    takeUpInvitation(deps, store, press.actor, await seenInvitation(store, press)),
  async keepAccess(deps, store, press) {
    const wish = { reason: press.comment, until: "1970-02-01" };
    return keepAccess(deps, store, press.actor, await seenReview(store, press), wish);
  },
  addCustomer: (deps, store, { actor, comment, joint }) =>
    addCustomer(deps, store, actor, {
      name: comment || "Litware",
      domain: joint ? "tailspin.example" : "litware.example",
      origin: "office-365",
      channel: "referral",
      ...(joint && { provider: "fabrikam" }),
    }),
  async completeAccount(deps, store, press) {
    const wish = { origin: "other", channel: undefined, provider: undefined, alias: "", tags: "a, b" } as const;
    const typed = { ...wish, tenantId: "", notes: press.comment };
    const customer = await store.customer("tailspin");
    return completeAccount(deps, store, press.actor, { id: "tailspin", said: customer ? markOf(customer) : "" }, typed);
  },
  assignCustomer: async (deps, store, press) =>
    assignCustomer(deps, store, press.actor, await seenCustomer(store, press), press.joint ? "luke" : undefined),
  keepUnlisted: (deps, store, { actor }) => keepUnlisted(deps, store, actor, "tailspin"),
  takeList: (deps, store, { actor, joint }) =>
    takeList(deps, store, actor, {
      name: "Customers.csv",
      async *lines() {
        yield { line: 1, cells: ["Company name", "Primary domain name"] };
        yield { line: 2, cells: ["Neve", joint ? "neve.example" : "tailspin.example"] };
      },
    }),
  async goOnWithList(deps, store) {
    const list = await store.import("l");
    return goOn(deps, store, "l", list?.revision ?? 1);
  },
  async applyImport(_deps, store, press) {
    const list = { id: "l", revision: seen(await store.import("l"), press) };
    return applyImport(store, press.actor, list, press.joint ? "other" : undefined);
  },
  giveUpImport: (_deps, store, { actor }) => giveUpImport(store, actor, "l"),
  draftInvitation: (deps, store, { actor, joint }) =>
    draftInvitation(deps, store, actor, {
      email: "info@tailspin.example",
      customerName: "Tailspin Toys",
      customer: "tailspin",
      reason: "new",
      channel: "referral",
      ...(joint && { provider: "fabrikam" }),
      language: "it",
      paragraphs: () => ["", ""],
    }),
  async saveParagraphs(_deps, store, press) {
    const paragraphs = [press.comment, press.joint ? "https://elsewhere.example" : ""] as const;
    return saveParagraphs(store, press.actor, await seenInvitation(store, press), paragraphs);
  },
  finishDraft: async (deps, store, press) =>
    finishDraft(deps, store, press.actor, await seenInvitation(store, press), letter),
  recordSent: async (deps, store, press) =>
    recordSent(deps, store, press.actor, await seenInvitation(store, press), letter),
  closePage: async (deps, store, press) => closePage(deps, store, press.actor, await seenInvitation(store, press)),
  discardDraft: async (_deps, store, press) => discardDraft(store, press.actor, await seenInvitation(store, press)),
  async recordAcceptance(deps, store, press) {
    const acceptance = { name: press.comment, services: ["exchange" as const] };
    return recordAcceptance(deps, store, press.actor, await seenInvitation(store, press), acceptance);
  },
  seeAcceptance: (deps, store, { actor, joint, comment }) =>
    seeAcceptance(deps, store, actor, {
      name: comment,
      domain: joint ? "x.example" : "c.example",
      services: ["teams"],
    }),
  async decideAcceptance(deps, store, press) {
    const [waiting] = await store.waitingAcceptances();
    const acceptance = { id: waiting?.id ?? "a", revision: seen(waiting, press) };
    const said: Said = press.joint ? { decision: "of-invitation", invitation: "i" } : { decision: "new-customer" };
    return decideAcceptance(deps, store, press.actor, acceptance, said);
  },
  setLink: (deps, store, { actor }) =>
    setLink(deps, store, actor, { url: ownLink.replace(proseware.id, store.tenant.id) }),
  subscribe: (_deps, store, { actor, joint }) =>
    subscribe(store, actor, "19:x", joint ? { add: ["removals"], drop: [] } : { add: [], drop: ["removals"] }),
  tryNotices: (deps, store, { actor }) => tryNotices(deps, store, actor, "19:x"),
  remindOfInvitation: (deps, store) => remind(deps, store, { kind: "invitation", id: "i" }),
  remindOfFollowUp: (deps, store) => remind(deps, store, { kind: "follow-up", id: "f" }),
  chooseLanguage: (_deps, store, { actor, joint }) => chooseLanguage(store, actor, joint ? "en" : "it"),
  keepConversation: (deps, store) =>
    keepConversation(deps, store, { id: "19:x", kind: "channel", serviceUrl: "https://new.example/", botId: "28:b" }),
  conversationGone: (deps, store) => conversationGone(deps, store, "19:x", "blocked"),
  keepShown: (_deps, store) =>
    keepShown(store, { subject: { kind: "follow-up", id: "f", revision: 1 }, conversation: "19:x", activity: "m2" }),
  keepForm: (_deps, store) => keepForm(store, { conversation: "19:x;messageid=1", activity: "m3", person: "o" }),
  addUser: (deps, store, { actor, joint, comment }) =>
    addUser(deps, store, actor, {
      name: comment || "Ada",
      address: joint ? "ada@x.example" : "bea@x.example",
      roles: ["sales-agent"],
      account: joint ? "to-create" : "exists",
    }),
  changeRoles: async (_deps, store, press) =>
    changeRoles(
      store,
      press.actor,
      { id: "luke", revision: seen(await store.person("luke"), press) },
      press.joint ? ["sales-agent", "helpdesk-agent"] : ["helpdesk-agent"],
    ),
  becomeAdminAgent: (_deps, store, { actor }) => becomeAdminAgent(store, actor),
  recognise: (_deps, store) =>
    recognise(store, { objectId: "ada", mri: "29:ada", name: "Ada", addresses: ["ada@x.example"] }),
  takeSignIn: async (deps, store, { actor, outdated }) =>
    takeSignIn(deps, store, actor, outdated ? { person: "ada", until: 1 } : await signInOf(store)),
  renewSignIn: async (deps, store, { actor }) => renewSignIn(deps, store, actor, (await signInOf(store)).person),
  beginPreparing: async (deps, store, press) =>
    beginPreparing(deps, store, press.actor, await seenEnrolment(store, press), press.joint ? "full" : "short"),
  keepChecklist: async (_deps, store, press) =>
    keepChecklist(store, press.actor, await seenEnrolment(store, press), {
      workAccount: press.joint ? "at-hand" : "none-yet",
      membership: true,
      businessData: true,
    }),
  addProfile: async (_deps, store, press) =>
    addProfile(store, press.actor, await seenEnrolment(store, press), {
      partnerId: "6123456",
      name: press.comment || "Proseware",
      country: "IT",
      active: true,
    }),
  chooseProfile: async (_deps, store, press) =>
    chooseProfile(store, press.actor, await seenEnrolment(store, press), "6123456"),
  keepBusiness: async (_deps, store, press) =>
    keepBusiness(store, press.actor, await seenEnrolment(store, press), {
      legalName: "Proseware",
      address: press.comment || "Via Roma 1",
    }),
  keepContact: async (_deps, store, press) =>
    keepContact(store, press.actor, await seenEnrolment(store, press), {
      who: "applicant",
      name: press.comment || "Ada",
      address: "ada@x.example",
    }),
  keepSupport: async (_deps, store, press) =>
    keepSupport(store, press.actor, await seenEnrolment(store, press), press.comment || "+39 02 1234"),
  recordSubmitted: async (deps, store, press) =>
    recordSubmitted(deps, store, press.actor, await seenEnrolment(store, press)),
  recordConfirmed: async (deps, store, press) =>
    recordConfirmed(
      deps,
      store,
      press.actor,
      await seenEnrolment(store, press),
      press.joint ? "signed-up" : "of-organisation",
    ),
  recordInReview: async (deps, store, press) =>
    recordInReview(deps, store, press.actor, await seenEnrolment(store, press)),
  recordActive: async (deps, store, press) => recordActive(deps, store, press.actor, await seenEnrolment(store, press)),
  recordRejected: async (deps, store, press) =>
    recordRejected(deps, store, press.actor, await seenEnrolment(store, press), press.comment || "Data missing."),
  firstWordOfAnAdmin: (_deps, store) =>
    actorOf(store, { id: "root", mri: "29:root", name: "Root" }, bySettings("root")),
};
