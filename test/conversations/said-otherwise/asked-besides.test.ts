import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat, relazioni } from "../../support/product";
import { luke, marco, paula } from "../../support/world";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage("demo");
});
afterEach(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const topics = async () => (await stage.store.conversation(relazioni.conversation))?.topics;

describe("a record that is to be opened", () => {
  it.each([
    "open a customer record for Zephyr Labs",
    "please open a file for Zephyr Labs",
    "apri una scheda per il nuovo cliente Zephyr Labs",
    "mi apri una scheda nuova per Zephyr Labs?",
    "apri una scheda cliente per la Zephyr Labs",
  ])("is made for whom nobody knows: %s", async (line) => {
    const { buttons, inputs } = await says(line);
    expect(buttons.map(({ verb }) => verb)).toContain("customer.add");
    expect(inputs.get("name")).toBe("Zephyr Labs");
  });

  it.each([
    "open a customer record for Tailspin",
    "apri una scheda per il cliente Tailspin",
    "open the record of Zephyr",
  ])("is shown, or looked for, where it is there already: %s", async (line) => {
    const { buttons } = await says(line);
    expect(buttons.map(({ verb }) => verb)).not.toContain("customer.add");
  });
});
