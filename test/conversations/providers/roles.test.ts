import { type Role, roles } from "../../../src/core/permissions";
import { type Product, startProduct } from "../../support/product";
import { giulia, luke, northwind } from "../../support/world";

const allowed: readonly Role[] = ["global-admin", "user-admin", "admin-agent", "sales-agent"];
const deeds: readonly [verb: string, data: object][] = [
  ["provider.recording", {}],
  ["provider.record", { providerName: "Litware Distribution", receivedOn: "2026-11-19", link: "" }],
  ["provider.noting", { provider: northwind }],
  ["provider.note", { provider: northwind, revision: 1, credit: "60 days" }],
  ["provider.authorising", { provider: northwind }],
  ["provider.authorise", { provider: northwind, revision: 1, consequences: 1, consent: "true" }],
  ["provider.access-removed", { review: `access-${northwind}`, revision: 1 }],
  ["provider.keep-access", { review: `access-${northwind}`, revision: 1, why: "x", until: "2026-12-10" }],
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
      for (const [verb, data] of deeds) {
        const { text } = await bot.invokes(luke, verb, data);
        const isRefused = text.includes("another role");
        expect([verb, isRefused]).toEqual([verb, !allowed.includes(role)]);
        if (!isRefused) continue;
        expect(text).toContain("global admin, user admin, admin agent or sales agent");
        expect(text).toContain("Microsoft, working with indirect providers");
        expect(text).toContain(giulia.name);
      }
      const untouched = allowed.includes(role) ? 1 : 0;
      expect((await bot.store.history(`provider:${northwind}`, { limit: 9 })).length > 0).toBe(untouched === 1);
    },
  );
});
