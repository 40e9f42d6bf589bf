import { countryName } from "../../../core/enrolment/countries";
import {
  type BusinessProfile,
  type Enrolment,
  type Part,
  type PrimaryContact,
  partsFor,
} from "../../../core/enrolment/enrolment";
import type { TickedChecklist, TypedProfile } from "../../../core/enrolment/prepare";
import { standingOf } from "../../../core/enrolment/standing";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import {
  addProfileForm,
  businessForm,
  checklistForm,
  contactForm,
  partnerIdForm,
  rejectionForm,
  supportForm,
  tickedIn,
} from "../../views/enrolment/forms";
import { changeableParts } from "../../views/enrolment/sections";
import { reply } from "../../views/help/reply";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown, type View } from "../../views/view";
import { afterStep, showMoved, standingInstead } from "./enrolment";

/** What was filled in of each form. */
export interface Filled {
  checklist: TickedChecklist;
  "partner-id": { chosen: string };
  "add-profile": TypedProfile;
  business: BusinessProfile;
  contact: PrimaryContact;
  support: { support: string };
  rejection: { why: string };
}
export type FormName = keyof Filled;

type Made = { [Name in FormName]: (turn: Turn, facts: FormFacts, filled?: Filled[Name]) => View };
interface FormFacts {
  enrolment: Enrolment;
  revision: number;
  problem?: Problem | undefined;
}

const forms: Made = {
  checklist: ({ reader }, { enrolment, ...facts }, ticked = tickedIn(enrolment.checklist)) =>
    checklistForm(reader, { ...facts, ticked }),
  "partner-id": (turn, facts, filled) =>
    facts.enrolment.profiles.length > 0
      ? partnerIdForm(turn.reader, {
          ...facts,
          profiles: facts.enrolment.profiles,
          chosen: filled?.chosen ?? facts.enrolment.chosen ?? facts.enrolment.profiles.at(-1)?.partnerId ?? "",
          country: turn.store.tenant.country,
        })
      : forms["add-profile"](turn, facts),
  "add-profile": (
    { reader, store },
    { enrolment: _, ...facts },
    typed = {
      partnerId: "",
      name: store.tenant.name,
      country: countryName(reader.language, store.tenant.country),
      active: false,
    },
  ) => addProfileForm(reader, { ...facts, typed }),
  business: (
    { reader, store },
    { enrolment, ...facts },
    business = enrolment.business ?? { legalName: store.tenant.name, address: "" },
  ) => businessForm(reader, { ...facts, business }),
  contact: (
    { reader },
    { enrolment, ...facts },
    contact = enrolment.contact ?? { who: "applicant", name: "", address: "" },
  ) => contactForm(reader, { ...facts, contact }),
  support: ({ reader }, { enrolment, ...facts }, { support } = { support: enrolment.support ?? "" }) =>
    supportForm(reader, { ...facts, support }),
  rejection: ({ reader }, { enrolment: _, ...facts }, { why } = { why: "" }) =>
    rejectionForm(reader, { ...facts, why }),
};

/** A form of the enrolment, with what is kept so far; where it is not its time any more, how the enrolment stands. */
export async function showForm(turn: Turn, name: FormName): Promise<Answer> {
  const enrolment = await enrolmentFor(turn, name);
  if (!enrolment) return showMoved(turn);
  return shown(forms[name](turn, { enrolment, revision: enrolment.revision }));
}

async function enrolmentFor({ store }: Turn, name: FormName): Promise<Enrolment | undefined> {
  const { state, enrolment } = await standingOf(store);
  if (!enrolment || state !== (name === "rejection" ? "in-review" : "preparing")) return undefined;
  if (name === "rejection" || name === "add-profile") return enrolment;
  return partsFor(enrolment).includes(name) ? enrolment : undefined;
}

/** The form once more with all that was filled in, and what is wrong with it; or how the enrolment stands. */
export async function showAgain<Name extends FormName>(
  turn: Turn,
  name: Name,
  filled: Filled[Name],
  refusal: Refusal,
): Promise<Answer> {
  const enrolment = await enrolmentFor(turn, name);
  const problem = problemOf(turn.reader, refusal);
  if (!enrolment || !problem) return (await standingInstead(turn, refusal)) ?? refuse(turn, refusal);
  return shown(forms[name](turn, { enrolment, revision: enrolment.revision, problem }, filled));
}

/** After a form was sent: how the enrolment stands with it, or the form once more. */
export async function afterForm<Name extends FormName>(
  turn: Turn,
  name: Name,
  filled: Filled[Name],
  outcome: Result<Enrolment, Refusal>,
): Promise<Answer> {
  if (!outcome.ok) return showAgain(turn, name, filled, outcome.error);
  return afterStep(turn, outcome);
}

/** What may be changed while the application is prepared: what is filled in, and the way. */
export async function showChangeable(turn: Turn): Promise<Answer> {
  const { reader, store } = turn;
  const { state, enrolment } = await standingOf(store);
  if (!enrolment || state !== "preparing") return showMoved(turn);
  const title = reader.text("enrolment.change.title");
  const parts = changeableParts(enrolment);
  const offers = parts.map((part: Part) => ({
    words: reader.text(`enrolment.change.${part}`),
    does: reader.text("enrolment.change.does"),
    press: { verb: "enrolment.open" as const, data: { step: part } },
  }));
  const path = enrolment.path === "short" ? "full" : "short";
  const other = {
    words: reader.text(`enrolment.change.path.${path}`),
    does: reader.text(`enrolment.change.path.${path}.does`),
    press: { verb: "enrolment.start" as const, data: { path, revision: enrolment.revision } },
  };
  return shown(reply(reader, { title, lines: [], offers: [...offers, other] }));
}
