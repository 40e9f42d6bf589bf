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

describe("what is done to something of a customer, and not to the customer", () => {
  it.each([
    "remove Woodgrove's logo",
    "remove Luke from Woodgrove Bank",
    "delete the log of woodgrove",
    "close woodgrove's incident",
    "drop Woodgrove Bank a hint",
    "end the meeting with Woodgrove Bank",
    "remove the comment on woodgrove",
    "woodgrove removed luke",
    "cancel the order of woodgrove",
    "elimina il commento su woodgrove",
    "togli luke da woodgrove",
    "cancella il ticket di Woodgrove Bank",
    "termina la riunione con woodgrove",
    "rimuovi la foto di woodgrove",
    "togli la nota a woodgrove",
  ])("offers no removal of it: %s", async (line) => {
    const answer = await says(line);
    expect(answer.text).not.toMatch(/(?:rimuovi|remove|elimina) Woodgrove Bank/i);
    expect(answer.buttons.map(({ verb }) => verb)).not.toContain("removal.start");
  });

  it.each([
    ["delete the note on woodgrove", "Le note stanno nell’account"],
    ["togli la nota su woodgrove", "Le note stanno nell’account"],
    ["cancella la licenza di woodgrove", "Le licenze"],
    ["delete woodgrove's invitation", "invito non trovato"],
    ["remove the invitation of First Street Clinic", "Invito"],
  ])("is answered by what is known of that: %s", async (line, words) => {
    expect((await says(line)).text).toContain(words);
  });

  it.each([
    "remove definitely Woodgrove Bank",
    "rimuovi il cliente chiamato Woodgrove Bank subitissimo",
    "remove teh customer Woodgrove Bank",
  ])("is offered where it is the customer that is meant, and nothing is begun: %s", async (line) => {
    expect((await says(line)).text).toMatch(/rimuovi Woodgrove Bank/);
  });
});
