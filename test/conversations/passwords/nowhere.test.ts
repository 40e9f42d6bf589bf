import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { actions } from "../../../src/chat/actions";
import type { Person } from "../../../src/core/people/person";
import { createLog } from "../../../src/log";
import { type PressDeed, presses } from "../../faults/deeds";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import { loadNewPartner, luke, marco, paula, proseware } from "../../support/world";

/** No two alike, and nothing that anybody would write for another reason. */
const passwords = fc.sample(fc.stringMatching(/^[A-Z][a-z]{5}[0-9]{4}[!$%][a-zA-Z]{4}$/), { numRuns: 100, seed: 118 });
const forMessages = passwords.slice(0, 60);
/** Those that no message has first: there are more fields than the rest is. */
const forForms = [...passwords.slice(60), ...forMessages];

const ways: readonly ((password: string) => string)[] = [
  (password) => `password: ${password}`,
  (password) => `la password è ${password}`,
  (password) => `pwd=${password}`,
  (password) => `customers with ${password} as password`,
  (password) => `rimuovi tailspin, parola chiave ${password}`,
  (password) => `le credenziali sono admin@tailspin.example / ${password}`,
  (password) => `**Pasword**:\n\`${password}\``,
  (password) => `invita it@new.example password di Luca ${password}`,
  (password) => `<blockquote>temporary password ${password}</blockquote> customers`,
  (password) => `utente Marco, il suo pin è ${password}`,
];

describe("a hundred typed passwords (R130)", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-passwords-"));
  const logged: string[] = [];
  const answered: string[] = [];
  const log = createLog("debug", { write: (line) => logged.push(line) });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let databases = 0;
  const opened = (form?: PressDeed): Promise<Product> =>
    startProduct({
      databaseUrl: `sqlite:${join(folder, `${databases++}.db`)}`,
      ...(form?.newPartner && { fill: loadNewPartner }),
      options: { log, ...(form?.authority && { authority: form.authority() }) },
    });

  /** The product at rest, and everything that went out of it. */
  async function closed(bot: Product): Promise<void> {
    await bot.settled();
    answered.push(JSON.stringify(bot.connector.calls));
    await bot.stop();
  }

  function expectNowhere(): void {
    const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
    expect(kept.join("")).toContain(proseware.name);
    expect(logged.length).toBeGreaterThan(0);
    for (const [place, texts] of Object.entries({ kept, logged, answered })) {
      const all = texts.join("\n");
      expect([place, passwords.filter((password) => all.includes(password))]).toEqual([place, []]);
    }
  }

  it("are in no row, no line of the log, no history and nothing that goes out after messages and corrected messages", async () => {
    const bot = await opened();
    const people: readonly Person[] = [marco, paula, luke];
    for (const [at, password] of forMessages.entries()) {
      const [person = marco, way = String] = [people[at % people.length], ways[at % ways.length]];
      const edited = { type: "messageUpdate", timestamp: `2026-11-21T09:00:${at}Z` };
      const channelData = { tenant: { id: bot.store.tenant.id }, eventType: "editMessage" };
      const where = at % 4 === 0 ? relazioni : personalChat(person);
      const answer = await bot.says(person, way(password), where, at % 3 === 0 ? { ...edited, channelData } : {});
      expect([way(password), answer.text]).toEqual([
        way(password),
        expect.stringMatching(/Change it now|Cambiarla subito/),
      ]);
    }
    await bot.says(marco, "cronologia");
    await closed(bot);
    expectNowhere();
  });

  const forms: PressDeed[] = [
    ...presses,
    { what: "a user to be checked", by: paula, verb: "user.check", does: async () => ({}), tells: [] },
    { what: "a search", by: marco, verb: "customers.page", does: async () => ({}), tells: [] },
  ];
  const fields = forms.flatMap((form) => {
    const { inputs = {} } = actions.find(({ verb }) => verb === form.verb) ?? {};
    return Object.entries(inputs).flatMap(([field, kind]) =>
      kind?.isWords || /on$|until/.test(field) ? [{ form, field }] : [],
    );
  });

  it("are nowhere after every field for words of every form, which come back without them", async () => {
    expect(fields.length).toBeGreaterThanOrEqual(passwords.length - forMessages.length);
    for (const [at, given] of fields.entries()) {
      const password = forForms[at];
      if (!password) throw new Error("more fields than passwords");
      const { form, field } = given;
      const bot = await opened(form);
      const data = Object.fromEntries(
        Object.entries(await form.does(bot)).map(([key, value]) => [key.replace(/_r\d+$/, ""), value]),
      );
      const typed = `${ways[(at * 7) % 3 === 0 ? 0 : 1]?.(password)} grazie`;
      const answer = await bot.invokes(form.by, form.verb, { ...data, [field]: typed });
      answered.push(JSON.stringify(answer.card));
      expect([form.verb, field, answer.text]).toEqual([
        form.verb,
        field,
        expect.stringMatching(/takes no passwords|non accetta password/),
      ]);
      await closed(bot);
    }
    expectNowhere();
  });
});
