import { caught } from "./house";
import { knownWords } from "./rules/known-words";
import { sentences } from "./rules/sentences";

const said = (path: string, text: string): string[] =>
  caught(sentences, { [path]: text }).map((line) => line.replace(/ \(.*\)$/, "").replace(`${path} says `, ""));

describe("a sentence in the code", () => {
  it.each([
    "src/core/removals/x.ts",
    "src/store/x.ts",
    "src/teams/inbound/x.ts",
    "src/workers/x.ts",
    "src/authorities/ledger/x.ts",
    "src/chat/commands/customers/x.ts",
    "src/chat/actions/customers/x.ts",
    "src/chat/screens/x.ts",
    "src/chat/views/customers/x.ts",
    "src/chat/x.ts",
    "src/web/x.ts",
    "src/turns.ts",
  ])("is caught in %s, however short", (path) => {
    const text =
      'a("The customer was removed."); b("relazione terminata"); c("Rimosso"); d("già"); e("done."); f("sì, certo");';
    expect(said(path, text)).toEqual([
      "The customer was removed.",
      "relazione terminata",
      "Rimosso",
      "già",
      "done.",
      "sì, certo",
    ]);
  });

  it("is caught between the tags of a page, and they are not", () => {
    const page = 'const x = html`<p class="note">Not found</p> <a href="${link}" download>${text}</a>`;';
    expect(said("src/web/x.ts", page)).toEqual(['<p class="note">Not found</p> <a href="']);
  });

  it.each([
    ["in a list", 'const x = ["not found"];'],
    ["in an object", 'const x = { text: "not found" };'],
    ["as a key", 'const x = { "not found": 1 };'],
    ["as a value to fall back on", 'const x = y ?? "not found";'],
    ["around a value", "const x = `${name} not found`;"],
    ["as what is given", 'function x(text = "not found") {}'],
    ["in a tag of its own", "const x = say`not found`;"],
    ["in an error that is not thrown", 'const x = new Error("not found").message;'],
    ["in an error's words", 'const x = { message: "not found" };'],
    ["said to something like a log", 'const x = logged("not found");'],
    ["in signs that stand for letters", 'const x = "not\\u0020found";'],
  ])("is caught %s", (_, text) => {
    expect(said("src/core/x.ts", text)).toEqual(["not found"]);
  });

  it("is caught in the store, outside of a statement", () => {
    expect(said("src/store/x.ts", 'const x = "select a customer"; const y = sql`select 1 from people`;')).toEqual([
      "select a customer",
    ]);
    expect(said("src/core/x.ts", "const y = sql`select 1 from people`;")).toEqual(["select 1 from people"]);
  });

  it("is caught beside the words of a command", () => {
    const text = 'defineCommand({ words: { en: ["list customers"] }, does: "lists customers" });';
    expect(said("src/chat/commands/x.ts", text)).toEqual(["lists customers"]);
  });

  it("is none: keys, kinds, addresses, signs, types, imports, and what operators read", () => {
    const text = `
      import { x } from "../a b/x";
      type Way = "there and back" | \`\${string} and back\`;
      const names = ["customers.list", "follow-up", "invType", "R22", "https://a.example/b?c=", " · ", "…", "POST"];
      const key = \`refusal.\${kind}.why\`;
      log.info("effect given up");
      if (!x) throw new Error(\`no card named \${x}\`);`;
    expect(said("src/core/x.ts", text)).toEqual([]);
  });
});

describe("a word in a view or a screen", () => {
  const unknown = (path: string, text: string): string[] => caught(knownWords, { [path]: text });

  it("is caught when it is no text, card, verb or kind", () => {
    expect(unknown("src/chat/views/x.ts", 'const x = { state: "removed" };')).toEqual([
      "src/chat/views/x.ts says removed (src/chat/views/x.ts:1)",
    ]);
    expect(unknown("src/chat/screens/x.ts", 'say("help.spokn");')).toHaveLength(1);
  });

  it("is none when it is one of them", () => {
    const text =
      'reader.text("help.spoken"); view("help/help"); press("customer.open"); state("pending"); say("Both");';
    const kinds = 'type State = "pending"; const both = ["Both"] as const;';
    expect(caught(knownWords, { "src/chat/views/x.ts": text, "src/core/x.ts": kinds })).toEqual([]);
  });
});
