import type { Person } from "../../src/core/people/person";
import type { Options } from "../../src/main";
import { type Answered, postJson } from "../support/http";
import { pressed, typed } from "../support/microsoft/activities";
import { type Product, type Shown, startProduct, type Where } from "../support/product";
import { elena, giulia, loadNewPartner, marco, ownLink } from "../support/world";
import { refusingOnce } from "../support/worlds/authority";
import { deedsBySubject } from "./subjects/deeds-by-subject";
import { enrolmentPresses } from "./subjects/enrolment-deeds";

/** What somebody does and that changes something: how one comes to it, and what the history tells of it. */
interface Deed<What> {
  what: string;
  by: Person;
  /** The personal chat unless given. */
  where?: Where;
  does(bot: Product): Promise<What>;
  tells: string[];
}

/** A button of a card with its data, and the inputs as filled in. */
export interface PressDeed extends Deed<object> {
  verb: string;
  /** It changes nothing but the message that it is pressed in: that of the last card. */
  inLastMessage?: true;
  /** Its answer is given once, and to a repeat another one. */
  answersOnce?: true;
  /** A second click is told that nothing has changed. */
  knownAlready?: true;
  /** In a tenant that has not begun to enrol. */
  newPartner?: true;
  /** Another authority than the ledger. */
  authority?(): Options["authority"];
}

/** A typed line. */
type LineDeed = Deed<string>;

export const tailspin = "33333333-3333-4333-8333-333333333302";
/** A group chat. */
export const vendite: Where = { conversation: "19:vendite@thread.v2", kind: "groupChat" };
const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
export const filled = {
  acks: "read,faith,indemnity",
  duty: "no",
  reason: "x",
  typed: "Tailspin Toys",
};

/** What a button of this card carries. */
export function carried(card: Shown, verb: string): Record<string, unknown> {
  const button = card.buttons.find((each) => each.verb === verb);
  if (!button) throw new Error(`no ${verb} among ${card.buttons.map((each) => each.verb)}`);
  return button.data;
}

const drafted = async (bot: Product) => carried(await bot.invokes(marco, "invitation.draft", wish), "invitation.done");
const finished = async (bot: Product) =>
  carried(await bot.invokes(marco, "invitation.done", await drafted(bot)), "invitation.sent");
/** The invitation that was declared as sent. */
export async function sent(bot: Product): Promise<Record<string, unknown>> {
  return carried(await bot.invokes(marco, "invitation.sent", await finished(bot)), "invitation.accepting");
}
const form = async (bot: Product) =>
  carried(await bot.invokes(marco, "removal.start", { customer: tailspin }), "removal.request");
/** Marco's request. */
export async function requested(bot: Product, answers = {}): Promise<{ removal: unknown }> {
  const waiting = await bot.invokes(marco, "removal.request", { ...(await form(bot)), ...filled, ...answers });
  return { removal: carried(waiting, "removal.withdraw").removal };
}
/** Elena's view of it. */
export const review = async (bot: Product, answers = {}): Promise<Shown> =>
  bot.invokes(elena, "removal.review", await requested(bot, answers));
/** The button of the removal that the authority refused, as Elena has it. */
async function stuck(bot: Product, verb: string): Promise<Record<string, unknown>> {
  const approval = carried(await review(bot), "removal.approve");
  await bot.invokes(elena, "removal.approve", { ...approval, comment: "" });
  await bot.settled();
  return carried(await bot.invokes(elena, "removal.review", { removal: approval.removal }), verb);
}
/** What stays to be decided after the removal. */
export async function followUp(
  bot: Product,
  answers = {},
): Promise<{ followUp: string; revision: number; removal: unknown }> {
  const approval = carried(await review(bot, answers), "removal.approve");
  await bot.invokes(elena, "removal.approve", { ...approval, comment: "" });
  await bot.settled();
  const [open] = await bot.store.openFollowUps();
  if (!open) throw new Error("nothing stays to be decided");
  return { followUp: open.id, revision: open.revision, removal: approval.removal };
}

const newcomer = {
  wish: {
    directory: "none",
    fullName: "Ada Verdi",
    address: "ada@proseware.example",
    given: ["sales-agent"],
    account: "to-create",
  },
};
/** Luke as Giulia sees him, who may give every role. */
async function luke(bot: Product): Promise<Record<string, unknown>> {
  await bot.invokes(giulia, "user.become-agent", {});
  const card = await bot.says(giulia, "utente Luke Green");
  return carried(await bot.presses(giulia, card, "Cambia i ruoli…"), "user.save-roles");
}
/** What Marco's private chat offers after he has added somebody whose account is to be created. */
async function signInData(bot: Product): Promise<Record<string, unknown>> {
  await bot.invokes(marco, "user.add", newcomer);
  const added = (await bot.store.people()).find(({ signIn }) => signIn !== undefined);
  return { whom: added?.id, until: added?.signIn?.until };
}

