import fc from "fast-check";
import type { Offered } from "../../../src/chat/pages/offered";
import type { Language } from "../../../src/core/languages";
import { csvOf, jsonOf } from "../../../src/web/exports/files";
import { readCsv } from "../../conversations/exports/read-csv";

async function* each<Part>(parts: readonly Part[]): AsyncGenerator<Part> {
  yield* parts;
}

async function csv(language: Language, headings: string[], parts: string[][][]): Promise<string> {
  const table: Offered["table"] = async () => ({ headings, parts: each(parts) });
  const pieces: string[] = [];
  for await (const piece of csvOf({ language, table })) pieces.push(piece);
  return pieces.join("");
}

/** Signs that matter to tables, and others. */
const signs = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "'",
  '"',
  ";",
  ",",
  "à",
  "1",
  " ",
  "😀",
  "A",
);
const cells = fc.oneof(
  fc.string(),
  fc.array(signs).map((all) => all.join("")),
);
const dangerous = /^[=+\-@\t\r]/;

describe("a table of an export", () => {
  it.each([
    ["en", ","],
    ["it", ";"],
  ] as const)("is read back as it was, %s: no cell is a formula, whatever is in it", async (language, separator) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cells, cells), { maxLength: 6 }), async (rows) => {
        const text = await csv(language, ["a", "b"], [rows.slice(0, 2), rows.slice(2)]);
        const [headings, ...read] = readCsv(text.slice(1), separator);
        expect(headings).toEqual(["a", "b"]);
        expect(read).toHaveLength(rows.length);
        for (const [place, row] of rows.entries())
          for (const [column, cell] of row.entries()) {
            const given = (read[place]?.[column] ?? "").replace(/([;,\r\n])'(?=['"]*[=+\-@\t\r＝＋－＠])/gu, "$1");
            expect(given).not.toMatch(dangerous);
            if (dangerous.test(cell)) expect(given).toBe(`'${cell}`);
            else expect([cell, `'${cell}`]).toContain(given);
          }
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("makes a formula harmless: %j", async (cell) => {
    const text = await csv("it", ["a"], [[[cell]]]);
    expect(readCsv(text.slice(1), ";")[1]).toEqual([`'${cell}`]);
  });

  it.each(["en", "it"] as const)(
    "has no formula either where a program has the other separator, or takes no quotation marks, %s",
    async (language) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(cells, cells), { maxLength: 6 }), async (rows) => {
          const text = await csv(language, ["a", "b"], [rows]);
          for (const piece of text.split(/[;,\r\n]/)) expect(piece).not.toMatch(/^"{0,2}[=+\-@\t]/);
        }),
      );
    },
  );

  it.each([
    ["Rossi;=1+1", "Rossi;'=1+1"],
    ["Rossi,=1+1", "Rossi,'=1+1"],
    ['Rossi;"=1+1', `Rossi;'"=1+1`],
    ["Rossi\n@SUM(A1)", "Rossi\n'@SUM(A1)"],
    ["Rossi; -1", "Rossi; -1"],
  ])("makes what is a formula behind another separator harmless: %j", async (cell, harmless) => {
    for (const [language, separator] of [["it", ";"] as const, ["en", ","] as const])
      expect(readCsv((await csv(language, ["a"], [[[cell]]])).slice(1), separator)[1]).toEqual([harmless]);
  });

  it("begins with the mark of UTF-8, and ends each row as RFC 4180 has it", async () => {
    expect(await csv("it", ["uno", "due"], [[["à; b", 'di "c"']]])).toBe('\uFEFFuno;due\r\n"à; b";"di ""c"""\r\n');
    expect(await csv("en", ["one", "two"], [[["à; b", "c, d"]]])).toBe('\uFEFFone,two\r\n"à; b","c, d"\r\n');
  });
});

describe("the data of an export", () => {
  it.each([
    [[], []],
    [[[1]], [1]],
    [
      [[1, 2], [3]],
      [1, 2, 3],
    ],
  ])("are one object, in however many parts: %j", async (parts, all) => {
    const document: Offered["document"] = async () => ({ about: { tenant: "t" }, list: "items", parts: each(parts) });
    const pieces: string[] = [];
    for await (const piece of jsonOf({ document })) pieces.push(piece);
    expect(JSON.parse(pieces.join(""))).toEqual({ tenant: "t", items: all });
  });
});
