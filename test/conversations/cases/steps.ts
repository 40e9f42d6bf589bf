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
  expect?: Expected;
}

interface Expected {
  has?: string[];
  not?: string[];
  rawNot?: string[];
  inputs?: Record<string, string>;
  /** Any answer: without one, the step fails by itself. */
  answered?: true;
  /** The form with what is wrong on it is right as well. */
  orFormAgain?: true;
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
    last = step.press
      ? await product.invokes(speaker, step.press, { ...filledIn(last, step.press), ...step.inputs }, where)
      : await product.says(speaker, step.say ?? "", where, partsOf(step, where));
    if (step.expect) expectOf(last, step.expect);
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
function filledIn(card: Shown | undefined, verb: string): Record<string, unknown> {
  const button = card?.buttons.find((each) => each.verb === verb);
  if (!card || !button) throw new Error(`no ${verb} to press`);
  return { ...Object.fromEntries(inputsOf(card)), ...button.data };
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

function expectOf(answer: Shown, expected: Expected): void {
  const said = `${answer.text} ${[...inputsOf(answer).values()].join(" ")}`.replaceAll("\u200b", "");
  const isFormAgain = expected.orFormAgain && inputsOf(answer).has("email");
  for (const words of isFormAgain ? [] : (expected.has ?? [])) expect(said).toContain(words);
  for (const words of expected.not ?? []) expect(said).not.toContain(words);
  for (const raw of expected.rawNot ?? []) expect(JSON.stringify(answer.card)).not.toContain(raw);
  for (const [id, value] of Object.entries(expected.inputs ?? {})) expect(inputsOf(answer).get(id)).toBe(value);
}
