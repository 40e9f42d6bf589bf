import { examples } from "../../../../src/chat/language/examples/examples";
import { languages } from "../../../../src/core/languages";

describe.each(languages)("the examples in %s", (language) => {
  const all = Object.values(examples[language]).flat();

  it("say every alternative once, and leave no sign of them", () => {
    expect(all.filter((example) => /[()|]|\{(?:language|topic)\}|^\s|\s$/.test(example))).toEqual([]);
    expect(all.filter((example) => example === "")).toEqual([]);
  });
});

it("name languages and topics by their words", () => {
  expect(examples.en.language).toEqual(expect.arrayContaining(["speak english", "speak italian"]));
  expect(examples.it["notices.on"]?.some((example) => example.includes("rimozioni"))).toBe(true);
});
