import type { Product } from "../support/product";
import { cases, play, startDemoWorld } from "./cases/steps";

describe("what happened in the field", () => {
  let product: Product;
  beforeEach(async () => {
    product = await startDemoWorld();
  });
  afterEach(() => product.stop());

  it.each(cases())("goes well: %s", async (_, each) => {
    await play(product, each);
  });
});
