import fc from "fast-check";
import type { Command } from "../../../src/chat/command";
import type { Asked } from "../../../src/chat/language/asked/asked";
import { resolveCustomer } from "../../../src/chat/language/asked/resolve";
import { isStrict } from "../../../src/chat/language/spoken";
import { tokensOf } from "../../../src/chat/language/words/tokens";
import { fold } from "../../../src/core/fold";
import { languages } from "../../../src/core/languages";
import { meantIn, trapsIn } from "../phrases/sets";
import { inLines, longLines } from "./support/long-texts";
import { openReading, type Reading } from "./support/reading";

/** Lines of all kinds, which nobody wrote for these tests. */
const meant = languages.flatMap((language) => meantIn(language).map(({ say }) => say));
const traps = languages.flatMap((language) => trapsIn(language).map(({ say }) => say));

let reading: Reading;
/** Those of the lines that begin something. */
let begun: { line: string; command: Command; asked: Asked }[];
beforeAll(async () => {
  reading = await openReading();
  begun = [];
  for (const line of meant) {
    const understood = await reading.understood(line);
    if (understood.kind === "command" && isStrict(understood.command)) begun.push({ line, ...understood });
  }
});
afterAll(() => reading.close());

/** What a line begins, if anything. */
async function begins(line: string): Promise<{ command: Command; asked: Asked } | undefined> {
  const understood = await reading.understood(line);
  return understood.kind === "command" && isStrict(understood.command) ? understood : undefined;
}

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>, numRuns = 400): Promise<void> =>
  Promise.resolve(fc.assert(fc.asyncProperty(arbitrary, holds), { numRuns }));

/** Letters that make no word of any command, of the language, or of a name. */
const unknownWord = fc.stringMatching(/^zq[a-z]{2,8}$/);

