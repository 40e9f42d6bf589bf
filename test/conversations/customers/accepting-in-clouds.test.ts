import type { Cloud } from "../../../src/core/clouds";
import { anInvitation } from "../../support/builders";
import { type Product, type Shown, startProduct } from "../../support/product";
import { fabrikam, marco } from "../../support/world";

describe.each<Cloud>(["public", "us-government", "china", "germany"])("acceptances in the cloud %s", (cloud) => {
  const isClosed = cloud === "germany";
  const isJoint = cloud === "public" || cloud === "us-government";
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ cloud });
    // Sent at a time when a joint invitation was still possible everywhere.
    const about = { customerName: "Terzo S.r.l.", email: "it@terzo.example", domain: "terzo.example" };
    const sent = { state: "sent" as const, sent: { by: marco.id, at: 1 }, provider: fabrikam };
    await bot.store.change(async () => ({ answer: 0, invitations: [anInvitation("joint", { ...about, ...sent })] }));
  });
  afterEach(() => bot.stop());

  const typed = { name: "Terzo S.r.l.", domain: "terzo.example", customerTenant: "", services: "exchange" };
  const terzo = async () => (await bot.store.customersCalled("terzo.example"))[0];

  async function sees(): Promise<Shown> {
    const list = await bot.says(marco, "accettazioni");
    const form = await bot.presses(marco, list, /Registra un’accettazione/);
    return bot.presses(marco, form, "Registra l’accettazione", { ...typed, invited: "to-find" });
  }

  if (isClosed)
    it("are refused, seen or for an invitation: it is closed", async () => {
      const list = await bot.says(marco, "accettazioni");
      expect(list.buttons.map(({ title }) => title)).not.toContain("Registra un’accettazione…");
      const answers = [
        await bot.says(marco, "accettato it@terzo.example"),
        await bot.invokes(marco, "invitation.accepted", { invitation: "joint", revision: 1, ...typed }),
      ];
      for (const { text } of answers) expect(text).toContain("è chiuso");
      expect(await terzo()).toBeUndefined();
    });
  else
    it(`of a joint invitation give ${isJoint ? "the relationship, and the provider can order" : "the services that were ticked, and no more"}`, async () => {
      expect((await sees()).text).toContain("Terzo S.r.l.");
      const customer = await terzo();
      expect(customer).toMatchObject({ services: ["exchange"], subscriptions: [], mayBuy: false });
      expect(customer?.grants.map(({ service, partner }) => [service, partner])).toEqual([["exchange", "us"]]);
      expect(customer?.provider).toEqual(isJoint ? { id: fabrikam, canOrder: true } : undefined);
      expect(customer?.managedSince !== undefined).toBe(isJoint);
      const record = await bot.says(marco, "cliente terzo");
      expect(record.text.includes("Fabrikam")).toBe(isJoint);
    });
});
