import type { Customer } from "../../../src/core/customers/customer";
import { contradict, facetsOf } from "../../../src/core/customers/facets";
import { aGrant } from "../../support/builders";
import { aCustomer } from "../../support/world";

const plain = aCustomer({ grants: [], services: [], provider: undefined, owner: undefined });

describe("privileges that were lost", () => {
  it("count on the day on which it was seen, not on that of recording it", () => {
    const revoked = { at: Date.parse("2026-11-20T08:00:00Z"), seenBy: "a", on: "2026-11-12" };
    const lost = aCustomer({ grants: [{ ...aGrant("revoked"), revoked }] });
    expect(facetsOf(lost)).toContain("lost:2026-11-12");
    expect(facetsOf(lost)).not.toContain("lost:2026-11-20");
  });
});

describe("the facets of a customer", () => {
  it("are how our privileges stand and nothing else, for a customer of whom nothing is known", () => {
    expect(facetsOf(plain)).toEqual(["privilege:none"]);
    expect(facetsOf({ ...plain, grants: [aGrant("revoked")] })).toEqual([
      "privilege:revoked",
      "lost:1970-01-01",
      "revoked:exchange",
    ]);
    expect(facetsOf({ ...plain, grants: [aGrant("revoked"), aGrant("granted")] })).toEqual([
      "privilege:granted",
      "lost:1970-01-01",
      "granted:exchange",
    ]);
  });

  it("are each service for which we hold privileges, and each for which they were taken away and not granted again", () => {
    const grants = [
      { ...aGrant("granted"), service: "azure" as const },
      { ...aGrant("revoked"), service: "azure" as const },
      { ...aGrant("revoked"), service: "teams" as const },
      { ...aGrant("granted"), service: "intune" as const, partner: { name: "Litware" } },
    ];
    const ofServices = facetsOf({ ...plain, grants }).filter((facet) => /^(?:granted|revoked):/.test(facet));
    expect(ofServices).toEqual(["granted:azure", "revoked:teams"]);
  });

  it("name its provider, its owner and each service it uses once", () => {
    const customer: Customer = {
      ...plain,
      provider: { id: "fabrikam", canOrder: true },
      owner: "marco",
      services: ["azure", "teams", "azure"],
    };
    expect(facetsOf(customer)).toEqual([
      "privilege:none",
      "provider",
      "provider:fabrikam",
      "owner",
      "owner:marco",
      "service:azure",
      "service:teams",
    ]);
  });

  it("tell that the provider cannot order and that its removal is not over", () => {
    const customer: Customer = {
      ...plain,
      provider: { id: "fabrikam", canOrder: false },
      openRemoval: { id: "r", state: "stuck" },
    };
    expect(facetsOf(customer)).toEqual(["privilege:none", "gap", "pending", "provider", "provider:fabrikam"]);
  });

  it("contradict each other where a customer has one of a kind at most", () => {
    expect(contradict(["privilege:none", "privilege:granted"])).toBe(true);
    expect(contradict(["owner:a", "gap", "owner:b"])).toBe(true);
    expect(contradict([{ anyOf: ["owner:a", "owner:b"] }, "owner:c"])).toBe(true);
    expect(contradict([{ anyOf: ["owner:a", "owner:b"] }, "owner:b"])).toBe(false);
    expect(contradict(["service:azure", "service:teams", "owner:a", "owner", "provider:a", "pending"])).toBe(false);
    expect(contradict([{ anyOf: ["owner:a", "service:azure"] }, "owner:b"])).toBe(false);
  });

  it("contradict what must not hold", () => {
    expect(contradict(["pending", { not: "pending" }])).toBe(true);
    expect(contradict([{ anyOf: ["gap", "pending"] }, { not: "pending" }])).toBe(false);
    expect(contradict([{ anyOf: ["gap", "pending"] }, { not: "pending" }, { not: "gap" }])).toBe(true);
    expect(contradict([{ not: "owner:a" }, { not: "owner:b" }])).toBe(false);
  });
});
