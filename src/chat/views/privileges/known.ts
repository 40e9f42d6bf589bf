import { clouds } from "../../../core/clouds";
import {
  type Customer,
  grantedAnew,
  grantedServices,
  leftFromBefore,
  ourGrants,
  privilegeState,
  services,
} from "../../../core/customers/customer";
import { isGranted } from "../../../core/privileges/grants";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { asOf } from "../customers/as-of";
import { responsibility } from "../customers/record/responsibility";
import { knownServices } from "../customers/record/services";
import { takenLast, takenOn } from "../customers/taken-on";
import { servicesNamed } from "../history/event-view";
import { capitalised, sentences } from "../sentences";
import { type View, view } from "../view";
import { cellRows } from "./cells";

interface Facts {
  customer: Customer;
  tenant: Tenant;
  now: number;
  /** Whoever looks may record what was seen. */
  mayRecord: boolean;
}

/** A customer's privileges as they are known: service × partner, with source and date of each (R47–R49, C4, C11). */
export function privilegesKnown(reader: Reader, { customer, tenant, now, mayRecord }: Facts): View {
  const { id, name, domain } = customer;
  const { open, support } = clouds[tenant.cloud];
  const isActive = customer.state === "active";
  const isOpen = mayRecord && open;
  const isRevoked = isActive && privilegeState(customer) === "revoked";
  const rows = cellRows(reader, customer, tenant);
  const stays = responsibility(reader, customer, tenant);
  const agreement = reader.text(`agreement.${tenant.cloud}`);
  const date = reader.date(customer.removedAt ?? customer.asOf);
  const usual = reader.text(`privileges.responsibility.${customer.state}`, { agreement, date });
  const { state, detail } = stateOf(reader, customer);
  const responsible = stays.responsible
    ? `${reader.text("customer.responsible.strong")}${stays.responsibility}`
    : usual;
  return view(reader, "privileges/known", {
    spoken: sentences(
      reader.text("privileges.known.spoken", {
        name,
        domain,
        state,
        detail,
        lines: rows.map(({ spoken }) => spoken).join("; ") || reader.text("partners.none"),
        responsibility: responsible,
      }),
    ),
    customer: id,
    name,
    state,
    detail,
    rows: rows.map(({ row }) => row),
    hasRows: rows.length > 0,
    hasNoRows: rows.length === 0,
    ...stays,
    isUsual: !stays.responsible,
    usual,
    impossible: impossible(reader, customer),
    isRemoved: !isActive,
    isRevoked,
    hasSupport: isRevoked && support !== undefined,
    support: support ?? "",
    mayTake: isOpen && customer.grants.some(isGranted),
    mayRecord: isOpen,
    // Where nothing else can be pressed, this is not folded away.
    customerMode: isOpen || (isRevoked && support !== undefined) ? "secondary" : "primary",
    mayRegrant: isOpen && isActive && grantedAnew(customer).length < services.length,
    ...asOf(reader, [customer], now),
  });
}

function stateOf(reader: Reader, customer: Customer): { state: string; detail: string } {
  if (customer.state === "removed") {
    const date = reader.date(customer.removedAt ?? customer.asOf);
    return { state: reader.text("privileges.known.removed"), detail: reader.text("privileges.known.on", { date }) };
  }
  if (customer.state === "no-relationship") return { state: reader.text("customer.state.no-relationship"), detail: "" };
  const [granted, left] = [grantedAnew(customer), leftFromBefore(customer)];
  const leftText = reader.text("privileges.known.left", { services: servicesNamed(reader, left) });
  if (granted.length > 0)
    return {
      state: reader.text("privileges.known.granted", { services: servicesNamed(reader, granted) }),
      detail: left.length > 0 ? ` · ${leftText}` : "",
    };
  if (left.length > 0) return { state: capitalised(leftText), detail: "" };
  const last = takenLast(ourGrants(customer));
  if (!last) return { state: reader.text("privileges.known.none"), detail: "" };
  const seen = { date: takenOn(reader, last), name: last.revoked?.seenBy ?? "" };
  return {
    state: reader.text("privileges.known.revoked"),
    detail: reader.text(last.revoked ? "privileges.known.seen" : "privileges.known.on", seen),
  };
}

/** What cannot be done as long as it is so, and for a removed customer what can still be recorded. */
function impossible(reader: Reader, customer: Customer): { text: string }[] {
  if (customer.state === "removed")
    return [
      { text: reader.text("privileges.impossible.removed") },
      { text: reader.text("privileges.possible.removed") },
    ];
  if (customer.state === "no-relationship")
    return [{ text: reader.text("privileges.impossible.no-relationship", { domain: customer.domain }) }];
  const granted = grantedServices(customer);
  const missing = knownServices(customer).filter((service) => !granted.includes(service));
  const left = leftFromBefore(customer);
  const leftText =
    left.length > 0 ? reader.text("privileges.impossible.left", { services: servicesNamed(reader, left) }) : "";
  if (granted.length === 0 && missing.length === 0)
    return [
      {
        text: reader.text(
          customer.managedSince ? "privileges.impossible.portals" : "privileges.impossible.nothing-granted",
        ),
      },
    ];
  if (missing.length === 0) return [{ text: leftText || reader.text("privileges.impossible.none") }];
  const named = { services: servicesNamed(reader, missing), n: missing.length };
  return [reader.text("privileges.impossible.services", named), leftText].filter(Boolean).map((text) => ({ text }));
}
