import { days } from "../../src/core/clock";
import { type Product, personalChat, relazioni, shownOf, startProduct } from "../support/product";
import { aCustomer, giulia, marco } from "../support/world";

const minutes = (count: number) => count * 60_000;
const giulias = personalChat(giulia).conversation;

describe("a notice that Teams refuses in a channel", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({
      customers: ["Alpine", "Tailspin"].map((name) => aCustomer({ id: name, name, domain: `${name}.example` })),
    });
    await bot.says(giulia, "aiuto");
    await bot.says(giulia, "avvisi su tutto", relazioni);
    await bot.settled();
    bot.connector.calls.length = 0;
  });
  afterEach(() => bot.stop());

  const toChannel = ({ kind, conversation }: { kind: string; conversation: string }) =>
    kind === "post" && conversation === relazioni.conversation;
  const names = (conversation: string) =>
    bot.connector
      .delivered()
      .filter((call) => call.kind === "post" && call.conversation === conversation)
      .flatMap(({ card }) => /^Acquisti.*?: (\w+)/.exec(String(card.fallbackText))?.[1] ?? []);
  async function allowsBuying(name: string): Promise<void> {
    await bot.presses(marco, await bot.says(marco, `consenti acquisti ${name}`), "Consenti acquisti");
    await bot.connector.idle();
  }
  async function pass(millis: number): Promise<void> {
    for (let passed = 0; passed < millis; passed += minutes(30)) {
      await bot.elapse(minutes(30));
      await bot.connector.idle();
    }
  }

  it.each([400, 413])("(%i) without saying why comes later, others meanwhile, and nobody is told", async (status) => {
    bot.connector.fail(status, "", toChannel);
    await allowsBuying("alpine");
    bot.connector.fail(undefined);
    await allowsBuying("tailspin");
    await pass(minutes(60));
    expect(names(relazioni.conversation).sort()).toEqual(["Alpine", "Tailspin"]);
    await pass(days(2));
    expect(names(giulias)).toEqual([]);
  });

  it.each([
    [400, "", 20],
    [400, "BadSyntax", 1],
    [413, "MessageSizeTooBig", 1],
  ])("(%i %s) every time is told once to who chose the notices there, whole", async (status, code, tries) => {
    bot.connector.fail(status, code, toChannel);
    await allowsBuying("alpine");
    await pass(days(3));
    const calls = bot.connector.calls.filter(toChannel).length;
    expect(calls).toBeGreaterThanOrEqual(tries);
    expect(calls).toBeLessThanOrEqual(2 * tries);
    expect(names(giulias)).toEqual(["Alpine"]);
    const [told] = bot.connector
      .delivered()
      .filter(({ kind, conversation }) => kind === "post" && conversation === giulias)
      .slice(-1);
    const { text, buttons } = shownOf(told?.card ?? {});
    expect(text).toContain("Teams non ha accettato questa notifica in un canale");
    expect(buttons.map(({ verb }) => verb)).toContain("history.open");
  });
});
