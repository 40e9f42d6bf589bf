import { postJson } from "../../support/http";
import { message, press, startBot, type TestBot, tenant } from "../support";

/** Tokens and malformed bodies are tried against the started product, in `test/security`. */
describe("the door to Teams", () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  it("refuses an activity that names two tenants, or none", async () => {
    bot = await startBot();
    const other = { tenant: { id: "22222222-2222-4222-8222-222222222222" } };
    expect((await bot.hears({ channelData: other })).status).toBe(403);
    const nowhere = { id: "a:x", conversationType: "personal" };
    expect((await bot.hears({ channelData: {}, conversation: nowhere })).status).toBe(403);
    expect(bot.incoming).toEqual([]);
  });

  it("takes the tenant from the conversation where the channel's data has none", async () => {
    bot = await startBot();
    await bot.hears({ channelData: undefined });
    expect(bot.incoming[0]?.tenant).toBe(tenant);
  });

  it("refuses a tenant that is not allowed", async () => {
    bot = await startBot({ receiver: { allowedTenants: ["33333333-3333-4333-8333-333333333333"] } });
    expect((await bot.hears()).status).toBe(403);
  });

  it("refuses a service address that is neither Microsoft's nor, in the demo, this computer", async () => {
    bot = await startBot();
    expect((await bot.hears({ serviceUrl: "https://evil.example/" })).status).toBe(403);
    await bot.stop();
    bot = await startBot({ receiver: { reach: { demo: false, government: false } } });
    expect((await bot.hears()).status).toBe(403);
  });

  it("lets the emulator in only in the demo", async () => {
    bot = await startBot();
    expect((await bot.hears({ channelId: "emulator" })).status).toBe(200);
    await bot.stop();
    bot = await startBot({ receiver: { reach: { demo: false, government: false } } });
    expect((await bot.hears({ channelId: "emulator" })).status).toBe(403);
  });

  it("lets nobody act as somebody else outside the demo, whatever is handed in", async () => {
    const elena = { id: "29:elena", name: "Elena Ferri", aadObjectId: "a0000000-0000-4000-8000-000000000005" };
    const asElena = { actsAs: () => elena };
    bot = await startBot({ receiver: asElena });
    await bot.hears(press("help"));
    expect(bot.incoming[0]?.person).toEqual({ id: elena.aadObjectId, mri: elena.id, name: elena.name });
    await bot.stop();
    bot = await startBot({ receiver: { ...asElena, reach: { demo: false, government: false } } });
    await bot.hears({ ...press("help"), serviceUrl: "https://smba.trafficmanager.net/teams/" });
    expect(bot.incoming[0]?.person.name).toBe("Marco Bianchi");
  });

  it.each(["a:\ud800", "a:\udc00x", "a:\u0000", "a:\u007f"])("refuses an id that is none: %j", async (id) => {
    bot = await startBot();
    const at = { id, conversationType: "personal", tenantId: tenant };
    const ways = [{ conversation: at }, { id }, { replyToId: id }, { from: { id, aadObjectId: "x" } }];
    for (const way of ways) expect((await bot.hears(way)).status).toBe(400);
    expect(bot.incoming).toEqual([]);
  });

  it("takes fifty at once", async () => {
    bot = await startBot();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        postJson(`${bot.url}/api/messages`, {
          ...message(bot.connector.url, `n${number}`),
          conversation: { id: `a:${number % 10}`, conversationType: "personal", tenantId: tenant },
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(bot.connector.posts()).toHaveLength(50);
  });
});
