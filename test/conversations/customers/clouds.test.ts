import type { Cloud } from "../../../src/core/clouds";
import { type Product, startProduct } from "../../support/product";
import { fabrikam, giulia, marco } from "../../support/world";
import { choicesOn } from "../on-card";

/** What is done with customers in each of Microsoft's clouds. */
describe.each<Cloud>(["public", "us-government", "china", "germany"])("inviting in the cloud %s", (cloud) => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ cloud });
  });
  afterAll(() => bot.stop());

  const isClosed = cloud === "germany";
  const isJoint = cloud === "public" || cloud === "us-government";
  const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing" };

  it(isClosed ? "is refused: it is closed" : "is possible", async () => {
    for (const line of ["invita it@nuovo.example", "invita"]) {
      const { text } = await bot.says(marco, line);
      expect(text.includes("è chiuso")).toBe(isClosed);
    }
    await bot.invokes(marco, "invitation.draft", typed);
    expect(await bot.store.invitations()).toHaveLength(isClosed ? 0 : 1);
  });

  it(isJoint ? "is possible together with a provider" : "is not possible together with a provider", async () => {
    const form = await bot.says(marco, "invita it@altro.example con fabrikam");
    if (isJoint) expect(choicesOn(form, "provider")).toContain(fabrikam);
    else expect(form.text).toContain(isClosed ? "è chiuso" : "un’accettazione dà solo privilegi");
    const answer = await bot.invokes(marco, "invitation.draft", {
      ...typed,
      email: "it@altro.example",
      provider: fabrikam,
    });
    const drafted = await bot.store.invitations({ email: "it@altro.example" });
    expect(drafted).toHaveLength(isJoint ? 1 : 0);
    if (!isJoint) expect(answer.text).toContain("Non eseguito");
  });

  it("takes no link of the closed cloud", async () => {
    const before = await bot.store.link();
    await bot.says(giulia, "collegamento https://portal.office.de/partner/invite?type=ResellerRelationship&id=1");
    expect(await bot.store.link()).toEqual(before);
  });
});
