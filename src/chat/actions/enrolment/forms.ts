import { z } from "zod";
import { parts } from "../../../core/enrolment/enrolment";
import {
  addProfile,
  chooseProfile,
  keepBusiness,
  keepChecklist,
  keepContact,
  keepSupport,
  type TickedChecklist,
} from "../../../core/enrolment/prepare";
import { defineAction, defineForm } from "../../action";
import { afterForm, showAgain, showChangeable, showForm } from "../../screens/enrolment/forms";
import { choice, choiceIfAny, choiceOfIds, revision, text, tick } from "../inputs";

const needs = "enrolment.start";
const seen = z.object({ revision });
/** What a form showed of the choices and ticks that a client leaves out. */
const shown = z.string().max(40);

export const openPart = defineAction({
  verb: "enrolment.open",
  needs,
  writes: false,
  data: z.object({ step: z.enum(parts) }),
  run: (turn, { step }) => showForm(turn, step),
});

export const changeEnrolmentPart = defineAction({
  verb: "enrolment.change",
  needs,
  writes: false,
  data: z.object({}),
  run: showChangeable,
});

const ticked = (filled: TickedChecklist): TickedChecklist => ({
  workAccount: filled.workAccount,
  membership: filled.membership,
  businessData: filled.businessData,
});

export const saveChecklist = defineForm({
  verb: "enrolment.save-checklist",
  needs,
  writes: true,
  data: seen.extend({
    left: z.object({ workAccount: shown, membership: shown, businessData: shown }).partial().optional(),
  }),
  inputs: { workAccount: choiceIfAny(["at-hand", "none-yet", "unsure"]), membership: tick, businessData: tick },
  async run(turn, { revision, ...filled }) {
    const outcome = await keepChecklist(turn.store, turn.actor, { revision }, ticked(filled));
    return afterForm(turn, "checklist", ticked(filled), outcome);
  },
  again: (turn, filled, refusal) => showAgain(turn, "checklist", ticked(filled), refusal),
});

export const chooseProfileForId = defineForm({
  verb: "enrolment.choose-profile",
  needs,
  writes: true,
  data: seen.extend({ left: z.object({ profile: shown }).partial().optional() }),
  inputs: { profile: choiceOfIds("") },
  async run(turn, { revision, profile: chosen }) {
    return afterForm(turn, "partner-id", { chosen }, await chooseProfile(turn.store, turn.actor, { revision }, chosen));
  },
  again: (turn, { profile: chosen }, refusal) => showAgain(turn, "partner-id", { chosen }, refusal),
});

export const openProfile = defineAction({
  verb: "enrolment.adding-profile",
  needs,
  writes: false,
  data: z.object({}),
  run: (turn) => showForm(turn, "add-profile"),
});

export const addProfileTyped = defineForm({
  verb: "enrolment.add-profile",
  needs,
  writes: true,
  data: seen.extend({ left: z.object({ active: shown }).partial().optional() }),
  inputs: { partnerId: text(40), profileName: text(200), country: text(100), active: tick },
  async run(turn, { revision, ...filled }) {
    const typed = profileTyped(filled);
    const outcome = await addProfile(turn.store, turn.actor, { revision }, typed);
    return outcome.ok ? showForm(turn, "partner-id") : showAgain(turn, "add-profile", typed, outcome.error);
  },
  again: (turn, filled, refusal) => showAgain(turn, "add-profile", profileTyped(filled), refusal),
});

interface ProfileFilled {
  partnerId: string;
  profileName: string;
  country: string;
  active: boolean;
}
const profileTyped = ({ partnerId, profileName: name, country, active }: ProfileFilled) => ({
  partnerId,
  name,
  country,
  active,
});

export const saveBusiness = defineForm({
  verb: "enrolment.save-business",
  needs,
  writes: true,
  data: seen,
  inputs: { legalName: text(200), businessAddress: text(400) },
  async run(turn, { revision, legalName, businessAddress: address }) {
    const business = { legalName, address };
    return afterForm(turn, "business", business, await keepBusiness(turn.store, turn.actor, { revision }, business));
  },
  again: (turn, { legalName, businessAddress: address }, refusal) =>
    showAgain(turn, "business", { legalName, address }, refusal),
});

export const saveContact = defineForm({
  verb: "enrolment.save-contact",
  needs,
  writes: true,
  data: seen.extend({ left: z.object({ contactWho: shown }).partial().optional() }),
  inputs: {
    contactWho: choice(["applicant", "other"], "applicant"),
    contactName: text(100),
    contactAddress: text(254),
  },
  async run(turn, { revision, contactWho: who, contactName, contactAddress }) {
    const { actor, store } = turn;
    const own = who === "applicant" ? { name: actor.name, address: actor.upn ?? "" } : { name: "", address: "" };
    const name = contactName.trim() || own.name;
    const address = contactAddress.trim() || own.address;
    const outcome = await keepContact(store, actor, { revision }, { who, name, address });
    return afterForm(turn, "contact", { who, name: contactName, address: contactAddress }, outcome);
  },
  again: (turn, { contactWho: who, contactName: name, contactAddress: address }, refusal) =>
    showAgain(turn, "contact", { who, name, address }, refusal),
});

export const saveSupport = defineForm({
  verb: "enrolment.save-support",
  needs,
  writes: true,
  data: seen,
  inputs: { support: text(300) },
  async run(turn, { revision, support }) {
    return afterForm(turn, "support", { support }, await keepSupport(turn.store, turn.actor, { revision }, support));
  },
  again: (turn, { support }, refusal) => showAgain(turn, "support", { support }, refusal),
});
