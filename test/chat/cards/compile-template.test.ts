import { Template } from "adaptivecards-templating";
import { compileTemplate } from "../../../src/chat/cards/compile-template";
import { cardNames, renderCard, templateOf } from "../../../src/chat/cards/templates";
import { readerFor } from "../../../src/chat/texts/reader";
import { languages } from "../../../src/core/languages";
import { dataOf } from "../../gallery/samples";
import { specimens } from "../../gallery/specimens";

/** Cards whose inputs carry a revision in their id, and one that looks into a value: all others are only bound. */
const expanded = [
  "acceptances/acceptance",
  "customers/assign",
  "customers/complete",
  "enrolment/enrolment",
  "imports/import",
  "invitations/editor",
  "privileges/follow-up",
  "providers/notes",
  "providers/review",
  "reminders/put-off",
  "removals/approver",
  "removals/owed-notice",
  "removals/status",
];

const cases = cardNames().flatMap((name) => languages.map((language) => ({ name, language })));

describe("binding a card's data", () => {
  it.each(cases)("gives the card that adaptivecards-templating gives: $name in $language", ({ name, language }) => {
    const library = new Template(templateOf(name, { language }));
    for (const specimen of specimens.filter((each) => each.name.split(" ")[0] === name)) {
      const data = dataOf(specimen, readerFor(language, "Europe/Rome"));
      const expected = library.expand({ $root: JSON.parse(JSON.stringify(data)) });
      expect(JSON.parse(renderCard(name, { language }, data))).toEqual(expected);
    }
  });

  it("leaves templates with expressions to adaptivecards-templating", () => {
    expect(compileTemplate({ id: `comment_r\${revision}` })).toBeUndefined();
    expect(compileTemplate({ text: `\${if(a, b, c)}` })).toBeUndefined();
    expect(compileTemplate({ items: [{ $when: `\${a == b}` }] })).toBeUndefined();
  });

  it("compiles every card but those known to need more", () => {
    const rich = cases.filter(({ name, language }) => compileTemplate(templateOf(name, { language })) === undefined);
    expect([...new Set(rich.map(({ name }) => name))].sort()).toEqual(expanded);
  });

  it("never looks into a value, whatever it holds", () => {
    const bind = compileTemplate({ text: `\${name}`, items: [{ $data: `\${rows}`, text: `\${name}` }] });
    const hostile = `\${env} {{x}} "$data" \\ \n \u2028`;
    const bound = bind?.({ name: hostile, rows: [{ name: hostile }] }) ?? "";
    expect(JSON.parse(bound)).toEqual({ text: hostile, items: [{ text: hostile }] });
  });

  it("leaves out what has no value, and what is not to be shown, wherever it stands", () => {
    const bind = compileTemplate({
      text: `\${none}`,
      refresh: { $when: `\${no}`, a: 1 },
      items: [{ $when: `\${no}`, a: 1 }, { b: 2 }, { $data: `\${rows}`, c: `\${x}` }, { $when: `\${yes}`, d: 4 }],
    });
    const written = (data: object) => JSON.parse(bind?.({ no: false, yes: true, ...data }) ?? "");
    expect(written({ rows: [] })).toEqual({ items: [{ b: 2 }, { d: 4 }] });
    expect(written({ rows: [{ x: 1 }, { x: null }] })).toEqual({ items: [{ b: 2 }, { c: 1 }, { c: null }, { d: 4 }] });
  });
});
