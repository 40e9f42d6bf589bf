import { type Customer, type Grant, leftFromBefore } from "../../../core/customers/customer";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { knownServices } from "../customers/record/services";
import { takenOn } from "../customers/taken-on";
import { type Row, row } from "../rows";

interface Cell {
  row: Row;
  spoken: string;
}

/** Every service that is known, with each of its partners: what it is, how it stands, since when and how that is known. */
export const cellRows = (reader: Reader, customer: Customer, tenant: Tenant): Cell[] =>
  knownServices(customer).flatMap((service) => {
    const name = reader.text(`service.${service}`);
    const grants = customer.grants.filter((grant) => grant.service === service);
    const nobody = { name, under: reader.text("partners.nobody"), state: reader.text("partners.no"), detail: "" };
    const cells = grants.map((grant) => cellOf(reader, name, grant, customer, tenant));
    return (cells.length > 0 ? cells : [nobody]).map((cell) => ({ row: row(cell), spoken: spokenOf(reader, cell) }));
  });

/** A partner as it stands beside a service: whether it sells through CSP or advises. */
export function partnerCalled(reader: Reader, { partner, transacting }: Grant, tenant: Tenant): string {
  const name = partner === "us" ? reader.text("partners.us", { tenant: tenant.shortName }) : partner.name;
  return reader.text(transacting ? "privileges.cell.csp" : "partners.adviser", { partner: name });
}

interface Words {
  name: string;
  under: string;
  state?: string;
  exception?: string;
  detail: string;
}

function cellOf(reader: Reader, name: string, grant: Grant, customer: Customer, tenant: Tenant): Words {
  const under = partnerCalled(reader, grant, tenant);
  const isLeft = grant.partner === "us" && leftFromBefore(customer).includes(grant.service);
  if (grant.state === "granted" && isLeft)
    return {
      name,
      under,
      state: reader.text("privileges.cell.left"),
      detail: reader.text("privileges.cell.left-since", { date: reader.date(grant.since) }),
    };
  if (grant.state === "granted")
    return { name, under, state: reader.text("partners.yes"), detail: sourceOf(reader, grant, customer) };
  const date = takenOn(reader, grant);
  const detail = grant.revoked
    ? reader.text("privileges.cell.seen", { date, name: grant.revoked.seenBy })
    : reader.text("partners.on", { date });
  return { name, under, exception: reader.text("partners.revoked"), detail };
}

/** How it is known, and since when it is so: what has no source of its own is from where the customer is from. */
function sourceOf(reader: Reader, { seen, since, partner }: Grant, { origin, source }: Customer): string {
  const date = reader.date(since);
  if (seen?.how === "seen") return reader.text("privileges.cell.seen", { date, name: seen.by });
  if (seen) return reader.text("privileges.cell.acceptance-by", { date, name: seen.by });
  if (origin === "invitation" && partner === "us") return reader.text("privileges.cell.acceptance", { date });
  return reader.text("privileges.cell.source", { date, source: reader.text(`source.${source}`) });
}

const spokenOf = (reader: Reader, { name, under, state = "", exception = "", detail }: Words): string => {
  const said = { service: name, partner: under, state: exception || state, detail };
  return reader.text(detail ? "privileges.cell.spoken" : "privileges.cell.spoken.bare", said);
};
