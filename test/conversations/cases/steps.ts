import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, personalChat, relazioni, type Shown, startProduct, type Where } from "../../support/product";
import { projectRoot } from "../../support/sources";
import { everybody } from "../../support/world";

/** Something that happened in the field: what was done, in order, and what has to come back. */
interface Case {
  what: string;
  steps: Step[];
}

interface Step {
  /** First name; the one of the step before when left out. */
  as?: string;
  in?: "channel";
  /** A line that is typed. */
  say?: string;
  /** Parts of an activity in place of the usual ones; `null` for one that is left out. */
  post?: Record<string, unknown>;
  /** The verb of a button on the card that came last, with what is typed into its inputs. */
  press?: string;
  inputs?: Record<string, string>;
  /** The same, by the beginning of the input's id. */
  fill?: Record<string, string>;
  /** Inputs that the client leaves out. */
  without?: string[];
  /** Time for what is done afterwards. */
  wait?: number;
  expect?: Expected;
}

interface Expected {
  has?: string[];
  anyOf?: string[];
  not?: string[];
  rawNot?: string[];
  inputs?: Record<string, string>;
  /** Pieces that still stand in some input. */
  kept?: string[];
  /** Never sent to that conversation. */
  conversationNot?: { id: string; has: string[] };
  /** Any answer: without one, the step fails by itself. */
  answered?: true;
  /** The form with what is wrong on it is right as well. */
  orFormAgain?: true;
  /** A refusal that says what is wrong is right as well. */
  orRefused?: true;
}

const folder = join(projectRoot, "test/conversations/cases");
const world = readDemoWorld();
const bot = { id: world.bot.id, name: "Rapport" };

export const cases = (): [name: string, each: Case][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]);

export const startDemoWorld = (): Promise<Product> =>
  startProduct({ fill: (stores, place) => loadDemoWorld(stores, world, place) });

/** Plays a case, and expects of each step what it says. */
export async function play(product: Product, { steps }: Case): Promise<void> {
  let speaker = everybody[1];
  let last: Shown | undefined;
  for (const step of steps) {
    speaker = everybody.find(({ name }) => name.split(" ")[0]?.toLowerCase() === step.as) ?? speaker;
    if (!speaker) throw new Error(`nobody is called ${step.as}`);
    const where = step.in === "channel" ? relazioni : personalChat(speaker);
    if (step.wait) await product.settled();
    if (step.press) last = await product.invokes(speaker, step.press, filledIn(last, step.press, step), where);
    const isHeard = step.say !== undefined || step.expect !== undefined;
    if (step.post && !isHeard) await product.tells(speaker, { type: "message", ...partsOf(step, where) }, where);
    else if (step.say !== undefined || step.post) {
      last = await product.says(speaker, step.say ?? "", where, partsOf(step, where));
    }
    if (step.expect) expectOf(product, last, step.expect);
  }
}

/** A typed line stands behind a mention of the bot where others read along. */
function partsOf({ say = "", post }: Step, { kind }: Where): object {
  const own = { type: "mention", text: "<at>Rapport</at>", mentioned: bot };
  const said =
    kind === "personal"
      ? { text: say, recipient: bot }
      : { text: `<at>Rapport</at> ${say}`, entities: [own], recipient: bot };
  const parts = Object.entries(post ?? {}).map(([name, part]) => [name, part ?? undefined]);
  return { ...said, ...Object.fromEntries(parts) };
}

/** What the button carries, and the inputs of the card as they stand. */
function filledIn(card: Shown | undefined, verb: string, step: Step): Record<string, unknown> {
  const { inputs, fill = {}, without = [] } = step;
  const button = card?.buttons.find((each) => each.verb === verb);
  if (!card || !button) throw new Error(`no ${verb} to press`);
  const own = [...inputsOf(card)].filter(([id]) => !without.includes(id));
  const filled = own.map(([id, value]) => [
    id,
    fill[Object.keys(fill).find((start) => id.startsWith(start)) ?? ""] ?? value,
  ]);
  return { ...Object.fromEntries(filled), ...button.data, ...inputs };
}

function inputsOf(card: Shown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const read = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const element = node as Record<string, unknown>;
    if (String(element.type).startsWith("Input.")) found.set(String(element.id), element.value ?? "");
    Object.values(element).forEach(read);
  };
  read(card.card);
  return found;
}

function expectOf(product: Product, answer: Shown | undefined, expected: Expected): void {
  const { conversationNot: elsewhere } = expected;
  const sent = elsewhere ? product.cardsIn(elsewhere.id).map(({ card }) => JSON.stringify(card)) : [];
  // Where nothing was ever sent, nothing was held back.
  if (elsewhere) expect(sent).not.toEqual([]);
  for (const words of elsewhere?.has ?? []) expect(sent.join(" ")).not.toContain(words);
  if (!answer) throw new Error("nothing was answered");
  const inputs = [...inputsOf(answer).values()].map(String);
  const said = `${answer.text} ${inputs.join(" ")}`.replaceAll("\u200b", "");
  const isElse =
    (expected.orFormAgain && inputsOf(answer).has("email")) ||
    (expected.orRefused && /Non eseguito|Not done/.test(answer.text));
  for (const words of isElse ? [] : (expected.has ?? [])) expect(said).toContain(words);
  if (expected.anyOf && !isElse) expect(expected.anyOf.filter((words) => said.includes(words))).not.toEqual([]);
  for (const words of expected.not ?? []) expect(said).not.toContain(words);
  for (const raw of expected.rawNot ?? []) expect(JSON.stringify(answer.card)).not.toContain(raw);
  for (const piece of expected.kept ?? []) expect(inputs.filter((value) => value.includes(piece))).not.toEqual([]);
  for (const [id, value] of Object.entries(expected.inputs ?? {})) expect(inputsOf(answer).get(id)).toBe(value);
}
