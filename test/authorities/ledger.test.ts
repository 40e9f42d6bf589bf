import { ledgerOf } from "../../src/authorities/ledger/authority";
import { aCustomer, proseware } from "../support/world";

describe("the ledger as authority", () => {
  it.each([
    ["public", "here"],
    ["us-government", "here"],
    ["china", "here"],
    ["germany", "not-in-this-cloud"],
  ] as const)(
    "ends relationships by recording it, but in a cloud that is closed: %s (requirements 1.7)",
    (cloud, how) => {
      expect(ledgerOf({ ...proseware, cloud }).abilities.endRelationship).toEqual({ how });
    },
  );

  it("takes a relationship for ended, by this call or before, under the name of the operation", async () => {
    const ledger = ledgerOf(proseware);
    const call = { key: "end:r1", signal: new AbortController().signal };
    for (let times = 0; times < 2; times++)
      expect(await ledger.endRelationship(aCustomer(), call)).toEqual({ kind: "done", reference: "end:r1" });
  });
});
