import fc from "fast-check";
import type { InputKind } from "../../../src/chat/action";
import {
  choice,
  choiceIfAny,
  choiceOfIds,
  date,
  revision,
  several,
  text,
  ticked,
} from "../../../src/chat/actions/inputs";
import { readerFor } from "../../../src/chat/texts/reader";

const reader = readerFor("it", "Europe/Rome");
const read = <Value>(kind: InputKind<Value>, given: unknown) => kind.read(given, reader);

const kinds: Record<string, InputKind<unknown>> = {
  text: text(60),
  choice: choice(["one", "two"], "one"),
  choiceIfAny: choiceIfAny(["one", "two"]),
  choiceOfIds: choiceOfIds("alone"),
  several: several(["one", "two"]),
  date,
  ticked,
};

describe.each(Object.entries(kinds))("an input of the kind %s", (_name, kind) => {
  it("makes something of whatever a client sends", () => {
    fc.assert(fc.property(fc.anything(), (given) => expect(read(kind, given)).toHaveProperty("value")));
  });

  it("takes one value in a list for that value", () => {
    const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom("one", "true", "2026-12-31"));
    fc.assert(fc.property(values, (value) => expect(read(kind, [value])).toEqual(read(kind, value))));
  });

  it("finds nothing wrong where nothing was sent", () => {
    for (const nothing of [undefined, null, ""]) expect(read(kind, nothing)).not.toHaveProperty("fault");
  });
});

describe("words", () => {
  it.each(["\u3164", "\u2800", "\u200b\u00ad", " \u115f ", "\u0301"])(
    "are none where there is nothing to read: %j",
    (given) => {
      expect(read(text(60), given)).toEqual({ value: "" });
      expect(read(text(60), `a${given}b`)).toEqual({ value: `a${given}b` });
    },
  );

  it("are what was typed, to the letter", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => expect(read(text(60), words)).toEqual({ value: words })),
    );
  });

  it("that are too long stay as they are, and it is said how long they may be", () => {
    const words = "testo ".repeat(1000);
    expect(read(text(1200), words)).toEqual({ value: words, fault: { wrong: "too-long", limit: 1200, length: 6000 } });
  });

  it("stay as far as a card can hold them, in whole signs", () => {
    const long = fc.string({ unit: "grapheme", minLength: 50, maxLength: 80 }).map((words) => words.repeat(300));
    fc.assert(
      fc.property(long, (words) => {
        const { value } = read(text(60), words);
        expect(words.startsWith(value)).toBe(true);
        expect(value).not.toMatch(/\p{Cs}/u);
        expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(7002);
      }),
    );
  });

  it("sent as a number are its digits", () => {
    expect(read(text(60), 42)).toEqual({ value: "42" });
  });

  it("sent as a list of several, or as something else, are asked for again", () => {
    expect(read(text(60), ["a", "b"])).toEqual({ value: "a, b", fault: { wrong: "unreadable" } });
    expect(read(text(60), { a: "b" })).toEqual({ value: "", fault: { wrong: "unreadable" } });
  });
});

describe("a choice", () => {
  const reason = choice(["new", "multi-partner"], "new");

  it("is known in any case", () => {
    expect(read(reason, " Multi-Partner ")).toEqual({ value: "multi-partner" });
  });

  it("left alone is the usual one", () => {
    for (const given of [undefined, null, "", " "]) expect(read(reason, given)).toEqual({ value: "new" });
  });

  it("that nobody offered is none", () => {
    expect(read(reason, "old")).toEqual({ value: "new", fault: { wrong: "no-choice", typed: "old" } });
    expect(read(choiceIfAny(["no"]), ["no", "given"])).toMatchObject({ fault: { wrong: "no-choice" } });
    expect(read(choiceOfIds("alone"), "x".repeat(300))).toMatchObject({ fault: { wrong: "no-choice" } });
  });

  it("of several is read from one text or a list, in the order of what was offered", () => {
    const services = several(["exchange", "azure", "intune"]);
    expect(read(services, "Intune; exchange")).toEqual({ value: ["exchange", "intune"] });
    expect(read(services, ["intune", "exchange"])).toEqual({ value: ["exchange", "intune"] });
    expect(read(services, "intune, intune")).toEqual({ value: ["intune"] });
    expect(read(services, "intune,teams")).toMatchObject({ value: ["intune"], fault: { wrong: "no-choice" } });
  });
});

describe("a tick", () => {
  it.each([true, "true", "True", 1, "1", "on"])("is one when %s is sent", (given) => {
    expect(read(ticked, given)).toEqual({ value: true });
  });

  it.each([false, "false", 0, null, undefined, "maybe", [true, true], {}])("is none when %s is sent", (given) => {
    expect(read(ticked, given)).toEqual({ value: false });
  });
});

describe("a date", () => {
  const realDays = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));

  it("is known in every form in which clients send one, with the day first", () => {
    fc.assert(
      fc.property(realDays, (day) => {
        const [year, month, date_] = day.split("-");
        const short = `${Number(date_)}/${Number(month)}/${year}`;
        const forms = [
          day,
          ` ${day} `,
          `${year}/${month}/${date_}`,
          `${date_}/${month}/${year}`,
          `${date_}.${month}.${year}`,
          `${date_}-${month}-${year}`,
          short,
          `\u200e${date_}\u200e/\u200e${month}\u200e/\u200e${year}`,
          `${short}, 00:00:00`,
          `${day}T00:00:00Z`,
          `${day}T00:00:00.000Z`,
          `${day}T09:30:00`,
          `${day}T23:00:00+01:00`,
        ];
        for (const form of forms) expect({ form, ...read(date, form) }).toEqual({ form, value: day });
      }),
    );
  });

  it("sent as a moment of midnight where the person is, is the day there", () => {
    expect(read(date, "2026-12-30T23:00:00.000Z")).toEqual({ value: "2026-12-31" });
    expect(read(date, "2026-07-30T22:00:00Z")).toEqual({ value: "2026-07-31" });
  });

  it.each([
    "2027-02-30",
    "30/02/2027",
    "2027-02-29",
    "31.4.2027",
    "2027-13-01",
    "2027-00-10",
    "00/12/2027",
    "12/31/2026",
    "31/12/26",
    "31-12/2026",
    "31/12",
    "2026-12-31T99:00:00Z",
    "2027-02-30T00:00:00Z",
    "20261231",
    "1798675200000",
    "domani",
    "31 dicembre",
  ])("is none when %s is sent", (typed) => {
    expect(read(date, typed)).toEqual({ value: undefined, fault: { wrong: "no-date", typed } });
  });
});

describe("a revision that a card carries", () => {
  it.each([0, 7, "7"])("may be %s", (given) => {
    expect(revision.safeParse(given)).toMatchObject({ success: true, data: Number(given) });
  });

  it.each([null, "", " ", true, [], -1, 1.5, "1e3", {}])("is never %s", (given) => {
    expect(revision.safeParse(given).success).toBe(false);
  });
});
