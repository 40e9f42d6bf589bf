import { days } from "../../../src/core/clock";
import type { Product, Shown } from "../../support/product";
import { giulia } from "../../support/world";
import type { PressDeed } from "../deeds";

/** What is filled in on the way, by the verb of the form or button, in the order of the way. */
const way: readonly (readonly [verb: string, inputs: object])[] = [
  ["enrolment.start", {}],
  ["enrolment.save-checklist", { workAccount: "none-yet", membership: "true", businessData: "true" }],
  ["enrolment.add-profile", { partnerId: "6123456", profileName: "Proseware", country: "Italia", active: "true" }],
  ["enrolment.choose-profile", { profile: "6123456" }],
  ["enrolment.save-business", { legalName: "Proseware Italia S.r.l.", businessAddress: "Via Roma 1, Milano" }],
  ["enrolment.save-contact", { contactWho: "other", contactName: "Ada", contactAddress: "ada@proseware.example" }],
  ["enrolment.save-support", { support: "+39 02 1234567" }],
  ["enrolment.submit", {}],
  ["enrolment.confirm", {}],
  ["enrolment.confirm", {}],
  ["enrolment.review", {}],
];

/** The button on the card, or on the form that the card leads to. */
async function leadingTo(bot: Product, card: Shown, verb: string): Promise<Record<string, unknown>> {
  const found = card.buttons.find((each) => each.verb === verb);
  if (found) return found.data;
  const next = card.buttons.find((each) => each.verb === "enrolment.open" || each.verb === "enrolment.rejecting");
  if (!next) throw new Error(`no ${verb} among ${card.buttons.map((each) => each.verb)}`);
  return leadingTo(bot, await bot.invokes(giulia, next.verb, next.data), verb);
}

/** Goes the whole way up to this press, and gives what it carries with what is filled in. */
async function wayTo(bot: Product, verb: string, inputs: object = {}): Promise<Record<string, unknown>> {
  let card = await bot.says(giulia, "registrazione");
  for (const [each, filled] of way) {
    if (each === verb) return { ...(await leadingTo(bot, card, verb)), ...filled, ...inputs };
    card = await bot.invokes(giulia, each, { ...(await leadingTo(bot, card, each)), ...filled });
  }
  return { ...(await leadingTo(bot, card, verb)), ...inputs };
}

const deed = (what: string, verb: string, tells: string[], inputs: object = {}): PressDeed => ({
  what,
  by: giulia,
  verb,
  newPartner: true,
  does: (bot) => wayTo(bot, verb, inputs),
  tells,
});

/** Our business profile, once its time has come. */
const profileKept: PressDeed = {
  what: "a business profile looked through",
  by: giulia,
  verb: "enrolment.profile-kept",
  async does(bot) {
    await bot.elapse(days(91));
    await bot.settled();
    const [due] = await bot.store.openFollowUps();
    if (!due) throw new Error("the business profile is not due");
    return { followUp: due.id, revision: due.revision };
  },
  tells: ["enrolment.profile-kept"],
};

/** Every press on the way into the programme, and to keep what it asks for. */
export const enrolmentPresses: PressDeed[] = [
  deed("an enrolment begun", "enrolment.start", ["enrolment.preparing"]),
  deed("a checklist", "enrolment.save-checklist", ["enrolment.filled-in"]),
  deed("a profile added", "enrolment.add-profile", ["enrolment.profile-added"]),
  deed("a profile chosen", "enrolment.choose-profile", ["enrolment.filled-in"]),
  deed("a business profile", "enrolment.save-business", ["enrolment.filled-in"]),
  deed("a primary contact", "enrolment.save-contact", ["enrolment.filled-in"]),
  deed("a support contact", "enrolment.save-support", ["enrolment.filled-in"]),
  deed("an application handed in", "enrolment.submit", ["enrolment.submitted"]),
  deed("a confirmation of the contact", "enrolment.confirm", ["enrolment.confirmed"]),
  deed("a review that has begun", "enrolment.review", ["enrolment.in-review"]),
  deed("an account that is ready", "enrolment.approve", ["enrolment.active"]),
  deed("a rejection", "enrolment.reject", ["enrolment.rejected"], { why: "Mancano dati." }),
  profileKept,
];
