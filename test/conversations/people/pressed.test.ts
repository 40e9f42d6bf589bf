import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, startProduct } from "../../support/product";
import { luke, paula } from "../../support/world";

describe("a press that the role is not for", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterAll(() => bot.stop());

  it.each([
    [luke, "acceptance.see", {}, "Recording an acceptance"],
    [luke, "acceptance.notOurs", { acceptance: "a", revision: 1 }, "Recording an acceptance"],
    [paula, "customer.complete", { customer: "c" }, "Completing an account"],
    [paula, "customer.assign", { customer: "c", revision: 1 }, "Saying who looks after a customer"],
    [luke, "removal.noticeGiven", { followUp: "f", revision: 1 }, "Recording that notice of termination was given"],
  ] as const)("is refused by its own name: %p, %s", async (person, verb, carried, deed) => {
    const refused = await bot.invokes(person, verb, carried);
    expect(refused.text).toContain(`${deed} is not part of the current role`);
  });
});
