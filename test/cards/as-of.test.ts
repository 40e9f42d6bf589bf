import { readerFor } from "../../src/chat/texts/reader";
import { customersList } from "../../src/chat/views/customers/list";
import { customerPartners } from "../../src/chat/views/customers/partners";
import { customerRecord } from "../../src/chat/views/customers/record/record";
import type { View } from "../../src/chat/views/view";
import { days } from "../../src/core/clock";
import type { Customer } from "../../src/core/customers/customer";
import { nodesOf, wordsOn } from "../support/card-rules";
import { contoso, now, providers, recordFacts, tailspin } from "../support/samples";
import { proseware } from "../support/world";

const en = readerFor("en", "Europe/Rome");
const it_ = readerFor("it", "Europe/Rome");
const seen = (customer: Customer, ago: number): Customer => ({
  ...customer,
  source: "partner-center",
  asOf: now - ago,
});

const list = (customers: Customer[], reader = en): View =>
  customersList(reader, {
    page: { customers, from: 1, total: customers.length, more: false },
    facets: [],
    names: { providers, people: [] },
    now,
    mayInvite: false,
  });
const record = (customer: Customer, reader = en): View => customerRecord(reader, recordFacts(customer));
const partners = (customer: Customer): View => customerPartners(en, { customer, tenant: proseware, now });
const boldOn = ({ card }: View) => nodesOf(card).flatMap((node) => (node.weight === "Bolder" ? [node.text] : []));

describe("the line that says as of when a card is true", () => {
  it("names source and moment, and is not bold while that is at most a day ago", () => {
    const words = "As of 20 Nov 2026, 09:42 · Partner Center";
    for (const view of [list([contoso, seen(tailspin, days(1))]), record(seen(contoso, days(1)))]) {
      expect(wordsOn(view.card)).toContain(words);
      expect(boldOn(view)).not.toContain(words);
    }
  });

  it("is bold and says in words how old it is after more than a day, also to those who only hear it", () => {
    const words = "3 days old: as of 18 Nov 2026, 09:42 · Partner Center";
    for (const make of [record, partners, (customer: Customer) => list([contoso, customer])]) {
      const view = make(seen(tailspin, days(3)));
      expect(boldOn(view)).toContain(words);
      expect(view.card.fallbackText).toContain(words);
    }
    expect(boldOn(record(seen(tailspin, days(1) + 60_000), it_))).toContain(
      "Dati di un giorno fa: situazione del 20 nov 2026, ore 09:41 · Centro per i partner",
    );
  });

  it("goes by the oldest row of a list", () => {
    const view = list([seen(contoso, 0), seen(tailspin, days(2)), seen(contoso, days(1))], it_);
    expect(boldOn(view)).toContain("Dati di 2 giorni fa: situazione del 19 nov 2026, ore 09:42 · Centro per i partner");
  });

  it("is never old for what our own ledger holds, which is the truth at any moment", () => {
    const view = record({ ...contoso, asOf: now - days(100) });
    expect(wordsOn(view.card)).toContain("As of 21 Nov 2026, 09:42 · Rapport ledger");
    expect(view.card.fallbackText).not.toContain("old");
  });
});
