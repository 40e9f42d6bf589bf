import { isDay } from "../../core/clock";
import { clouds } from "../../core/clouds";
import { type Customer, grantedAnew, type Service, services } from "../../core/customers/customer";
import { withoutRelationship } from "../../core/customers/refusals";
import { permit } from "../../core/people/actor";
import { can } from "../../core/permissions";
import { grantKey, isGranted } from "../../core/privileges/grants";
import type { Recorded } from "../../core/privileges/known";
import { takenDayUnfit } from "../../core/privileges/revoke";
import { daySeen } from "../../core/privileges/seen-on";
import type { Refusal } from "../../core/refusals";
import type { Result } from "../../core/result";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { dayOrWords, daySaid, withoutTimes } from "../language/asked/days-said";
import { keepTyped, noSuchDay, refuse } from "../refuse";
import type { Chosen } from "../views/customers/rows";
import { isForm } from "../views/dry-run/is-form";
import { servicesNamed } from "../views/history/event-view";
import { withNote } from "../views/note";
import { privilegesKnown } from "../views/privileges/known";
import {
  againForm,
  type HeldTyped,
  type PartnerTyped,
  partnerForm,
  type TakenTyped,
  takenForm,
} from "../views/privileges/record-forms";
import { problemOf } from "../views/refusals/refusal-views";
import { replaced, shown, type View } from "../views/view";
import { withCustomer } from "./customers";
import { withPressed } from "./pressed";

/** A customer's privileges as they are known (R47–R49, C4). */
export const showPrivileges = (turn: Turn, customer: Customer): Answer => shown(knownView(turn, customer));

const knownView = ({ store, reader, deps, actor }: Turn, customer: Customer): View =>
  privilegesKnown(reader, {
    customer,
    tenant: store.tenant,
    now: deps.clock.now(),
    mayRecord: can(actor, "privileges.record") && clouds[store.tenant.cloud].open,
  });

/** The form for what the customer took away; where no partner holds anything, what is known. */
export function showTaking(turn: Turn, customer: Customer, typed: Partial<TakenTyped> = {}, refusal?: Refusal): Answer {
  if (!customer.grants.some(isGranted)) return instead(turn, customer, "privileges.taking.none");
  const { tenant } = turn.store;
  return formOf(turn, refusal, (problem) =>
    takenForm(turn.reader, { customer, tenant, problem, typed: { taken: [], seenOn: today(turn), ...typed } }),
  );
}

/** The same with what a line says to have been taken away, and on which day: what was not ours, or is no day, is said at once. */
export function showTakingAsked(turn: Turn, customer: Customer, taken: readonly string[], seenOn?: string): Answer {
  const form = takingAsked(turn, customer, taken, seenOn);
  const held = customer.grants.filter(isGranted).map(grantKey);
  const notOurs = services.filter((service) => taken.includes(service) && !held.includes(service));
  if (held.length === 0 || notOurs.length === 0) return form;
  const named = { services: servicesNamed(turn.reader, notOurs), name: customer.name };
  return withNote(form, turn.reader.text("privileges.taking.not-ours", named));
}

function takingAsked(turn: Turn, customer: Customer, taken: readonly string[], seenOn?: string): Answer {
  if (seenOn === undefined) return showTaking(turn, customer, { taken });
  if (!isDay(seenOn)) return showTaking(turn, customer, { taken, seenOn: "" }, noSuchDay("seenOn", seenOn));
  const calendar = { today: today(turn), dayOf: turn.reader.dayOf };
  return showTaking(turn, customer, { taken, seenOn }, takenDayUnfit(customer, { taken, seenOn }, calendar));
}

/** The form for another partner that holds services of the customer. */
export const showPartnering = (turn: Turn, customer: Customer, typed?: PartnerTyped, refusal?: Refusal): Answer =>
  formOf(turn, refusal, (problem) =>
    partnerForm(turn.reader, {
      customer,
      problem,
      typed: typed ?? { ...untouched(turn), partner: "", sells: "csp" },
    }),
  );

/** The form for what the customer granted to us again; where there is nothing left to grant, or nobody to, that. */
export function showRegranting(turn: Turn, customer: Customer, typed?: HeldTyped, refusal?: Refusal): Answer {
  const unrelated = withoutRelationship(customer);
  if (unrelated) return refuse(turn, unrelated);
  if (grantedAnew(customer).length === services.length) return instead(turn, customer, "privileges.regranting.none");
  return formOf(turn, refusal, (problem) =>
    againForm(turn.reader, { customer, problem, typed: typed ?? untouched(turn) }),
  );
}

