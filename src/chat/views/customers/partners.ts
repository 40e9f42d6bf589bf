import type { Customer, Grant } from "../../../core/customers/customer";
import type { Tenant } from "../../../core/tenant";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { type Row, row } from "../rows";
import { type View, view } from "../view";
import { asOf, asOfSpoken } from "./as-of";
import { knownServices } from "./record/services";
import { takenOn } from "./taken-on";

/** Service × partner × delegated admin, as last recorded, with source and date (R21, R47–R49, C4, C11). */
export function customerPartners(
  reader: Reader,
  { customer, tenant, now }: { customer: Customer; tenant: Tenant; now: number },
): View {
  const rows = knownServices(customer).flatMap((service) => {
    const name = reader.text(`service.${service}`);
    const grants = customer.grants.filter((grant) => grant.service === service);
    if (grants.length === 0)
      return [row({ name, under: reader.text("partners.nobody"), state: reader.text("partners.no") })];
    return grants.map((grant) => grantRow(reader, name, grant, tenant));
  });
  const lines = rows.map((line) => `${line.name}, ${line.under}: ${line.exception || line.state}`).join("; ");
  return view(reader, "customers/partners", {
    spoken: reader.text("partners.spoken", {
      name: customer.name,
      domain: customer.domain,
      lines: lines || reader.text("partners.none"),
      asOf: asOfSpoken(reader, [customer], now),
    }),
    customer: customer.id,
    name: customer.name,
    rows,
    hasRows: rows.length > 0,
    hasNoRows: rows.length === 0,
    source: reader.text("partners.source", { source: reader.text(`source.${customer.source}`) }),
    ...asOf(reader, [customer], now),
  });
}

function grantRow(reader: Reader, name: string, grant: Grant, tenant: Tenant): Row {
  const partner =
    grant.partner === "us" ? reader.text("partners.us", { tenant: tenant.shortName }) : grant.partner.name;
  const under = grant.transacting ? partner : reader.text("partners.adviser", { partner });
  switch (grant.state) {
    case "granted": {
      const detail = reader.text("partners.since", { date: reader.date(grant.since) });
      return row({ name, under, state: reader.text("partners.yes"), detail });
    }
    case "revoked": {
      const detail = reader.text("partners.on", { date: takenOn(reader, grant) });
      return row({ name, under, exception: reader.text("partners.revoked"), detail });
    }
    default:
      return unreachable(grant.state);
  }
}
