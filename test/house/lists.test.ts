import { caught } from "./house";
import { listed } from "./rules/lists";
import { reading } from "./rules/reading";
import { verbsOnCards } from "./rules/verbs";

const commandsIndex = "src/chat/commands/index.ts";
const actionsIndex = "src/chat/actions/index.ts";

/** A house with one command, one action and the turn that runs them. */
const house = {
  [commandsIndex]:
    'import { good } from "./good";\nexport const commands: readonly Command[] = [good, help(() => commands)];',
  "src/chat/commands/good.ts": 'export const good = defineCommand({ name: "good", words, run });',
  "src/chat/commands/help.ts": "export const help = (all) => defineCommand({ name, words, run });",
  [actionsIndex]: 'import { press } from "./press";\nexport const actions = [press];',
  "src/chat/actions/press.ts": 'export const press = defineAction({ verb: "press", data, run });',
  "src/chat/actions/say.ts": "export const sayWords = (say) => defineAction({ verb, data, run });",
  "src/chat/actions/inputs.ts": "export const id = z.string();",
  "src/chat/turn.ts": "const all = [...actions, sayWords(saySafely)];",
};

describe("a command or an action that is not in the list", () => {
  it("is not there in a house that is in order", () => {
    expect(caught(listed, house)).toEqual([]);
  });

  it.each([
    ["made as the others are", "export const bad = defineCommand({ name, words, run });"],
    ["written as an object", 'export const bad: Command = { name: "bad", words, run };'],
    ["written as an object of no type", 'export const bad = { name: "bad", words, run };'],
    ["made by a function", "export function bad() { return defineCommand({ name, words, run }); }"],
    ["named at the end of the file", "const x = 1; export { x as bad };"],
    ["in a class", "export class bad {}"],
  ])("is caught when it is %s", (_, text) => {
    const fault = `src/chat/commands/bad.ts exports bad, which is not in ${commandsIndex}`;
    expect(caught(listed, { ...house, "src/chat/commands/bad.ts": text })).toEqual([fault]);
    const pressed = text
      .replaceAll("Command", "Action")
      .replace("name, words", "verb")
      .replace('name: "bad", words', "verb");
    expect(caught(listed, { ...house, "src/chat/actions/bad.ts": pressed })).toEqual([
      `src/chat/actions/bad.ts exports bad, which is not in ${actionsIndex}`,
    ]);
  });

  it("is caught when it is the file's default, or passed on from elsewhere", () => {
    const files = {
      "src/chat/commands/bad.ts": "export default {};",
      "src/chat/commands/worse.ts": 'export * from "../hidden";',
    };
    expect(caught(listed, { ...house, ...files })).toEqual([
      `src/chat/commands/bad.ts exports default, which is not in ${commandsIndex}`,
      `src/chat/commands/worse.ts exports *, which is not in ${commandsIndex}`,
    ]);
  });

  it("is caught when the list itself holds it, or takes it over unseen", () => {
    const index = "export const commands = [good, help(() => commands), { name, words, run }, ...others];";
    expect(caught(listed, { ...house, [commandsIndex]: index })).toEqual([
      `${commandsIndex}:1 lists something that has no file of its own`,
      `${commandsIndex}:1 lists something that has no file of its own`,
    ]);
  });

  it("is none of several that one file exports as a list, where the list takes that over", () => {
    const index = "export const commands = [good, ...few, ...some(() => commands), help(() => commands)];";
    const files = {
      "src/chat/commands/few.ts": "export const few = [defineCommand({ name, words, run })];",
      "src/chat/commands/some.ts": "export const some = (all) => [defineCommand({ name, words, run })];",
    };
    expect(caught(listed, { ...house, ...files, [commandsIndex]: index })).toEqual([]);
    expect(caught(listed, { ...house, ...files })).toHaveLength(2);
  });

  it.each([
    ["src/chat/hidden.ts", "export const bad = { name, words, run };"],
    ["src/chat/turn.ts", "const all = [...actions, sayWords(saySafely), { verb, run }];"],
    ["src/chat/screens/x.ts", "const bad = defineAction({ verb, data, run() {} });"],
    ["src/chat/commands/good.ts", 'export const good = defineCommand({ name }); register({ words: 1, "run": 2 });'],
  ])("is caught when %s makes it out of the list's sight", (path, text) => {
    const found = caught(listed, { ...house, [path]: text });
    expect(found).toContainEqual(
      expect.stringMatching(`${path}:1 makes one of the (commands|actions) out of the list's sight`),
    );
  });
});

describe("a verb that no action answers", () => {
  it.each([
    ["on a button", { actions: [{ type: "Action.Execute", verb: "removal.aprove" }] }, "removal.aprove"],
    ["on a row", { body: [{ items: [{ selectAction: { verb: "say " } }] }] }, "say "],
    ["given to a part", { body: [{ part: "pages", verb: "customers.pages" }] }, "customers.pages"],
    ["left empty", { body: [{ verb: "" }] }, ""],
    ["put together from data", { body: [{ verb: "removal.${what}" }] }, "removal.${what}"],
  ])("is caught %s", (_, json, verb) => {
    const files = { "cards/removals/x.json": JSON.stringify(json) };
    expect(caught(verbsOnCards, files)).toEqual([`cards/removals/x.json names the verb ${verb}`]);
  });

  it("is none where an action answers, or a view or card names it that knows the verbs", () => {
    const json = { body: [{ verb: "removal.approve" }, { verb: "${verb}" }, { verb: "@verb" }] };
    expect(caught(verbsOnCards, { "cards/x.json": JSON.stringify(json) })).toEqual([]);
  });
});

describe("a command or an action that reads by itself", () => {
  const reads = (text: string): string[] => caught(reading, { "src/chat/actions/x.ts": text });

  it.each([
    "const found = await turn.store.customer(id);",
    "const { store } = turn; const found = await store.removal(id);",
    'const found = await turn.store["person"](id);',
    "const read = turn.store.provider;",
  ])("is caught: %s", (text) => {
    expect(reads(text)).toEqual([expect.stringContaining("src/chat/actions/x.ts reads ")]);
  });

  it("is none when it hands the store to a use case, or names its tenant", () => {
    expect(reads("await sendInvitation(turn.deps, turn.store, turn.actor); say(turn.store.tenant);")).toEqual([]);
    expect(caught(reading, { "src/chat/screens/x.ts": "await turn.store.customer(id);" })).toEqual([]);
  });
});
