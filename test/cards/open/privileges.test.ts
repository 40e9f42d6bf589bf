import { type Reader, readerFor } from "../../../src/chat/texts/reader";
import type { View } from "../../../src/chat/views/view";
import { usual } from "../../gallery/cast";
import { privilegeCards } from "../../gallery/privileges";
import { expectGoodCard, expectUntouchedOn, nodesOf, verbsOn, wordsOn } from "../../support/card-rules";
import { cantine, hostile } from "../../support/samples";

const readers = [readerFor("en", "Europe/Rome"), readerFor("it", "Europe/Rome")];
const [english] = readers as [Reader, Reader];
const made = (name: string, reader = english): View => privilegeCards()[name]!(reader);
const input = (view: View, id: string) => nodesOf(view.card).find((node) => node.id === id);

describe("cards about remaining privileges", () => {
  for (const reader of readers) {
    it.each(Object.keys(privilegeCards()))(`keep the rules of cards in ${reader.language}: %s`, (name) => {
      expectGoodCard(made(name, reader));
    });

    it.each(hostile)(`show what people wrote exactly as typed in ${reader.language}: %s`, (name) => {
      // A name of up to 20 characters gets no break points, so that it is compared as a whole.
      const typed = name.replace("https://b.example", "https://b.ex");
      const cast = { customer: { ...cantine, name: typed }, words: typed, person: typed };
      const made = Object.entries(privilegeCards(cast)).map(([name, make]) => [name, make(reader)] as const);
      // Where nothing is open, nobody's words stand.
      const but = ["privileges/list empty", "privileges/list of a person, empty"];
      expectUntouchedOn(new Map(made), typed, { but });
    });
  }

  it("offer to end privileges left after a removal, or to keep them with a reason and a date (R94)", () => {
    const card = made("privileges/follow-up");
    expect(verbsOn(card.card)).toEqual(["privileges.ending", "privileges.keep"]);
    expect(wordsOn(card.card)).toContain(
      "Proseware Italia can still administer Exchange of a customer whose removal is recorded.",
    );
    expect(input(card, "why_r0")?.value).toBe("");
  });

  it("keep what was typed when keeping is refused, and say what is missing", () => {
    const card = made("privileges/follow-up refused");
    expect([input(card, "why_r0")?.value, input(card, "until_r0")?.value]).toEqual([usual.words, "2029-01-01"]);
    expect(wordsOn(card.card)).toContain("✕ Keeping needs a date, from tomorrow to 21 Nov 2027");
  });

  it("say what was decided, by whom and why, and lead to the customer then", () => {
    const kept = made("privileges/decided");
    expect(wordsOn(kept.card)).toContain("✓ Privileges for Exchange kept until 30 Jun 2027");
    expect(wordsOn(kept.card)).toContain(usual.words);
    expect(verbsOn(kept.card)).toEqual(["customer.open", "follow-ups.page"]);
    expect(wordsOn(made("privileges/decided ended").card)).toContain("✓ Recorded: privileges for Exchange ended");
  });

  it("list what is still to decide with its age", () => {
    expect(wordsOn(made("privileges/list").card)).toMatch(/for 6 days +Marco Bianchi/);
    expect(verbsOn(made("privileges/list").card)).toEqual(["privileges.open", "privileges.open"]);
    expect(made("privileges/list empty").card.fallbackText).toContain(
      "They appear here after a removal, and when a provider is authorised.",
    );
  });
});