/** The same with what a line says to have been granted, and on which day. */
export function showRegrantingAsked(
  turn: Turn,
  customer: Customer,
  granted: readonly Service[],
  seenOn = today(turn),
): Answer {
  const form = regrantingAsked(turn, customer, granted, seenOn);
  const held = grantedAnew(customer).filter((service) => granted.includes(service));
  if (held.length === 0 || !isForm(form.card.json)) return form;
  const named = { services: turn.reader.and(held.map((service) => turn.reader.text(`service.${service}`))) };
  return withNote(form, turn.reader.text("privileges.regranting.held", named));
}

function regrantingAsked(turn: Turn, customer: Customer, granted: readonly Service[], seenOn: string): Answer {
  const typed = { services: granted, seenOn, endedOn: "" };
  if (!isDay(seenOn)) return showRegranting(turn, customer, { ...typed, seenOn: "" }, noSuchDay("seenOn", seenOn));
  const day = daySeen(seenOn, { today: today(turn) });
  return showRegranting(turn, customer, typed, day.ok ? undefined : day.error);
}

/** The services and the day that a line says, as the form takes them. */
export function saidOfRecording(turn: Turn, { sentence, services }: Asked) {
  const seenOn = dayOrWords(daySaid(sentence.tokens), today(turn));
  return { ...(seenOn && { seenOn }), ...(services.length > 0 && { services: [...services] }) };
}

interface Recording {
  /** By which a customer is chosen, where several are meant. */
  verb: "privileges.taking" | "privileges.regranting";
  form(turn: Turn, customer: Customer, services: readonly Service[], seenOn?: string): Answer | Promise<Answer>;
  /** Where nobody is named. */
  without(asked: Asked, chosen: Chosen): Promise<Answer>;
}

/** The form that records what a customer did with our privileges, with the services and the day that a line names. */
export function recordSaid(turn: Turn, line: Asked, { verb, form, without }: Recording): Promise<Answer> {
  const { asked } = withoutTimes(line);
  const data = saidOfRecording(turn, asked);
  const show = async (customer: Customer): Promise<Answer> => {
    const permitted = await permit(turn.store, turn.actor, "privileges.record");
    return permitted.ok ? form(turn, customer, asked.services, data.seenOn) : refuse(turn, permitted.error);
  };
  return withCustomer(turn, asked, { verb, data }, show, {
    includeRemoved: true,
    without: (chosen) => without(asked, chosen),
  });
}

/** What is known after something was recorded, with what that was or that it was known already; or the form again. */
export function afterRecording(
  turn: Turn,
  outcome: Result<Recorded, Refusal>,
  id: string,
  note: "privileges.revoked.note" | "privileges.partner.note" | "privileges.again.note",
  again: (customer: Customer, refusal: Refusal) => Answer,
): Promise<Answer> | Answer {
  if (!outcome.ok) return withPressed(turn, "customer", id, (customer) => again(customer, outcome.error));
  const { customer, changed } = outcome.value;
  const said = turn.reader.text(changed ? note : "privileges.known-already.note");
  return withNote(replaced(knownView(turn, customer)), said);
}

const today = ({ reader, deps }: Turn): string => reader.dayOf(deps.clock.now());

const untouched = (turn: Turn): HeldTyped => ({ services: [], seenOn: today(turn), endedOn: "" });

const instead = (
  turn: Turn,
  customer: Customer,
  why: "privileges.taking.none" | "privileges.regranting.none",
): Answer => keepTyped(turn, withNote(showPrivileges(turn, customer), turn.reader.text(why)));

/** A form; in a cloud that is closed nothing is recorded any more, and that is said instead. */
function formOf(
  turn: Turn,
  refusal: Refusal | undefined,
  form: (problem: ReturnType<typeof problemOf>) => View,
): Answer {
  const { cloud } = turn.store.tenant;
  if (!clouds[cloud].open) return refuse(turn, { kind: "privileges-not-here", cloud });
  const problem = refusal && problemOf(turn.reader, refusal);
  return refusal && !problem ? refuse(turn, refusal) : shown(form(problem));
}
