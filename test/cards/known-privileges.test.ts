import { type Reader, readerFor } from "../../src/chat/texts/reader";
import type { View } from "../../src/chat/views/view";
import { knownCards } from "../gallery/customers-side/known-privileges";
import { expectGoodCard, expectUntouchedOn, nodesOf, verbsOn, wordsOn } from "../support/card-rules";
import { cantine, hostile } from "../support/samples";

const readers = [readerFor("en", "Europe/Rome"), readerFor("it", "Europe/Rome")];
const [english] = readers as [Reader, Reader];
const made = (name: string, reader = english): View => knownCards()[name]!(reader);
const input = (view: View, id: string) => nodesOf(view.card).find((node) => node.id === id);

describe("cards about privileges as they are known", () => {
  for (const reader of readers) {
    it.each(Object.keys(knownCards()))(`keep the rules of cards in ${reader.language}: %s`, (name) => {
      expectGoodCard(made(name, reader));
    });

    it.each(hostile)(`show names exactly as typed in ${reader.language}: %s`, (name) => {
      const typed = name.replace("https://b.example", "https://b.ex");
      const cast = { customer: { ...cantine, name: typed }, words: typed, person: typed };
      const made = Object.entries(knownCards(cast)).map(([name, make]) => [name, make(reader)] as const);
      expectUntouchedOn(new Map(made), typed, {
        but: ["privileges/known taken away", "privileges/known of a removed customer", "privileges/again"],
      });
    });
  }

  it("tell of each cell how and since when it is known", () => {
    const words = wordsOn(made("privileges/known").card);
    expect(words).toContain("Rapport ledger");
    expect(words).toContain("acceptance recorded by Marco Bianchi");
    expect(words).toMatch(/seen on 28 Jul 2026 by Marco Bianchi/);
    expect(words).toContain("seen on 18 Nov 2026 by Marco Bianchi");
    expect(words).toContain("Tailwind Advisors, adviser");
  });

  it("offer nothing that writes to who may not record, and nothing but what can still be recorded of a removed one", () => {
    expect(verbsOn(made("privileges/known nothing yet, read only").card)).toEqual([
      "customer.open",
      "privileges.known",
    ]);
    expect(verbsOn(made("privileges/known of a removed customer").card)).not.toContain("privileges.regranting");
  });

  it("ask when another's privileges ended only where they stand in the way", () => {
    expect(input(made("privileges/partner"), "endedOn")).toBeUndefined();
    expect(input(made("privileges/partner refused"), "endedOn")).toBeDefined();
    expect(input(made("privileges/partner refused"), "services")?.value).toBe("azure");
  });
});
