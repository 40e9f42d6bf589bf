import { parseRemembered } from "../../src/store/remembered";

describe("a document that was read before", () => {
  it("is not parsed again, and cannot be changed by whoever got it", () => {
    const text = JSON.stringify({ name: "Contoso", grants: [{ service: "exchange" }] });
    const first = parseRemembered(text) as { name: string; grants: { service: string }[] };
    expect(parseRemembered(text)).toBe(first);
    expect(() => {
      first.name = "Litware";
    }).toThrow(TypeError);
    expect(() => first.grants.pop()).toThrow(TypeError);
  });

  it("is not held for ever: others take its place", () => {
    const text = JSON.stringify({ name: "first of many" });
    const first = parseRemembered(text);
    for (let count = 0; count < 3000; count++) parseRemembered(JSON.stringify({ count }));
    expect(parseRemembered(text)).not.toBe(first);
    expect(parseRemembered(text)).toEqual(first);
  });
});
