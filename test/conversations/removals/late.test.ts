import { days } from "../../../src/core/clock";
import { carried, filled, requested } from "../../faults/deeds";
import { eventually } from "../../support/eventually";
import { type Product, startProduct } from "../../support/product";
import { elena, marco, paula } from "../../support/world";

const inVain = "This press recorded nothing";
const invano = "non è stato registrato nulla";

describe("a press on a request that was decided meanwhile", () => {
  let bot: Product;
  let removal: unknown;
  beforeEach(async () => {
    bot = await startProduct();
    removal = (await requested(bot)).removal;
  });
  afterEach(() => bot.stop());

  it.each(["removal.approve", "removal.refuse"])("says of %s that nothing was recorded by it", async (verb) => {
    const paulas = await bot.invokes(paula, "removal.review", { removal });
    const elenas = await bot.invokes(elena, "removal.review", { removal });
    const refusal = { ...carried(elenas, "removal.refuse"), comment: "no" };
    await bot.invokes(elena, "removal.refuse", refusal);
    const late = await bot.invokes(paula, verb, { ...carried(paulas, verb), comment: "my word" });
    for (const words of [inVain, "my word", "Refused"]) expect(late.text).toContain(words);
    expect((await bot.invokes(elena, "removal.refuse", refusal)).text).not.toContain(invano);
  });

  it.each([
    ["removal.approve", "removal.refuse"],
    ["removal.refuse", "removal.approve"],
  ])("says so of the contrary of one’s own word, in the same words: %s, then %s", async (first, then) => {
    const review = await bot.invokes(elena, "removal.review", { removal });
    await bot.invokes(elena, first, { ...carried(review, first), comment: "no" });
    expect((await bot.invokes(elena, then, { ...carried(review, then), comment: "no" })).text).toContain(invano);
    expect((await bot.invokes(elena, first, { ...carried(review, first), comment: "no" })).text).not.toContain(invano);
  });

  it("says so of a withdrawal after the removal was carried out, and not of a second one", async () => {
    const review = await bot.invokes(elena, "removal.review", { removal });
    await bot.invokes(elena, "removal.approve", { ...carried(review, "removal.approve"), comment: "" });
    await eventually("the end", async () => (await bot.store.openRemovals()).length === 0);
    expect((await bot.invokes(marco, "removal.withdraw", { removal })).text).toContain(invano);
  });

  it("does not say so of a second press that takes it back", async () => {
    for (let times = 0; times < 2; times++)
      expect((await bot.invokes(marco, "removal.withdraw", { removal })).text).not.toContain(invano);
  });
});

describe("a form that was begun before a request", () => {
  it("says that this one may have lapsed, where nobody decided it", async () => {
    const bot = await startProduct();
    const opened = await bot.says(marco, "rimuovi tailspin");
    await requested(bot);
    await bot.elapse(days(8));
    await eventually("its end", async () => (await bot.store.openRemovals()).length === 0);
    const late = await bot.invokes(marco, "removal.request", { ...carried(opened, "removal.request"), ...filled });
    expect(late.text).toMatch(/o è decaduta.*Decaduta/);
    await bot.stop();
  });
});
