import { type AccountFacts, accountCard } from "../../../src/chat/views/customers/account/account";
import { customerForm } from "../../../src/chat/views/customers/account/add";
import { accountForm, assignForm } from "../../../src/chat/views/customers/account/forms";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import type { Customer } from "../../../src/core/customers/customer";
import { alpineSki, cantine, contoso, northwindDistribuzione, providers, wideWorld } from "../../support/samples";
import { fabrikam, marco, proseware, sara } from "../../support/world";
import { type Specimen, specimensOf } from "../specimen";

const nothing = {
  name: "",
  domain: "",
  customerTenant: "",
  origin: "partner-center",
  channel: "unknown",
  provider: "none",
} as const;

const adding = specimensOf("customers/add", {
  empty: (reader) => customerForm(reader, { typed: nothing, providers }),
  "for who may not invite": (reader) =>
    customerForm(reader, { typed: nothing, providers, inviters: ["Giulia Rossi", "Marco Bianchi"] }),
  "with a domain that another customer has": (reader) =>
    customerForm(reader, {
      typed: {
        ...nothing,
        name: cantine.name,
        domain: contoso.domain,
        origin: "office-365",
        channel: "referral",
        provider: fabrikam,
      },
      providers,
      problem: problemOf(reader, {
        kind: "domain-in-use",
        domain: contoso.domain,
        customer: contoso.id,
        name: contoso.name,
      }),
      other: contoso.id,
    }),
});

const { tenantId: _, provider: __, owner: ___, ...bare } = contoso;
/** All that can be said of an account, at its longest. */
const full: Customer = {
  ...contoso,
  alias: "Sole <b>&</b> Luna",
  channel: "referral",
  tags: ["Fiera Milano 2026", "in tutte le sedi", "#vip"],
  notes: "Chiamare prima delle dieci, **mai** di venerdì.\n[Sede](https://b.example): via Roma 1, Bergamo.",
};

const facts = (customer: Customer, given: Partial<AccountFacts> = {}): AccountFacts => ({
  customer,
  tenant: proseware,
  provider: providers[0],
  owner: sara.name,
  isOpen: true,
  mayWrite: true,
  mayPermitBuying: true,
  mayAuthorise: true,
  mayInvite: true,
  ...given,
});

const account = specimensOf("customers/account", {
  full: (reader) => accountCard(reader, facts(full)),
  "nothing known, no relationship": (reader) =>
    accountCard(
      reader,
      facts({ ...bare, name: cantine.name, state: "no-relationship" }, { provider: undefined, owner: undefined }),
    ),
  "active, unconfirmed, no provider": (reader) =>
    accountCard(reader, facts({ ...bare, grants: [], subscriptions: [] }, { provider: undefined, owner: undefined })),
  "provider not authorised yet": (reader) => accountCard(reader, facts(contoso, { provider: northwindDistribuzione })),
  "privileges gone, read by who may not write": (reader) =>
    accountCard(reader, facts(wideWorld, { mayWrite: false, mayInvite: false })),
  removed: (reader) => accountCard(reader, facts(alpineSki)),
  "removed, in the cloud that is closed": (reader) =>
    accountCard(
      reader,
      facts(alpineSki, { tenant: { ...proseware, cloud: "germany" }, isOpen: false, mayInvite: false }),
    ),
});

/** More than stand on a form. */
const crowd = Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, name: `${cantine.name} ${n}` }));
const manyProviders = crowd.map((each) => ({ ...providers[0]!, ...each }));

const completing = specimensOf("customers/complete", {
  known: (reader) => accountForm(reader, { customer: full, mayCorrect: false, providers }),
  "nothing known": (reader) =>
    accountForm(reader, { customer: { ...bare, origin: "invitation" }, mayCorrect: true, providers }),
  "one of many providers": (reader) =>
    accountForm(reader, {
      customer: full,
      mayCorrect: false,
      providers: manyProviders,
      typed: { provider: "p35", providerName: "Zeta" },
    }),
  "with somebody's tenant id": (reader) =>
    accountForm(reader, {
      mayCorrect: false,
      customer: full,
      typed: { customerTenant: cantine.id },
      providers,
      problem: problemOf(reader, {
        kind: "tenant-id-in-use",
        tenantId: cantine.id,
        customer: cantine.id,
        name: cantine.name,
      }),
      other: cantine.id,
    }),
});

const people = [marco, sara];
const assigning = specimensOf("customers/assign", {
  owned: (reader) => assignForm(reader, { customer: contoso, people, owner: marco.id }),
  "by one of many": (reader) =>
    assignForm(reader, { customer: contoso, people: crowd, owner: "p35", ownerName: cantine.name, isShared: true }),
  "by nobody": (reader) => assignForm(reader, { customer: { ...bare, name: cantine.name }, people }),
  "to who cannot": (reader) =>
    assignForm(reader, {
      customer: contoso,
      people,
      problem: problemOf(reader, { kind: "owner-unfit", name: "Paula Hall" }),
    }),
});

export const accountSpecimens: Specimen[] = [...adding, ...account, ...completing, ...assigning];
