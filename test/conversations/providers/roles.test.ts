import { type Role, roles } from "../../../src/core/permissions";
import { type Product, startProduct } from "../../support/product";
import { giulia, luke, northwind } from "../../support/world";
import { historyOf } from "../../support/worlds/history";

const allowed: readonly Role[] = ["global-admin", "user-admin", "admin-agent", "sales-agent"];
/** Presses in the order in which each can be done, with what the history tells of it. */
const deeds: readonly [verb: string, data: object, tells?: string][] = [
  ["provider.recording", {}],
  ["provider.record", { providerName: "Litware Distribution", receivedOn: "2026-11-19", link: "" }, "recorded"],
  ["provider.noting", { provider: northwind }],
  ["provider.note", { provider: northwind, training: "", marketing: "", credit: "60 days", notes: "" }, "noted"],
  ["provider.authorising", { provider: northwind }],
  ["provider.authorise", { provider: northwind, consequences: 1, consent: "true" }, "authorised"],
  ["provider.keep-access", { review: `access-${northwind}`, why: "x", until: "2026-12-10" }, "access-reviewed"],
];

describe("what is done about providers", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it.each(roles)(
    "by somebody who is %s alone: done, or refused with role, rule and who has it (R101)",
    async (role) => {
      await bot.store.change(async (queries) => {
        const person = await queries.person(luke.id);
        return { answer: undefined, people: person ? [{ ...person, roles: [role] }] : [] };
      });
      for (const [verb, data, tells] of deeds) {
        const before = await told();
        const { text } = await bot.invokes(luke, verb, { ...data, revision: await revisionOf(verb) });
        const isRefused = text.includes("another role");
        expect([verb, isRefused]).toEqual([verb, !allowed.includes(role)]);
        const added = (await told()).slice(before.length);
        expect([verb, added]).toEqual([verb, tells && !isRefused ? [`provider.${tells}`] : []]);
        if (!isRefused) continue;
        expect(text).toContain("global admin, user admin, admin agent or sales agent");
        expect(text).toContain("Microsoft, working with indirect providers");
        expect(text).toContain(giulia.name);
      }
    },
  );

  /** What the history tells of providers, oldest first. */
  const told = async (): Promise<string[]> =>
    (await historyOf(bot.store)).map(({ event }) => event.type).filter((type) => type.startsWith("provider."));

  const revisionOf = async (verb: string): Promise<number> => {
    const { store } = bot;
    const shown = verb.endsWith("-access")
      ? await store.followUp(`access-${northwind}`)
      : await store.provider(northwind);
    return shown?.revision ?? 0;
  };
});