/** Every press that changes something. */
export const presses: PressDeed[] = [
  { what: "a draft", by: marco, verb: "invitation.draft", does: async () => wish, tells: ["invitation.drafting"] },
  {
    what: "an edited text",
    by: marco,
    verb: "invitation.save",
    async does(bot) {
      const { invitation, revision } = await drafted(bot);
      return { invitation, revision, [`p1_r${revision}`]: "Hello,", p2: "Bye." };
    },
    tells: ["invitation.edited"],
  },
  {
    what: "an edited text whose link is left out",
    by: marco,
    verb: "invitation.saveWithoutLink",
    async does(bot) {
      const { invitation, revision } = await drafted(bot);
      return { invitation, revision, p1: "Hello, see https://contoso.example", p2: "Bye." };
    },
    tells: ["invitation.edited"],
  },
  {
    what: "a text put back",
    by: marco,
    verb: "invitation.reset",
    async does(bot) {
      const { invitation, revision } = await drafted(bot);
      await bot.invokes(marco, "invitation.save", { invitation, revision, p1: "Hello,", p2: "Bye." });
      return { invitation, revision: Number(revision) + 1 };
    },
    tells: ["invitation.edited"],
  },
  { what: "a finished draft", by: marco, verb: "invitation.done", does: drafted, tells: ["invitation.drafted"] },
  {
    what: "a declaration of having sent it",
    by: marco,
    verb: "invitation.sent",
    does: finished,
    tells: ["invitation.sent"],
  },
  {
    what: "a declaration taken back",
    by: marco,
    verb: "invitation.notSent",
    async does(bot) {
      return carried(await bot.invokes(marco, "invitation.sent", await finished(bot)), "invitation.notSent");
    },
    tells: ["invitation.not-sent"],
  },
  {
    what: "a page that is closed",
    by: marco,
    verb: "invitation.closePage",
    async does(bot) {
      return carried(await bot.invokes(marco, "invitation.sent", await finished(bot)), "invitation.closePage");
    },
    tells: ["invitation.page-closed"],
  },
  { what: "a discarded draft", by: marco, verb: "invitation.discard", does: drafted, tells: ["invitation.discarded"] },
  {
    what: "an acceptance",
    by: marco,
    verb: "invitation.accepted",
    async does(bot) {
      const { invitation } = await sent(bot);
      const data = carried(await bot.invokes(marco, "invitation.accepting", { invitation }), "invitation.accepted");
      return { ...data, name: "New", domain: "new.example", customerTenant: "", services: "exchange" };
    },
    tells: ["invitation.accepted"],
  },
  {
    what: "a request to remove",
    by: marco,
    verb: "removal.request",
    does: async (bot) => ({ ...(await form(bot)), ...filled }),
    tells: ["removal.requested"],
  },
  {
    what: "an approval",
    by: elena,
    verb: "removal.approve",
    does: async (bot) => ({ ...carried(await review(bot), "removal.approve"), comment: "" }),
    tells: ["removal.approved", "removal.executed"],
  },
  {
    what: "a refusal",
    by: elena,
    verb: "removal.refuse",
    does: async (bot) => ({ ...carried(await review(bot), "removal.refuse"), comment: "No." }),
    tells: ["removal.refused"],
  },
  {
    what: "a request taken back",
    by: marco,
    verb: "removal.withdraw",
    does: async (bot) => ({ removal: carried(await review(bot), "removal.approve").removal }),
    tells: ["removal.voided"],
  },
  {
    what: "another try at a removal that is stuck",
    by: elena,
    verb: "removal.retry",
    authority: refusingOnce,
    does: (bot) => stuck(bot, "removal.retry"),
    tells: ["removal.retried", "removal.executed"],
  },
  {
    what: "the end of a removal that is stuck",
    by: elena,
    verb: "removal.close",
    authority: refusingOnce,
    does: async (bot) => ({ ...(await stuck(bot, "removal.close")), comment: "It stays." }),
    tells: ["removal.closed"],
  },
  {
    what: "what was recorded, done in Partner Center",
    by: marco,
    verb: "removal.doneThere",
    does: async (bot) => ({ removal: (await followUp(bot)).removal }),
    tells: ["removal.done-there"],
  },
  {
    what: "legal notice that was given",
    by: marco,
    verb: "removal.noticeGiven",
    async does(bot) {
      const { removal } = await followUp(bot, { duty: "due", duty_on: "2026-12-20" });
      return { followUp: `${removal}-notice`, revision: 1, givenOn: "2026-11-20" };
    },
    tells: ["removal.notice-given"],
  },
  {
    what: "the day of a legal notice, corrected",
    by: marco,
    verb: "removal.correctNotice",
    async does(bot) {
      const { removal } = await followUp(bot, { duty: "due", duty_on: "2026-12-20" });
      const seen = { followUp: `${removal}-notice` };
      await bot.invokes(marco, "removal.noticeGiven", { ...seen, revision: 1, givenOn: "2026-11-20" });
      return { ...seen, revision: 2, givenOn: "2026-11-19" };
    },
    tells: ["removal.notice-corrected"],
  },
  { what: "ended privileges", by: marco, verb: "privileges.end", does: followUp, tells: ["privileges.ended"] },
  {
    what: "kept privileges",
    by: marco,
    verb: "privileges.keep",
    does: async (bot) => ({ ...(await followUp(bot)), why: "handover", until: "2026-12-31" }),
    tells: ["privileges.kept"],
  },
  ...deedsBySubject,
  {
    what: "a form put away",
    by: marco,
    verb: "cancel",
    inLastMessage: true,
    does: async (bot) => carried(await bot.says(marco, "rimuovi tailspin"), "cancel"),
    tells: [],
  },
  {
    what: "a chosen topic",
    by: marco,
    where: vendite,
    verb: "notices.subscribe",
    async does(bot) {
      await bot.says(marco, "avvisa qui", vendite);
      return { topics: "removals" };
    },
    tells: ["notices.subscribed"],
  },
  {
    what: "a trial of notices",
    by: marco,
    where: vendite,
    verb: "notices.try",
    async does(bot) {
      await bot.says(marco, "avvisa qui rimozioni", vendite);
      return {};
    },
    tells: [],
  },
  { what: "a chosen language", by: marco, verb: "language.set", does: async () => ({ language: "en" }), tells: [] },
  { what: "somebody added", by: marco, verb: "user.add", does: async () => newcomer, tells: ["user.added"] },
  {
    what: "roles given",
    by: giulia,
    verb: "user.save-roles",
    does: async (bot) => ({ ...(await luke(bot)), "sales-agent": "true" }),
    tells: ["user.roles-changed"],
  },
  {
    what: "a Global admin who becomes Admin agent",
    by: giulia,
    verb: "user.become-agent",
    does: async () => ({}),
    tells: ["user.roles-changed"],
  },
  {
    what: "sign-in data taken",
    by: marco,
    verb: "user.show-sign-in",
    does: signInData,
    tells: [],
    answersOnce: true,
  },
  {
    what: "sign-in data made anew",
    by: marco,
    verb: "user.renew-sign-in",
    async does(bot) {
      const data = await signInData(bot);
      bot.pass(60_000);
      return data;
    },
    tells: [],
  },
  ...enrolmentPresses,
];

