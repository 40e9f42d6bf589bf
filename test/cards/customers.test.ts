import { readerFor } from "../../src/chat/texts/reader";
import { customerChoice } from "../../src/chat/views/customers/choice";
import { customersEmpty } from "../../src/chat/views/customers/empty";
import { customersList } from "../../src/chat/views/customers/list";
import { customerPartners } from "../../src/chat/views/customers/partners";
import type { RecordFacts } from "../../src/chat/views/customers/record/facts";
import { customerRecord } from "../../src/chat/views/customers/record/record";
import type { View } from "../../src/chat/views/view";
import type { Cloud } from "../../src/core/clouds";
import type { Customer } from "../../src/core/customers/customer";
import { expectUntouched, nodesOf, verbsOn, wordsOn } from "../support/card-rules";
import {
  adventureWorks,
  alpineSki,
  contoso,
  fabrikamDistribution,
  hostile,
  northwindDistribuzione,
  now,
  providers,
  recordFacts,
  wideWorld,
  woodgrove,
} from "../support/samples";
import { proseware } from "../support/world";

const en = readerFor("en", "Europe/Rome");
const it_ = readerFor("it", "Europe/Rome");

const record = (customer: Customer, given: Partial<RecordFacts> = {}, reader = en): View =>
  customerRecord(reader, recordFacts(customer, given));

const links = (view: View) => nodesOf(view.card).flatMap((node) => (typeof node.url === "string" ? [node.url] : []));

