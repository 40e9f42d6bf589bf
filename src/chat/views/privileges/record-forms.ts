import { type Customer, grantedAnew, type Service, services } from "../../../core/customers/customer";
import { grantKey, isGranted } from "../../../core/privileges/grants";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { type View, view } from "../view";
import { partnerCalled } from "./cells";

/** What stands on a form about a customer's privileges beside its inputs. */
interface Facts {
  customer: Customer;
  problem: Problem | undefined;
}

/** What somebody fills in about privileges that were taken away. */
export interface TakenTyped {
  taken: readonly string[];
  seenOn: string;
}

/** And about services that another partner, or we, hold now. */
export interface HeldTyped {
  services: readonly Service[];
  seenOn: string;
  endedOn: string;
}
export interface PartnerTyped extends HeldTyped {
  partner: string;
  sells: "csp" | "adviser";
}

/** What the customer took away, of us and of others, on one form (R23, R52). */
export function takenForm(
  reader: Reader,
  { tenant, typed, ...facts }: Facts & { tenant: Tenant; typed: TakenTyped },
): View {
  const choices = facts.customer.grants.filter(isGranted).map((grant) => ({
    title: `${reader.text(`service.${grant.service}`)} · ${partnerCalled(reader, grant, tenant)}`,
    value: grantKey(grant),
  }));
  const offered = choices.map(({ value }) => value);
  return view(reader, "privileges/taken", {
    ...aboutCustomer(reader, "privileges.taking.spoken", facts),
    choices,
    foot: reader.text(facts.customer.state === "active" ? "privileges.taking.foot" : "privileges.taking.foot.removed"),
    // What somebody else recorded meanwhile is gone from the form.
    taken: typed.taken.filter((each) => offered.includes(each)).join(","),
    seenOn: typed.seenOn,
  });
}

/** Which other partner holds services of the customer, and how it works with it (R48, R49). */
export function partnerForm(reader: Reader, { typed, ...facts }: Facts & { typed: PartnerTyped }): View {
  return view(reader, "privileges/partner", {
    ...aboutCustomer(reader, "privileges.partnering.spoken", facts),
    ...heldInputs(reader, services, typed, facts.problem),
    partner: typed.partner,
    sells: typed.sells,
  });
}

/** What the customer granted to us again: any service whose privileges we have not got, or from before. */
export function againForm(reader: Reader, { typed, ...facts }: Facts & { typed: HeldTyped }): View {
  const held = grantedAnew(facts.customer);
  const offered = services.filter((service) => !held.includes(service));
  return view(reader, "privileges/again", {
    ...aboutCustomer(reader, "privileges.regranting.spoken", facts),
    ...heldInputs(reader, offered, typed, facts.problem),
  });
}

function aboutCustomer(
  reader: Reader,
  key: "privileges.taking.spoken" | "privileges.partnering.spoken" | "privileges.regranting.spoken",
  { customer, problem }: Facts,
) {
  const { id, name, domain, revision } = customer;
  const { spokenProblem, ...line } = problemLine(reader, problem);
  const spoken = sentences(reader.text(key, { name, domain, problem: spokenProblem }));
  return { spoken, customer: id, name, revision, ...line };
}

/** That another's privileges ended is asked where they stand in the way. */
function heldInputs(reader: Reader, offered: readonly Service[], typed: HeldTyped, problem: Problem | undefined) {
  return {
    choices: offered.map((service) => ({ title: reader.text(`service.${service}`), value: service })),
    chosen: typed.services.filter((service) => offered.includes(service)).join(","),
    seenOn: typed.seenOn,
    endedOn: typed.endedOn,
    asksEnd: problem?.field === "endedOn" || typed.endedOn !== "",
  };
}