/** Starts the product in the world of a deed. */
export const startFor = ({
  authority,
  newPartner,
  isPaced,
}: Pick<PressDeed, "authority" | "newPartner"> & { isPaced?: true } = {}): Promise<Product> =>
  startProduct({
    ...(isPaced && { isPaced }),
    ...(newPartner && { fill: loadNewPartner }),
    ...(authority && { options: { authority: authority() } }),
  });

/** Typed lines that change something. */
export const lines: LineDeed[] = [
  {
    what: "our link",
    by: giulia,
    does: async () => `collegamento ${ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft")}`,
    tells: ["link.set"],
  },
  {
    what: "a subscription",
    by: marco,
    where: vendite,
    does: async () => "avvisa qui rimozioni",
    tells: ["notices.subscribed"],
  },
  {
    what: "a subscription's end",
    by: marco,
    where: vendite,
    async does(bot) {
      await bot.says(marco, "avvisa qui rimozioni", vendite);
      return "avvisi no";
    },
    tells: ["notices.stopped"],
  },
];

/** Brings the activity to the product under this id, as often as it is called. */
export type Deliver = (id: string) => Promise<Answered>;

type Pressed = Pick<PressDeed, "by" | "verb" | "where" | "inLastMessage">;

/** Prepares a press, by a person or by the client itself. */
export const pressing = (
  bot: Product,
  { by, verb, where, inLastMessage }: Pressed,
  data: object,
  automatic = false,
): Deliver => {
  const message = inLastMessage ? bot.connector.posts().at(-1)?.activity : undefined;
  const from = { serviceUrl: `${bot.connector.url}/`, automatic, ...(message && { message }), ...where };
  return (id) => postJson(`${bot.url}/api/messages`, pressed(by, verb, data, { ...from, id }));
};

/** Prepares a typed line. */
export const typing =
  (bot: Product, by: Person, text: string, where?: Where): Deliver =>
  (id) =>
    postJson(`${bot.url}/api/messages`, typed(by, text, { serviceUrl: `${bot.connector.url}/`, id, ...where }));