describe("the customer record", () => {
  it.each([
    [en, "With another partner", "Granted"],
    [it_, "Di un altro partner", "Concessi"],
  ])("has in bold what is another partner's, and quietly what is granted: %#", (reader, other, granted) => {
    const run = (text: string) => nodesOf(record(woodgrove, {}, reader).card).filter((node) => node.text === text);
    expect(run(other)).toEqual([expect.objectContaining({ weight: "Bolder" })]);
    expect(run(granted)).toEqual([expect.objectContaining({ isSubtle: true })]);
  });

  it("opens the portal of granted services only (R10)", () => {
    expect(links(record(woodgrove))).toEqual(["https://admin.exchange.microsoft.com/?delegatedOrg=woodgrove.example"]);
    expect(links(record(contoso, { tenant: { ...proseware, cloud: "china" } }))).toEqual([]);
    expect(links(record(alpineSki))).toEqual([]);
  });

  it("names the partner that holds a service, and advisers beside it (R21, R49, C11)", () => {
    const words = wordsOn(record(woodgrove).card);
    expect(words).toContain("CSP partner: Litware Cloud, since 20 Jan 2025");
    expect(words).toContain("adviser: Trey Advisors");
  });

  it("has as its next step what lets the provider order", () => {
    const next = (view: View) => nodesOf(view.card).filter(({ style, verb }) => style === "positive" && verb);
    const joint = record(adventureWorks, { joint: fabrikamDistribution.id });
    expect(next(joint)).toEqual([expect.objectContaining({ verb: "invitation.start" })]);
    const unauthorised = record(contoso, { provider: northwindDistribuzione });
    expect(next(unauthorised)).toEqual([expect.objectContaining({ verb: "provider.authorising" })]);
    expect(next(record(contoso))).toEqual([]);
  });

  it("says that the customer took the privileges away, when and seen by whom", () => {
    const words = wordsOn(record(wideWorld).card);
    expect(words).toContain("Privileges removed by customer");
    expect(words).toContain("17 Nov 2026, 16:20");
    expect(words).toContain("by Luke Green");
  });

  it.each<[Cloud, string]>([
    ["public", "Microsoft Cloud Reseller Agreement remain ours"],
    ["us-government", "for US Government"],
    ["germany", "for Microsoft Cloud Germany"],
    ["china", "China Cloud Solution Provider Reseller Agreement"],
  ])("keeps our responsibility on the card under the agreement of the %s cloud (R24, R25, R54)", (cloud, agreement) => {
    const view = record(wideWorld, { tenant: { ...proseware, cloud } });
    expect(wordsOn(view.card)).toContain("Responsibility stays with us.");
    expect(wordsOn(view.card)).toContain(agreement);
  });

  it("keeps our responsibility in view when only some privileges were taken away", () => {
    const partly = { ...contoso, grants: [...contoso.grants, ...wideWorld.grants.slice(2)] };
    expect(wordsOn(record(partly).card)).toContain("removed the privileges for SharePoint");
  });

  it("offers Microsoft support and a new invitation after privileges were taken away (R2, R26)", () => {
    const view = record(wideWorld);
    expect(links(view)).toEqual(["https://partner.microsoft.com/support"]);
    const again = nodesOf(view.card).find((node) => node.verb === "invitation.restore");
    expect(again?.data).toEqual({ customer: wideWorld.id });
  });

  it("says what is not possible for subscriptions that another partner sells (R34–R38)", () => {
    const words = wordsOn(record(contoso).card);
    expect(words).toContain("Not possible for Power BI Pro:");
    expect(words).toMatch(/removing licences, ordering add-ons, changing plan or partner of record.*no invoice/);
  });

  it("says which condition of readiness is missing, and nothing where none is (R61, R62)", () => {
    expect(wordsOn(record(contoso).card)).toContain("Relationship active");
    expect(wordsOn(record(contoso).card)).not.toMatch(/not confirmed|recorded/);
    const lacking = wordsOn(record({ ...alpineSki, tenantId: undefined }).card);
    expect(lacking).toMatch(/Requirements\s+account not confirmed · no relationship/);
    expect(lacking).toContain("Removal recorded");
  });

  it("explains why a provider without a relationship cannot order (R63, R80, R83)", () => {
    expect(wordsOn(record(adventureWorks).card)).toContain("Fabrikam Distribution cannot order:");
    expect(wordsOn(record(contoso).card)).not.toContain("cannot order");
  });

  it("shows the chain from Microsoft to the customer (R107)", () => {
    expect(wordsOn(record(contoso).card)).toContain("Microsoft → Fabrikam → Proseware Italia → Contoso S.p.A.");
  });

  it("offers a removal only to those who may ask for one, and while none is open", () => {
    const remove = nodesOf(record(contoso).card).find((node) => node.verb === "removal.start");
    expect(remove?.data).toEqual({ customer: contoso.id });
    expect(verbsOn(record(contoso, { may: () => false }).card)).not.toContain("removal.start");
    expect(verbsOn(record({ ...contoso, openRemoval: { id: "r1", state: "pending" } }).card)).not.toContain(
      "removal.start",
    );
  });

  it("shows a removed customer with its way back and what is still to decide (C10, R94)", () => {
    const view = record(alpineSki, { openFollowUps: 2 });
    expect(wordsOn(view.card)).toContain("Removal recorded");
    expect(wordsOn(view.card)).toContain("privileges for 2 services remain");
    expect(nodesOf(view.card).find((node) => node.verb === "invitation.restore")?.data).toEqual({
      customer: alpineSki.id,
    });
    expect(verbsOn(view.card)).not.toContain("removal.start");
  });

  it("says the same in one spoken text, with the words to type next", () => {
    const { card, summary } = record(wideWorld, {}, it_);
    expect(card.fallbackText).toContain("la responsabilità dell’assistenza resta a Proseware Italia");
    expect(card.fallbackText).toContain("Scrivere «cronologia wideworld.example»");
    expect(record(contoso).summary).toBe("Contoso S.p.A. (contoso.example): relationship active");
    expect(summary.length).toBeLessThan(161);
  });
});

describe("the partners of a customer", () => {
  it("form a matrix of service, partner and delegated admin with source and date (R47)", () => {
    const words = wordsOn(customerPartners(en, { customer: woodgrove, tenant: proseware, now }).card);
    expect(words).toContain("Proseware Italia (us)");
    expect(words).toContain("Litware Cloud");
    expect(words).toContain("Trey Advisors, adviser");
    expect(words).toContain("since 20 Jan 2025");
    expect(words).toContain("As of 21 Nov 2026, 09:42 · Rapport ledger");
  });
});

