import { customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { elementsOf } from "../on-card";

const tailspin = "33333333-3333-4333-8333-333333333302";

const reasonOn = (card: Shown): unknown => elementsOf(card.card).find(({ id }) => /^reason/.test(String(id)))?.value;

describe("a line that asks for a removal and says why", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers });
  });
  afterAll(() => bot.stop());

  it.each([
    ["rimuovi tailspin perché non paga da mesi", "non paga da mesi"],
    ["rimuovi tailspin, motivo: contratto scaduto", "contratto scaduto"],
    ["rimuovi tailspin perché hanno revocato i privilegi", "hanno revocato i privilegi"],
    ["rimuovi tailspin per mancato pagamento", "per mancato pagamento"],
    ["please remove Tailspin Toys because they went to a competitor", "they went to a competitor"],
    ["remove tailspin - reason: they closed down", "they closed down"],
    ["remove tailspin due to non-payment", "due to non-payment"],
    ["remove tailspin, they signed with another partner", "they signed with another partner"],
    ["rimuovi tailspin, hanno chiuso l'attività", "hanno chiuso l'attività"],
    ["remove tailspin", ""],
  ])("opens the form with the reason in it, and asks for nothing yet: %s", async (line, reason) => {
    expect(reasonOn(await bot.says(marco, line))).toBe(reason);
    expect((await bot.store.customer(tailspin))?.openRemoval).toBeUndefined();
  });

  it("keeps the reason where the customer is chosen first", async () => {
    const choice = await bot.says(marco, "rimuovi toys dato che sono passati a un altro partner");
    const form = await bot.presses(marco, choice, /Tailspin Toys/);
    expect(reasonOn(form)).toBe("dato che sono passati a un altro partner");
  });

  it.each([
    "rimuovi tailspin perché?",
    "rimuovi tailspin perché se ne vanno, ma non ancora",
    "remove tailspin because maybe they leave",
    "remove tailspin because they left if Elena agrees",
    "remove tailspin because they left except for Azure",
    "remove tailspin because they left and invite it@new.example",
    "remove tailspin because",
    "remove tailspin, waiting for their answer",
    "rimuovi tailspin, in attesa della firma",
    "remove tailspin, they said they might stay",
    "remove tailspin, they can stay",
    "remove tailspin, they are not leaving",
    "rimuovi tailspin, hanno detto di no",
    "don't remove tailspin because they pay",
    "why remove tailspin because they left",
    "Marco said remove tailspin because they left",
    "segna inviato tailspin perché l'ho mandato",
  ])("opens no form where the reason doubts, asks, excepts or holds another wish: %s", async (line) => {
    const answer = await bot.says(marco, line);
    expect(elementsOf(answer.card).filter(({ id }) => /^reason/.test(String(id)))).toEqual([]);
    expect(answer.text).not.toContain("Rimozione della relazione");
  });
});
