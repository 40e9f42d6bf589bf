import { type Cloud, clouds } from "../../../../core/clouds";
import {
  type Customer,
  type Grant,
  leftFromBefore,
  otherHolder,
  type Service,
} from "../../../../core/customers/customer";
import type { Reader } from "../../../texts/reader";
import { accessibleName } from "../../accessible-name";
import { type Row, row } from "../../rows";
import { takenOn } from "../taken-on";
import { portalOf } from "./portals";

/** The services a customer uses, and those for which any partner holds or held privileges. */
export const knownServices = (customer: Customer): Service[] => [
  ...new Set([...customer.services, ...customer.grants.map((grant) => grant.service)]),
];

/** Service × partner, ours first: granted, taken away, with another CSP partner, or with none (R8, R10, R21, R23). */
export const serviceRows = (reader: Reader, customer: Customer, cloud: Cloud): Row[] =>
  knownServices(customer).map((service) => serviceRow(reader, customer, service, cloud));

function serviceRow(reader: Reader, customer: Customer, service: Service, cloud: Cloud): Row {
  const name = reader.text(`service.${service}`);
  const ours = customer.grants.find((grant) => grant.service === service && grant.partner === "us");
  const advisers = adviserNames(customer, service).map((partner) =>
    reader.text("customer.service.adviser", { partner }),
  );
  const join = (...words: string[]) => [...words, ...advisers].filter(Boolean).join(" · ");
  if (ours?.state === "granted") {
    const state = reader.text("customer.service.granted");
    const isLeft = leftFromBefore(customer).includes(service);
    const since = { date: reader.date(ours.since) };
    const toUs = isLeft ? reader.text("customer.service.left", since) : reader.text("customer.service.to-us", since);
    const isActive = customer.state === "active";
    const url = isActive ? portalOf(customer, service, cloud) : undefined;
    const where = isActive && clouds[cloud].servicePortals === "own" ? reader.text("customer.service.own-portal") : "";
    if (!url) return row({ name, under: join(toUs, where), state });
    const under = join(toUs, reader.text("customer.service.opens"));
    const spoken = accessibleName(reader, reader.text("customer.service.spoken", { service: name, under, state }));
    return row({ name, under, state, opens: { url, spoken } });
  }
  const held = heldLine(reader, customer, service);
  if (ours?.state === "revoked") {
    const on = reader.text("customer.service.revoked-on", { date: takenOn(reader, ours) });
    return row({ name, under: join(on, held), exception: reader.text("customer.service.revoked") });
  }
  if (held) return row({ name, under: join(held), exception: reader.text("customer.service.held") });
  return row({
    name,
    under: join(reader.text("customer.service.no-partner")),
    state: reader.text("customer.service.none"),
  });
}

function heldLine(reader: Reader, customer: Customer, service: Service): string {
  const partner = otherHolder(customer, service);
  if (partner === undefined) return "";
  const grant = customer.grants.find((candidate) => candidate.service === service && nameOf(candidate) === partner);
  return reader.text("customer.service.held-by", { partner, date: reader.date(grant?.since ?? customer.since) });
}

const adviserNames = (customer: Customer, service: Service): string[] =>
  customer.grants
    .filter((grant) => grant.service === service && !grant.transacting && grant.state === "granted")
    .flatMap((grant) => nameOf(grant) ?? []);

const nameOf = (grant: Grant): string | undefined => (grant.partner === "us" ? undefined : grant.partner.name);