describe("a search for customers", () => {
  it("that finds nothing names what was sought, near names and two ways on", () => {
    const view = customersEmpty(en, {
      words: "cotnoso",
      facets: [],
      total: 45,
      near: [contoso],
      names: { providers, people: [] },
      now,
      mayInvite: true,
    });
    expect(wordsOn(view.card)).toContain("Searched for:  cotnoso  · among 45 customers");
    expect(verbsOn(view.card)).toEqual(["customer.open", "customers.page", "invitation.start"]);
  });

  it("among no customers at all leads who may invite to that, whatever was wished", () => {
    const none = { words: "tailspin", facets: [], total: 0, near: [], names: { providers, people: [] }, now };
    const view = customersEmpty(en, { ...none, mayInvite: true, opens: "removal.start" });
    expect(wordsOn(view.card)).toContain("To begin, type “invite”");
    expect(verbsOn(view.card)).toContain("invitation.start");
    expect(wordsOn(customersEmpty(en, { ...none, mayInvite: false }).card)).toContain("Inviting is for global admins");
  });

  it("that finds a removed one is headed by that, and calls only the others near", () => {
    const removedOne: Customer = { ...contoso, name: "Tailspin Toys", state: "removed", removedAt: now };
    const facts = { words: "tailspin", facets: [], total: 45, names: { providers, people: [] }, now, mayInvite: true };
    const found = customersEmpty(it_, { ...facts, near: [], wereRemoved: [removedOne] });
    expect(wordsOn(found.card)).toMatch(/^Trovato tra i clienti rimossi Cercato: {2}tailspin .*il 21 nov 2026/);
    for (const words of [wordsOn(found.card), found.card.fallbackText])
      expect(words).not.toMatch(/Nessun cliente|Nomi simili|Forse/);
    const both = wordsOn(customersEmpty(en, { ...facts, near: [woodgrove], wereRemoved: [removedOne] }).card);
    expect(both).toMatch(/^Found among removed customers .*Tailspin Toys.*Similar names.*Woodgrove/);
    expect(both.split("Similar names")[1]).not.toContain("Tailspin");
  });

  it("in a tenant without customers says how the first one comes (R69, R70)", () => {
    const view = customersEmpty(it_, {
      words: "",
      facets: [],
      total: 0,
      near: [],
      names: { providers, people: [] },
      now,
      mayInvite: false,
    });
    expect(wordsOn(view.card)).toContain("Ancora nessun cliente");
    expect(verbsOn(view.card)).toEqual(["help"]);
  });

  it("with several hits asks which one and opens what the person wanted", () => {
    const view = customerChoice(en, {
      words: "co",
      customers: [contoso, woodgrove],
      providers,
      more: true,
      choice: { verb: "removal.start" },
    });
    expect(wordsOn(view.card)).toContain("More than 2 customers for  co . Nothing has been done yet.");
    expect(verbsOn(view.card)).toEqual(["removal.start", "removal.start", "cancel"]);
  });
});

describe.each(hostile)("the customer name %s", (name) => {
  const customer = {
    ...woodgrove,
    name,
    alias: name,
    subscriptions: [{ ...woodgrove.subscriptions[1]!, name, soldBy: name }],
  };
  const page = { customers: [customer], from: 1, total: 1, more: false };

  it.each<[string, () => View]>([
    ["the record", () => record(customer, { owner: name, provider: { ...fabrikamDistribution, name } })],
    [
      "the partners",
      () =>
        customerPartners(en, {
          customer: { ...customer, grants: [{ ...woodgrove.grants[2]!, partner: { name } }] },
          tenant: proseware,
          now,
        }),
    ],
    [
      "the list",
      () =>
        customersList(en, { page, words: name, facets: [], names: { providers, people: [] }, now, mayInvite: true }),
    ],
    [
      "near names",
      () =>
        customersEmpty(en, {
          words: name,
          facets: [],
          total: 3,
          near: [customer],
          names: { providers, people: [] },
          now,
          mayInvite: true,
        }),
    ],
    [
      "the choice",
      () =>
        customerChoice(en, {
          words: name,
          customers: [customer],
          providers,
          more: false,
          choice: { verb: "customer.open" },
        }),
    ],
  ])("stands as typed on %s", (_where, make) => expectUntouched(make(), name));
});
