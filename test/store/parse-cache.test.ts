import { parseCached } from "../../src/store/parse-cache";

describe("a document that was read before", () => {
  it("is not parsed again, and cannot be changed by whoever got it", () => {
    const text = JSON.stringify({ name: "Contoso", grants: [{ service: "exchange" }] });
    const first = parseCached(text) as { name: string; grants: { service: string }[] };
    expect(parseCached(text)).toBe(first);
    expect(() => {
      first.name = "Litware";
    }).toThrow(TypeError);
    expect(() => {
      first.grants.length = 0;
    }).toThrow(TypeError);
  });

  it("is not held for ever: others take its place", () => {
    const text = JSON.stringify({ name: "first of many" });
    const first = parseCached(text);
    for (let count = 0; count < 3000; count++) parseCached(JSON.stringify({ count }));
    expect(parseCached(text)).not.toBe(first);
    expect(parseCached(text)).toEqual(first);
  });
});