describe("what writes or opens a form", () => {
  it("is begun by enough of the lines for what follows to mean something", () => {
    expect(begun.length).toBeGreaterThan(150);
  });

  it("is not begun once a word that nobody knows stands anywhere in the line", async () => {
    // In quotes or before an address in brackets it is a name.
    const lines = begun.map(({ line }) => line).filter((line) => !/["“«<]/.test(line));
    const places = fc.tuple(fc.constantFrom(...lines), unknownWord, fc.nat());
    await check(places, async ([line, word, at]) => {
      const words = line.split(" ");
      words.splice(at % (words.length + 1), 0, word);
      const found = await begins(words.join(" "));
      expect({ line: words.join(" "), begins: found?.command.name }).toEqual({
        line: words.join(" "),
        begins: undefined,
      });
    });
  });

  it("is not begun for the first of two companies, however they are joined", async () => {
    const lines = begun.filter(({ asked }) => asked.customers.length + asked.invitations.length > 0);
    expect(lines.length).toBeGreaterThan(50);
    const other = fc.constantFrom("Woodgrove Bank", "adventure-works.example", "First Street Clinic", "Tailspin Toys");
    const joint = fc.constantFrom(", ", " e ", " and ", " ", "; ", " & ", " con ", " for ");
    await check(fc.tuple(fc.constantFrom(...lines), joint, other), async ([{ line, asked }, joined, name]) => {
      const isOther = [...asked.customers, ...asked.invitations].every(
        (each) => each.domain !== name && !("name" in each ? each.name : each.customerName).startsWith(name),
      );
      fc.pre(isOther);
      const said = line.replace(/[\s.!?…]+$/u, "") + joined + name;
      expect({ said, begins: (await begins(said))?.command.name }).toEqual({ said, begins: undefined });
    });
  });

  it("is not begun at once on a day that is named", async () => {
    const lines = begun.filter(({ command }) => command.writes).map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(30);
    const day = fc.constantFrom(
      "ieri",
      "yesterday",
      "on Monday",
      "lunedì",
      "il 3 novembre",
      "3/11",
      "last week",
      "domani",
    );
    await check(fc.tuple(fc.constantFrom(...lines), day, fc.boolean()), async ([line, when, isFirst]) => {
      const said = isFirst ? `${when} ${line}` : `${line.replace(/[\s.!?…]+$/u, "")} ${when}`;
      const found = await begins(said);
      expect({ said, begins: found?.command.writes ?? false }).toEqual({ said, begins: false });
    });
  });

  it("is not begun by a line in quotes", async () => {
    const lines = begun.map(({ line }) => line).filter((line) => !/["“”«»]/.test(line));
    const quotes = fc.constantFrom(['"', '"'], ["«", "»"], ["“", "”"]);
    await check(fc.tuple(fc.constantFrom(...lines), quotes), async ([line, [open, close]]) => {
      const said = `${open}${line}${close}`;
      expect({ said, begins: (await begins(said))?.command.name }).toEqual({ said, begins: undefined });
    });
  });

  it("is not begun without a verb that tells so, whatever nouns and names stand there", async () => {
    const { lexicon } = reading;
    const spoken = [...new Set([...meant, ...traps].flatMap((line) => tokensOf(line).map(({ raw }) => raw)))];
    // A slip of the fingers in a verb is the verb.
    const isVerb = (line: string): boolean =>
      lexicon
        .partsIn(tokensOf(line).map((token) => ({ ...token, key: lexicon.meant(token.key) ?? token.key })))
        .some(({ part }) => (part.role === "verb" || part.wanted === true) && isStrict(part.command));
    const nouns = spoken.filter((word) => !isVerb(word));
    const names = ["Tailspin Toys", "ada@nuovo.example", "First Street Clinic", "Fabrikam", "tailspin.example"];
    const line = fc.array(fc.oneof(fc.constantFrom(...nouns), fc.constantFrom(...names)), {
      minLength: 1,
      maxLength: 7,
    });
    await check(line, async (words) => {
      const said = words.join(" ");
      fc.pre(!isVerb(said));
      expect({ said, begins: (await begins(said))?.command.name }).toEqual({ said, begins: undefined });
    });
  });

  it("is not begun by any text at all", async () => {
    await check(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
      expect({ text, begins: (await begins(text))?.command.name }).toEqual({ text, begins: undefined });
    });
  });
});

/** Whom and what a line is about, as it is compared. */
const about = ({ customers, addresses, providers, links }: Asked): string =>
  JSON.stringify([
    customers.map(({ id }) => id).sort(),
    addresses.map(({ typed, address }) => fold(address?.email ?? typed)),
    providers.map(({ id }) => id),
    links,
  ]);

describe("lines put together and cut apart", () => {
  const joints = fc.constantFrom(" e ", " and ", " ", ", ", ". ", " poi ", " then ");

  it("begin nothing when they are joined that none of them begins alone", async () => {
    const pair = fc.tuple(fc.constantFrom(...meant), fc.constantFrom(...meant), joints);
    await check(pair, async ([one, other, joint]) => {
      const joined = await begins(one + joint + other);
      if (!joined) return;
      const parts = [await begins(one), await begins(other)];
      const isAsked = parts.some((part) => part?.command === joined.command);
      expect({ line: one + joint + other, begins: joined.command.name, isAsked }).toMatchObject({ isAsked: true });
    });
  });

  it("begin nothing when they are said twice that they do not begin once", async () => {
    await check(fc.tuple(fc.constantFrom(...meant, ...traps), joints), async ([line, joint]) => {
      const twice = await begins(line + joint + line);
      const once = await begins(line);
      if (twice) expect({ line, once: once?.command.name }).toEqual({ line, once: twice.command.name });
    });
  });

  it("begin nothing for anybody else when they are cut in half", async () => {
    await check(fc.tuple(fc.nat(), fc.nat()), async ([which, at]) => {
      const whole = begun[which % begun.length];
      if (!whole) return;
      const words = whole.line.split(" ");
      const cut = 1 + (at % Math.max(1, words.length - 1));
      for (const half of [words.slice(0, cut).join(" "), words.slice(cut).join(" ")]) {
        const found = await begins(half);
        const meant = found && (await resolveCustomer(reading.store, found.asked));
        if (meant?.kind !== "one") continue;
        const named = [...whole.asked.customers, ...whole.asked.invitations.map(({ customer }) => ({ id: customer }))];
        const isSame = named.some(({ id }) => id === meant.customer.id);
        expect({ half, isSame }).toEqual({ half, isSame: true });
      }
    });
  });
});

describe("the way a line is written", () => {
  const links = /https?:|@/;
  const plain = meant.filter((line) => !links.test(line));
  const ways: Record<string, (line: string) => string> = {
    "upper case": (line) => line.toUpperCase(),
    "lower case": (line) => line.toLowerCase(),
    "accents left out": (line) => line.normalize("NFD").replace(/\p{M}/gu, ""),
    "accents written apart": (line) => line.normalize("NFD"),
    "straight apostrophes": (line) => line.replaceAll("’", "'"),
    "curved apostrophes": (line) => line.replaceAll("'", "’"),
    "more spaces": (line) => `  ${line.replaceAll(" ", " \u00a0 ")}  `,
    "a full stop": (line) => `${line}.`,
    "an exclamation mark": (line) => `${line}!`,
    "dots and a smile": (line) => `${line} … 🙂`,
    "marks that nobody sees": (line) => `\u200e${line}\u200b`,
  };

  it.each(Object.keys(ways))("never changes what it means: %s", async (way) => {
    const change = ways[way] ?? ((line: string) => line);
    await check(
      fc.constantFrom(...plain),
      async (line) => {
        const [one, other] = [await reading.understood(line), await reading.understood(change(line))];
        const short = (understood: typeof one): string =>
          understood.kind === "command" ? `${understood.command.name} ${about(understood.asked)}` : "?";
        expect({ line, means: short(other) }).toEqual({ line, means: short(one) });
      },
      200,
    );
  });
});

describe("any text at all", () => {
  it("is understood, or asked about, without an error", async () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme" }));
    await check(text, async (line) => {
      await reading.understood(line);
    });
  });

  it.each(inLines)("is understood however long it is, repeating %j", async (part) => {
    for (const line of longLines(part)) await reading.understood(line);
  });
});
