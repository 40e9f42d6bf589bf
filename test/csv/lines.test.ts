import fc from "fast-check";
import type { UnreadableList } from "../../src/core/imports/handed";
import { linesIn, mostBytes } from "../../src/csv/lines";

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: string | Uint8Array, size?: number): Promise<{ line: number; cells: readonly string[] }[]> {
  const lines = [];
  const file = inPieces(typeof bytes === "string" ? Buffer.from(bytes) : bytes, size);
  for await (const line of linesIn(file)) lines.push(line);
  return lines;
}

const cellsOf = async (bytes: string | Uint8Array) => (await read(bytes)).map(({ cells }) => cells);

const utf16 = (text: string, isBig = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

describe("a list that somebody hands in", () => {
  const told = [
    ["Company name", "Primary domain name"],
    ["Società Agricola «Città Alta» S.p.A.", "città.example"],
  ];
  const text = told.map((cells) => cells.join(";")).join("\r\n");

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 as Windows writes it", utf16(text)],
    ["UTF-16 the other way round", utf16(text, true)],
    ["UTF-16 without a mark", utf16(text).subarray(2)],
    ["what Excel writes in Italy", Buffer.from(text, "latin1")],
  ])("is read in %s", async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(told);
  });

  it.each([",", ";", "\t"])("has %j between its cells", async (sign) => {
    expect(await cellsOf(`Name${sign}Domain\n"a${sign} b"${sign}a.example\n`)).toEqual([
      ["Name", "Domain"],
      [`a${sign} b`, "a.example"],
    ]);
  });

  it("tells the sign between its cells in a line of its own, as some spreadsheets do", async () => {
    expect(await cellsOf("sep=;\nName;Domain, primary\na;a.example\n")).toEqual([
      ["Name", "Domain, primary"],
      ["a", "a.example"],
    ]);
  });

  it("has line breaks and doubled quotation marks in its cells, and its lines keep their numbers", async () => {
    const lines = await read('Name,Domain\n"two\r\nlines ""here""",a.example\n\n,\nlast,b.example\n');
    expect(lines).toEqual([
      { line: 1, cells: ["Name", "Domain"] },
      { line: 2, cells: ['two\nlines "here"', "a.example"] },
      { line: 6, cells: ["last", "b.example"] },
    ]);
  });

  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-16 without a mark", (text: string) => utf16(text).subarray(2)],
    ["what Excel writes in Italy", (text: string) => Buffer.from(text, "latin1")],
  ])("keeps a zero that stands in one cell of it, in %s", async (_, written) => {
    expect(await cellsOf(written("Name,Domain\nCittà\0,a.example\nb,b.example\n"))).toEqual([
      ["Name", "Domain"],
      ["Città\0", "a.example"],
      ["b", "b.example"],
    ]);
  });

  it("may have quotation marks within a cell", async () => {
    expect(await cellsOf('Name,Domain\nHotel "Sole",sole.example\n')).toEqual([
      ["Name", "Domain"],
      ['Hotel "Sole"', "sole.example"],
    ]);
  });

  it.each([
    ["broken", "a line that is longer than any", Buffer.from(`Name,Domain\n${"a".repeat(200_000)},b\n`)],
    ["broken", "a workbook", Buffer.from("PK\u0003\u0004\u0000\u0000", "latin1")],
    ["too-large", "more than is read", Buffer.alloc(mostBytes + 1, "a")],
  ])("is %s: %s", async (why, _, bytes) => {
    const refused = await read(bytes, 1 << 20).catch((error: UnreadableList) => error);
    expect(refused).toMatchObject({ why });
  });

  it.each([
    [1, '"Name,Domain\na,b\n'],
    [3, 'Name,Domain\na,b\n"open,c\nd,e\n\nf,g\n'],
    [3, 'Name,Domain\na,b\nc,"open\n\nd,e\n'],
    [5, 'Name,Domain\n\na,"b\n\nb",c,"open\nd,e\n'],
    [6, 'Name,Domain\r\n\r\na,"b\r\nb"\r\n\r\n"open,d\r\n'],
    [2, `Name,Domain\n"${"open,a\n".repeat(30_000)}`],
  ])("names line %i, in which a quotation mark opens that is never closed: %j", async (line, text) => {
    const refused = await read(Buffer.from(text), 1 << 20).catch((error: UnreadableList) => error);
    expect(refused).toMatchObject({ why: "unclosed", line });
  });

  it("is read back as it was written, whatever stands in it", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\0\ufeff]/.test(text));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), fc.boolean(), async (rows, sign, isWide) => {
        const written = [["Name", "Domain", "Tags"], ...rows].map((cells) => cells.map(quoted).join(sign)).join("\n");
        const kept = rows
          .filter((cells) => cells.some((each) => each.trim() !== ""))
          .map((cells) => cells.map((each) => each.replace(/\r\n?/g, "\n")));
        const read = await cellsOf(isWide ? utf16(written) : Buffer.from(`\ufeff${written}`));
        expect(read.slice(1)).toEqual(kept);
      }),
      { numRuns: 150 },
    );
  });
});
