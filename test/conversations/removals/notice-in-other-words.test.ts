import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));
const day = ({ inputs }: Seen): string | undefined => [...inputs].find(([id]) => id.startsWith("givenOn"))?.[1];

describe("the legal notice of a removed customer", () => {
  it.each([
    ["registra che la disdetta di Alpine Ski House è stata comunicata ieri", "2026-11-20"],
    ["segna che il preavviso ad Alpine Ski House è stato dato il 19 novembre", "2026-11-19"],
    ["annota che il recesso è stato comunicato ad Alpine Ski House", ""],
    ["metti a verbale che la lettera di disdetta ad Alpine è stata inviata", ""],
    ["la disdetta di Alpine e' stata comunicata ieri, registralo", "2026-11-20"],
    ["record that the notice was given to Alpine Ski House", ""],
    ["note that Alpine Ski House was served notice yesterday", "2026-11-20"],
  ])("opens to be recorded, with the day that is named: %s", async (line, given) => {
    const seen = await says(line);
    expect(seen.buttons.map(({ verb }) => verb)).toContain("removal.noticeGiven");
    expect(day(seen)).toBe(given);
  });

  it.each([
    "segna che la disdetta ad Alpine Ski House non è stata comunicata",
    "registra che la disdetta sarà comunicata ad Alpine domani",
    "la disdetta di Alpine Ski House è stata comunicata?",
  ])("does not where that is asked, denied, or to come: %s", async (line) => {
    expect((await says(line)).buttons.map(({ verb }) => verb)).not.toContain("removal.noticeGiven");
  });
});
