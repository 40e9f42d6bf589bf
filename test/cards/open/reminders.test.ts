import { readerFor } from "../../../src/chat/texts/reader";
import { reminderCards } from "../../gallery/reminders";
import { expectGoodCard, expectUntouchedOn, nodesOf, verbsOn, wordsOn } from "../../support/card-rules";
import { cantine, hostile } from "../../support/samples";

const readers = [readerFor("en", "Europe/Rome"), readerFor("it", "Europe/Rome")];

describe("cards about reminders that are put off", () => {
  for (const reader of readers) {
    it.each(Object.keys(reminderCards()))(`keep the rules of cards in ${reader.language}: %s`, (name) => {
      const view = reminderCards()[name]?.(reader);
      if (!view) throw new Error(`no ${name}`);
      expectGoodCard(view);
    });

    it.each(hostile)(`show what people wrote exactly as typed in ${reader.language}: %s`, (name) => {
      const typed = name.replace("https://b.example", "https://b.ex");
      const cast = { customer: { ...cantine, name: typed }, words: typed, person: typed };
      const made = Object.entries(reminderCards(cast)).map(([name, make]) => [name, make(reader)] as const);
      expectUntouchedOn(new Map(made), typed, { but: [] });
    });
  }

  it("leave the reason out where others read along, and the way to put off what is put off already", () => {
    const [english] = readers;
    const made = (name: string) => reminderCards()[name]!(english!).card;
    expect(wordsOn(made("privileges/follow-up put off"))).toContain("Il cliente chiude");
    const shared = made("privileges/follow-up put off, where others read along");
    expect(wordsOn(shared)).not.toContain("Il cliente chiude");
    expect(verbsOn(shared)).toContain("reminder.take-up");
    expect(verbsOn(shared)).not.toContain("reminder.putting-off");
  });

  it("offer no period past the day by which something has to be done, and no button where none is left", () => {
    const [english] = readers;
    const made = (name: string) => reminderCards()[name]!(english!).card;
    const choices = (name: string) =>
      nodesOf(made(name)).find((node) => String(node.id).startsWith("period"))?.choices as { value: string }[];
    expect(choices("reminders/put-off").map(({ value }) => value)).toEqual(["7", "14", "30", "90"]);
    expect(choices("reminders/put-off of a notice, refused").map(({ value }) => value)).toEqual(["7", "14"]);
    expect(verbsOn(made("reminders/put-off not possible"))).toEqual(["privileges.open"]);
  });
});
