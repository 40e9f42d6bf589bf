import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../../../src/chat/actions";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import { projectRoot } from "../../support/sources";
import { aCustomer, marco, paula } from "../../support/world";

/** Of nobody's words: whatever is shown of it is an echo. */
const secret = "Zwk7Qpt$3";

describe("a typed password", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers: [aCustomer(), aCustomer({ id: "password-srl", name: "Password S.r.l." })] });
  });
  afterEach(() => bot.stop());

  it.each([
    [paula, `password: ${secret}`, ["A password is never written here", "Change it now", "Delete the message"]],
    [paula, `My PASSWORD is ${secret}`, ["takes none", "Change it now"]],
    [
      marco,
      `la password è ${secret}`,
      ["non si scrivono password", "Cambiarla subito", "Eliminare anche il messaggio"],
    ],
    [marco, `clienti\nparola chiave: ${secret}`, ["Cambiarla subito"]],
    [marco, `rimuovi tailspin password di Luca ${secret}`, ["Cambiarla subito"]],
    [paula, `**pasword**: \`${secret}\``, ["Change it now"]],
  ])("is answered with the rule and nothing else, and is not repeated: %#. (R130)", async (person, line, told) => {
    const answer = await bot.says(person, line);
    for (const words of told) expect(answer.text).toContain(words);
    expect(answer.buttons.map(({ verb }) => verb)).toEqual(["help"]);
    expect(JSON.stringify(answer.card)).not.toContain(secret);
  });

  it("in a channel is answered with the word that others can read the message", async () => {
    const answer = await bot.says(marco, `<at>Rapport</at> la password è ${secret}`, relazioni);
    expect(answer.text).toContain("possono leggerlo tutti e Rapport non può ritirarlo");
    expect(JSON.stringify(bot.connector.calls)).not.toContain(secret);
  });

  it.each([
    ["in a quotation", `<blockquote>password: ${secret}</blockquote>clienti`],
    ["struck out", `<s>password: ${secret}</s> clienti`],
    ["in bold", `<b>password</b>: <i>${secret}</i>`],
    ["in signs of HTML", `password&#58;&nbsp;${secret}`],
  ])("is found %s", async (_where, text) => {
    expect((await bot.says(marco, text)).text).toContain("Cambiarla subito");
  });

  it("is found in a message that was corrected, and not in one from which it was taken", async () => {
    const edited = {
      type: "messageUpdate",
      channelData: { tenant: { id: bot.store.tenant.id }, eventType: "editMessage" },
    };
    const more = { ...edited, timestamp: "2026-11-02T08:00:00Z" };
    expect((await bot.says(marco, `la password è ${secret}`, personalChat(marco), more)).text).toContain(
      "Cambiarla subito",
    );
    expect((await bot.says(marco, "clienti", personalChat(marco), more)).text).toContain("Tailspin Toys");
  });

  it("of somebody who may do nothing is answered with the rule, too", async () => {
    const stranger = { ...marco, id: "a0000000-0000-4000-8000-000000000099", mri: "29:nobody" };
    expect((await bot.says(stranger, `password: ${secret}`)).text).toContain("Change it now");
  });

  it("in a form brings the form again with everything else, and the rule beside the field (R130)", async () => {
    const form = await bot.says(paula, "add user");
    const filled = {
      fullName: `Ada Verdi, password ${secret}`,
      address: "ada@proseware.example",
      "sales-agent": "true",
    };
    const again = await bot.presses(paula, form, "Continue", filled);
    expect(again.text).toContain("takes no passwords");
    expect(again.text).toContain("ada@proseware.example");
    expect(again.spoken).toContain("change it now");
    expect(again.buttons.map(({ verb }) => verb)).toContain("user.check");
    expect(JSON.stringify(again.card)).not.toContain(secret);
    const body = again.card.body as { id?: string; value?: string; inlines?: { text: string }[] }[]; // a card of ours
    const at = body.findIndex(({ id }) => id === "fullName");
    expect(body[at]?.value ?? "").toBe("");
    expect(body[at + 1]?.inlines?.[0]?.text).toContain("change it now");
  });

  it.each([
    "Litware (password Begonia)",
    "Begonia is the password of the portal",
    "login ada@proseware.example Begonia",
  ])("of an ordinary word is taken by no field: %s", async (fullName) => {
    const again = await bot.invokes(paula, "user.check", { fullName, address: "ada@proseware.example" });
    expect(again.text).toContain("takes no passwords");
    expect(JSON.stringify(again.card)).not.toContain("Begonia");
  });

  it("begins nothing by a press, whatever a client made up for it", async () => {
    const wish = { directory: "none", fullName: `password: ${secret}`, address: "a@b.example", given: ["sales-agent"] };
    const forged = await bot.invokes(marco, "user.add", { wish: { ...wish, account: "exists" } });
    expect(forged.text).toContain("Rapport non accetta password");
    const said = await bot.invokes(marco, "say", { text: `customers password: ${secret}` });
    expect(said.text).toContain("Rapport non accetta password");
    expect(JSON.stringify([forged.card, said.card])).not.toContain(secret);
    expect(await bot.store.people()).toHaveLength(6);
  });

  it.each(actions.map(({ verb, inputs, beside }) => ({ verb, fields: Object.keys({ ...inputs, ...beside }) })))(
    "is taken by no input of $verb, also on a card of another time",
    async ({ verb, fields }) => {
      for (const field of [...fields, "kept_reason", "unread_until"]) {
        const answer = await bot.invokes(marco, verb, { [`${field}_r3`]: `pwd: ${secret}` });
        expect(answer.text).toContain("Rapport non accetta password");
        expect(JSON.stringify(answer.card)).not.toContain(secret);
      }
    },
  );

  it.each([
    [marco, "cliente password srl", "Password S.r.l."],
    [paula, "customer Password S.r.l.", "Password S.r.l."],
    [paula, "how do I reset a password", "password"],
    [marco, "cambia la password", "password"],
    [paula, "users", "Marco Bianchi"],
  ])("is not what %j says (%s)", async (person, line, words) => {
    const { text } = await bot.says(person, line);
    expect(text).toContain(words);
    expect(text).not.toMatch(/Change it now|Cambiarla subito/);
  });
});

it("is asked for by no field of a card (R130)", () => {
  const folder = join(projectRoot, "cards");
  const cards = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  expect(cards.length).toBeGreaterThan(50);
  const asking = cards.filter((path) => /"style":\s*"password"/i.test(readFileSync(join(folder, path), "utf8")));
  expect(asking).toEqual([]);
});
