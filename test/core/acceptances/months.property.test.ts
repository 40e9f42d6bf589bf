import fc from "fast-check";
import type { Appeared } from "../../../src/core/acceptances/acceptance";
import { type Invited, type Known, matchOf } from "../../../src/core/acceptances/match";
import { anInvitation } from "../../support/builders";
import { aCustomer } from "../../support/world";

/** Names that are alike, and some that are not. */
const names = [
  "Rossi",
  "Rossi Impianti",
  "Rossi & Figli",
  "Bianchi",
  "Cantine Sole",
  "Cantine Sole Nero",
  "Garda Hotel",
];
const forms = ["S.r.l.", "SpA", "", "snc"];
const months = 10_000;

/** A company as it is, and what is known and asked of it. */
interface Company {
  name: string;
  label: number;
  ending: string;
  /** It is a customer already, with or without its id. */
  known: "no" | "by-domain" | "by-id";
  invited: "no" | "own" | "web-mail" | "twice";
}
const company: fc.Arbitrary<Company> = fc.record({
  name: fc.constantFrom(...names.flatMap((name) => forms.map((form) => `${name} ${form}`.trim()))),
  label: fc.nat(9),
  ending: fc.constantFrom("example", "it", "com"),
  known: fc.constantFrom("no", "by-domain", "by-id"),
  invited: fc.constantFrom("no", "own", "web-mail", "twice"),
});

/** How an acceptance may come: plain, or with something that is not so. */
interface Coming {
  of: number;
  trouble: "none" | "none" | "id-of-other" | "domain-of-other" | "name-of-other" | "other-ending" | "no-id";
  other: number;
}
const coming: fc.Arbitrary<Coming> = fc.record({
  of: fc.nat(11),
  other: fc.nat(11),
  trouble: fc.constantFrom(
    "none",
    "none",
    "none",
    "id-of-other",
    "domain-of-other",
    "name-of-other",
    "other-ending",
    "no-id",
  ),
});

const month = fc.record({
  companies: fc.uniqueArray(company, {
    minLength: 1,
    maxLength: 12,
    selector: ({ label, ending }) => `${label}.${ending}`,
  }),
  comings: fc.array(coming, { minLength: 1, maxLength: 12 }),
});

const domainOf = ({ label, ending }: Company): string => `azienda${label}.${ending}`;
const idOf = (company: Company): string => `tenant-${domainOf(company)}`;

function customerOf(company: Company) {
  if (company.known === "no") return undefined;
  const domain = domainOf(company);
  const tenantId = company.known === "by-id" ? idOf(company) : undefined;
  return aCustomer({ id: domain, name: company.name, domain, tenantId });
}

function invitationsOf(company: Company): Invited[] {
  const domain = company.invited === "web-mail" ? "gmail.com" : domainOf(company);
  const customer = customerOf(company);
  const to = (who: string): Invited => ({
    invitation: anInvitation(`${who}@${domainOf(company)}`, {
      state: "sent",
      customerName: company.name,
      email: `${who}@${domain}`,
      domain,
    }),
    customer,
  });
  if (company.invited === "no") return [];
  return company.invited === "twice" ? [to("it"), to("direzione")] : [to("it")];
}

function appeared(companies: Company[], { of, other: at, trouble }: Coming): { appeared: Appeared; truth: Company } {
  const truth = companies[of % companies.length] as Company;
  const other = companies[at % companies.length] as Company;
  const own = { name: truth.name, domain: domainOf(truth), tenantId: idOf(truth), services: [] };
  switch (trouble) {
    case "id-of-other":
      return { truth, appeared: { ...own, tenantId: idOf(other) } };
    case "domain-of-other":
      return { truth, appeared: { ...own, domain: domainOf(other) } };
    case "name-of-other":
      return { truth, appeared: { ...own, name: other.name } };
    case "other-ending":
      return { truth, appeared: { ...own, domain: `azienda${truth.label}.onmicrosoft.com` } };
    case "no-id":
      return { truth, appeared: { name: own.name, domain: own.domain, services: [] } };
    default:
      return { truth, appeared: own };
  }
}

/** The domain of another company of the same name was typed: nobody could tell. */
function isHopeless(companies: Company[], { of, other, trouble }: Coming): boolean {
  const [truth, typed] = [companies[of % companies.length], companies[other % companies.length]];
  return trouble === "domain-of-other" && truth?.name.split(" ")[0] === typed?.name.split(" ")[0];
}

function knownOf(companies: Company[], { tenantId, domain }: Appeared): Known {
  const customers = companies.flatMap((each) => customerOf(each) ?? []);
  return {
    ofTenant: customers.find((customer) => customer.tenantId !== undefined && customer.tenantId === tenantId),
    ofDomain: customers.find((customer) => customer.domain === domain),
  };
}

it(`over ${months} months names nobody wrongly for certain, and leaves no plain one open`, () => {
  const plain = { all: 0, certain: 0 };
  fc.assert(
    fc.property(month, ({ companies, comings }) => {
      let open = companies.flatMap(invitationsOf);
      for (const each of comings) {
        const { appeared: seen, truth } = appeared(companies, each);
        if (isHopeless(companies, each)) continue;
        const match = matchOf(seen, open, knownOf(companies, seen));
        const own = open.filter(({ invitation }) => invitation.id.endsWith(`@${domainOf(truth)}`));
        if (each.trouble === "none" && truth.invited === "own" && own.length === 1) {
          plain.all += 1;
          plain.certain += Number(match.kind === "certain");
        }
        if (match.kind !== "certain") continue;
        const { invitation } = match.invited;
        expect({ seen, by: invitation.id.split("@")[1] }).toEqual({ seen, by: domainOf(truth) });
        open = open.filter((one) => one.invitation.id !== invitation.id);
      }
    }),
    { numRuns: months },
  );
  expect(plain.all).toBeGreaterThan(1000);
  expect(plain.certain / plain.all).toBeGreaterThanOrEqual(0.95);
}, 240_000);
