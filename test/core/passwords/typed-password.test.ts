import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sourcesOf } from "../../../src/chat/texts/texts";
import { carriesPassword, carriesPasswordInField } from "../../../src/core/passwords/typed-password";
import { projectRoot } from "../../support/sources";
import lines from "./lines.json";

describe.each(["en", "it"] as const)("a line in %s", (language) => {
  it("that carries a password is found out, however it is written", () => {
    expect(new Set(lines.carrying[language]).size).toBeGreaterThanOrEqual(120);
    expect(lines.carrying[language].filter((line) => !carriesPassword(line))).toEqual([]);
  });

  it("that only speaks of passwords carries none", () => {
    expect(new Set(lines.about[language]).size).toBeGreaterThanOrEqual(120);
    expect(lines.about[language].filter(carriesPassword)).toEqual([]);
  });

  it("in a field of a form is taken for a password where it names one beside a word", () => {
    expect(lines.carryingInField[language].filter((line) => !carriesPasswordInField(line))).toEqual([]);
    expect(lines.aboutInField[language].filter(carriesPasswordInField)).toEqual([]);
  });

  it("that Rapport itself says carries none, so that it can be quoted", () => {
    expect(Object.values(sourcesOf(language)).filter(carriesPassword)).toEqual([]);
  });

  it("that people were seen to type for other reasons carries none", () => {
    const said = z.array(z.object({ say: z.string() }).passthrough());
    for (const set of ["meant", "traps"]) {
      const file = join(projectRoot, "test/chat/phrases", `${set}.${language}.json`);
      const phrases = said.parse(JSON.parse(readFileSync(file, "utf8"))).map(({ say }) => say);
      expect(phrases.length).toBeGreaterThan(100);
      expect(phrases.filter(carriesPassword)).toEqual([]);
    }
  });
});

describe("a long text", () => {
  it.each([
    "password ",
    "p a s s ",
    "password: ",
    "a",
    "<p ",
    "a@b.c ",
    "login a ",
    "è la password ",
    "'\"`(",
    "pwd=* ",
    "zinnia is the ",
    "password | ",
    "password a b c d ",
    "a@b.example ",
  ])("of %j alone is read to its end in the time of a turn", (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const begun = performance.now();
    expect(carriesPassword(`${text}\nmy password is Tulip99`)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
