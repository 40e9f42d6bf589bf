import { requested } from "../faults/deeds";
import { eventually } from "../support/eventually";
import { type Product, personalChat, relazioni, startProduct } from "../support/product";
import { marco, sara } from "../support/world";

const saras = personalChat(sara).conversation;

describe("so many edits in one channel that Teams takes minutes for them", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ isPaced: true });
    await bot.says(sara, "aiuto");
  });
  afterEach(() => bot.stop());

  it("hold back no message to another conversation", async () => {
    const { removal } = await requested(bot);
    const subject = { kind: "removal", id: String(removal) } as const;
    const shown = Array.from({ length: 200 }, (_, n) => ({
      subject,
      conversation: relazioni.conversation,
      activity: `old-${n}`,
    }));
    await bot.store.change(async () => ({
      answer: undefined,
      shown,
      effects: [{ kind: "refresh-cards", key: "after an outage", subject }],
    }));
    const edited = () => bot.connector.edits().filter(({ activity }) => activity.startsWith("old-"));
    await eventually("the first edits", () => edited().length > 0);

    const begun = Date.now();
    const what = { show: "trial", by: marco.id } as const;
    await bot.store.change(async () => ({
      answer: undefined,
      effects: [{ kind: "post", key: "beside them", conversation: saras, what }],
    }));
    await eventually("the message beside them", async () => {
      await bot.elapse(10);
      return bot.connector.posts().some(({ conversation, body }) => conversation === saras && !body.replyToId);
    });
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(edited().length).toBeLessThan(shown.length);
  });
});
