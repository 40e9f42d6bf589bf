import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { filled } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { elena, marco } from "../../support/world";

describe("a request to be decided", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
    await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
  });
  afterAll(() => bot.stop());

  it.each([
    [elena, "approva il bilancio di tailspin"],
    [elena, "approve tailspin's invoice"],
    [elena, "approve tailspin toys once the lawyers are happy"],
    [elena, "luke said approve tailspin"],
    [elena, "tailspin ha rifiutato lo sconto"],
    [elena, "elena approves tailspin on friday"],
    [elena, "tailspin toys hanno approvato il preventivo"],
    [marco, "ritira la merce da tailspin"],
    [marco, "withdraw the parcel from tailspin toys"],
  ])("is brought up by no line about something else: $name, %s", async (person, line) => {
    const { buttons } = await bot.says(person, line);
    expect([line, buttons.map(({ verb }) => verb).filter((verb) => verb.startsWith("removal."))]).toEqual([line, []]);
  });

  it.each([
    [elena, "approva tailspin", "removal.approve"],
    [elena, "approvo tailspin, grazie", "removal.approve"],
    [elena, "esamina la richiesta di rimozione di tailspin toys", "removal.approve"],
    [elena, "refuse tailspin please", "removal.refuse"],
    [marco, "ritira tailspin", "removal.withdraw"],
  ])("is brought up where it is meant: $name, %s", async (person, line, verb) => {
    expect((await bot.says(person, line)).buttons.map((button) => button.verb)).toContain(verb);
  });
});
