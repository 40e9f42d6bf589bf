import type { Customer } from "../../../src/core/customers/customer";
import { excludeEachOther, facetsOf } from "../../../src/core/customers/facets";
import { aGrant } from "../../support/builders";
import { aCustomer } from "../../support/world";

const plain = aCustomer({ grants: [], services: [], provider: undefined, owner: undefined });

describe("the facets of a customer", () => {
  it("are how our privileges stand and nothing else, for a customer of whom nothing is known", () => {
    expect(facetsOf(plain)).toEqual(["privilege:none"]);
    expect(facetsOf({ ...plain, grants: [aGrant("revoked")] })).toEqual(["privilege:revoked"]);
    expect(facetsOf({ ...plain, grants: [aGrant("revoked"), aGrant("granted")] })).toEqual(["privilege:granted"]);
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
      "provider:fabrikam",
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
    expect(facetsOf(customer)).toEqual(["privilege:none", "gap", "pending", "provider:fabrikam"]);
  });

  it("exclude each other where a customer has one of a kind at most", () => {
    expect(excludeEachOther(["privilege:none", "privilege:granted"])).toBe(true);
    expect(excludeEachOther(["owner:a", "gap", "owner:b"])).toBe(true);
    expect(excludeEachOther(["service:azure", "service:teams", "owner:a", "provider:a", "pending"])).toBe(false);
  });
});
