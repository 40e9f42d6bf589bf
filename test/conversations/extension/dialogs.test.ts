import { customers } from "../../support/cast";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import { elena, luke, marco, paula } from "../../support/world";
import { ask, stranger } from "./asking";
import { button, elementsOf, holds } from "./elements";

const filled = { acks: "read,faith,indemnity", duty: "no", reason: "Contract ended." };

describe("a long form, where dialogs are on", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers, env: { RAPPORT_DIALOGS: "on" } });
  });
  afterEach(() => bot.stop());

  const own = (person: typeof marco) => ({ ...personalChat(person), kind: "personal" }) as const;
  const fetch = (person: typeof marco, data: unknown, from = {}) =>
    ask(bot, person, "task/fetch", { data }, { ...own(person), ...from });
  const submit = (person: typeof marco, data: unknown) => ask(bot, person, "task/submit", { data }, own(person));

  const titleOf = (dialog: object): unknown => Object(dialog).task.value.title;

  /** What the button carries that opens a dialog, on the card that was said last. */
  async function opener(person: typeof marco, line: string): Promise<Record<string, unknown>> {
    await bot.says(person, line);
    const { card = {} } = bot.connector.posts().at(-1) ?? {};
    const [button] = elementsOf(card).filter(({ data }) => data?.msteams !== undefined);
    expect(button).toMatchObject({ type: "Action.Submit", data: { msteams: { type: "task/fetch" } } });
    return button?.data ?? {};
  }

  it.each([
    [marco, "cliente tailspin", "Chiedi l’approvazione", "Il nome scritto"],
    [elena, "language english", "Ask for approval", "The typed name"],
  ])(
    "asks for a removal in one, keeps what was typed through a refusal, and ends as the request: %#",
    async (...row) => {
      const [person, line, ask, refusal] = row;
      await bot.says(person, line);
      const form = await fetch(person, await opener(person, "customer tailspin"));
      expect(titleOf(form)).toBe(
        person === marco
          ? "Rimozione della relazione con Tailspin Toys"
          : "Removal of the relationship with Tailspin Toys",
      );
      const send = button(form, new RegExp(ask));
      expect(send).toMatchObject({ type: "Action.Submit", data: { verb: "removal.request" } });
      expect(send?.data).not.toHaveProperty("msteams");
      const again = await submit(person, { ...send?.data, ...filled, typed: "Tailspin" });
      expect(JSON.stringify(again)).toContain(refusal);
      expect(holds(again, "reason")).toBe("Contract ended.");
      expect(await bot.store.openRemovals()).toEqual([]);
      const pending = await submit(person, { ...send?.data, ...filled, typed: "Tailspin Toys" });
      expect(JSON.stringify(pending)).toContain("removal.withdraw");
      expect(titleOf(pending)).toMatch(/^[^…]{1,64}$/);
      expect(await bot.store.openRemovals()).toMatchObject([{ state: "pending", requestedBy: person.id }]);
    },
  );

  it("edits the text of an invitation in one", async () => {
    const start = await bot.says(marco, "invita it@new.example");
    const { data = {} } = start.buttons.find(({ verb }) => verb === "invitation.draft") ?? {};
    await bot.invokes(marco, "invitation.draft", { ...data, email: "it@new.example", name: "New", reason: "new" });
    await bot.settled();
    const editor = await fetch(marco, await opener(marco, "invito it@new.example"));
    expect(titleOf(editor)).toBe("Testo dell’invito per New");
    const save = button(editor, /^Salva il testo$/)?.data;
    const again = await submit(marco, { ...save, p1_r1: "Vedi http://evil.example", p2_r1: "Grazie" });
    expect(JSON.stringify(again)).toContain("evil.example");
    expect(holds(again, "p2_r1")).toBe("Grazie");
    await submit(marco, { ...save, p1_r1: "Buongiorno,", p2_r1: "Grazie" });
    expect(await bot.store.invitations()).toMatchObject([{ paragraphs: ["Buongiorno,", "Grazie"] }]);
  });

  it("is a card to a client that knows no dialogs, but sends what the button carries", async () => {
    const value = await opener(marco, "cliente tailspin");
    const form = await bot.says(marco, "", undefined, { value });
    expect(form.buttons.map(({ verb }) => verb)).toContain("removal.request");
  });

  it("opens for nobody who may not see it, whatever a client makes up", async () => {
    const data = await opener(marco, "cliente tailspin");
    const foreign = { tenant: "99999999-9999-4999-8999-999999999999" };
    for (const answer of [await fetch(stranger, data), await fetch(marco, data, foreign)])
      expect(JSON.stringify(answer)).not.toMatch(/Tailspin|removal\.request/);
    for (const person of [luke, paula])
      expect(JSON.stringify(await fetch(person, data))).not.toContain("removal.request");
    for (const made of [undefined, 7, { ...data, customer: 7 }, { ...data, verb: "removal.approve" }])
      expect(await ask(bot, marco, "task/fetch", { data: made }, relazioni)).not.toHaveProperty("error");
    expect(await bot.store.openRemovals()).toEqual([]);
  });
});

describe("a long form, where nothing is set", () => {
  it("opens as a card", async () => {
    const bot = await startProduct({ customers });
    const record = await bot.says(marco, "cliente tailspin");
    expect(record.buttons.map(({ verb }) => verb)).toContain("removal.start");
    expect(JSON.stringify(bot.connector.posts().at(-1)?.card)).not.toContain("task/fetch");
    await bot.stop();
  });
});
