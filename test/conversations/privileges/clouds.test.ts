import type { Cloud } from "../../../src/core/clouds";
import { type Product, startProduct } from "../../support/product";
import { aCustomer, luke } from "../../support/world";
import { addressesOn } from "../on-card";

const agreements: Partial<Record<Cloud, string>> = {
  public: "Microsoft Cloud Reseller Agreement remain ours",
  "us-government": "Microsoft Cloud Reseller Agreement for US Government remain ours",
  china: "China Cloud Solution Provider Reseller Agreement remain ours",
};
/** Where each cloud's customers are helped meanwhile (requirements 1.7). */
const support: Partial<Record<Cloud, string>> = {
  public: "https://partner.microsoft.com/support",
  "us-government": "https://portal.office365.us",
  china: "https://portal.partner.microsoftonline.cn",
};
const seenOn = "2026-11-21";

describe.each(["public", "us-government", "china", "germany"] as const)(
  "privileges taken away in the cloud %s",
  (cloud) => {
    let bot: Product;
    beforeEach(async () => {
      bot = await startProduct({ cloud });
    });
    afterEach(() => bot.stop());

    it("leave us answerable under the agreement of that cloud; in one that is closed nothing is recorded (R54)", async () => {
      const form = await bot.says(luke, "privileges lost tailspin");
      if (!agreements[cloud]) {
        expect(form.text).toContain("is closed");
        const { id: customer } = aCustomer();
        const press = { customer, revision: 1, taken: "exchange", seenOn };
        expect((await bot.invokes(luke, "privileges.take", press)).text).toContain("is closed");
        const card = await bot.says(luke, "privileges tailspin");
        expect(card.text).toContain("Granted to us for Exchange");
        expect(card.buttons.map(({ verb }) => verb)).toEqual(["customer.open", "privileges.known"]);
        return;
      }
      const card = await bot.presses(luke, form, "Record it", { taken: "exchange", seenOn });
      expect(card.text).toContain(agreements[cloud]);
      expect((await bot.says(luke, "customer tailspin")).text).toContain(agreements[cloud]);
      expect(addressesOn(card)).toEqual([support[cloud]]);
    });
  },
);
