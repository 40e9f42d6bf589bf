import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Template } from "adaptivecards-templating";
import type { Language } from "../../core/languages";
import { type Audience, isTextKey, textsOf } from "../texts/texts";
import { compileTemplate } from "./compile-template";
import type { Json, JsonObject } from "./json";

const root = join(__dirname, "../../../../cards");
const readJson = (...path: string[]): JsonObject => JSON.parse(readFileSync(join(root, ...path), "utf8"));

const parts = new Map(
  readdirSync(join(root, "parts")).map((file) => [file.replace(/\.json$/, ""), readJson("parts", file)]),
);

/** `associatedInputs` of a button: whether it sends what is typed on its card. */
export type SentInputs = "auto" | "none";

/** Writes a card with its data as JSON. */
type Fill = (data: object) => string;

/** Who reads a card: its texts are set in for each of these once. */
interface ReadBy {
  language: Language;
  audience?: Audience;
}

/** What has been loaded, by reader and name. */
const templates = new Map<string, Fill>();

/** The names of all cards, e.g. `customers/list`. */
export const cardNames = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((subject) => subject.isDirectory() && subject.name !== "parts" && subject.name !== "text")
    .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith(".json") && !file.endsWith(".data.json"))
    .map((file) => file.replace(/\.json$/, ""));

/**
 * A card's JSON: its template filled with data. Texts and parts were set in when the template was loaded, so this only
 * binds values; data is bound once and never evaluated, whatever it holds (R15, stack trap 8).
 */
export function renderCard(name: string, reader: ReadBy, data: object): string {
  return filled(name, reader)(data);
}

/** Loads it when it is first shown: a start that compiles all of them takes a second longer. */
function filled(name: string, reader: ReadBy): Fill {
  const key = `${reader.language} ${reader.audience} ${name}`;
  const known = templates.get(key);
  if (known) return known;
  const fill = fillerOf(templateOf(name, reader));
  templates.set(key, fill);
  return fill;
}

/** Templates that only bind whole values are compiled; the library expands those with expressions in them. */
function fillerOf(template: JsonObject): Fill {
  const plain = compileTemplate(template);
  if (plain) return (data) => plain({ ...data });
  const library = new Template(template);
  return (data) => JSON.stringify(library.expand({ $root: data }));
}

/** The template of a card with its parts and texts set in: what is left to bind is the data. */
export function templateOf(name: string, reader: ReadBy): JsonObject {
  return finish(readJson(`${name}.json`), reader, name);
}

/** Sets parts and texts into a template, and gives every button the fallback that old clients need. */
function finish(source: JsonObject, { language, audience }: ReadBy, card: string): JsonObject {
  const text = textsOf(language, audience);
  const walk = (node: Json): Json => {
    if (typeof node === "string") return node.startsWith("#") ? say(node.slice(1)) : node;
    if (node === null || typeof node !== "object") return node;
    if (Array.isArray(node)) return node.flatMap((item) => walk(item));
    if (typeof node.part === "string") return walk(withArguments(partNamed(node.part), node));
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === "actions" ? buttons(walk(value)) : walk(value)]),
    );
  };
  const buttons = (actions: Json): Json =>
    Array.isArray(actions) ? actions.map((action) => (isExecute(action) ? withFallback(action) : action)) : actions;
  const say = (key: string): string => {
    if (!isTextKey(key)) throw new Error(`cards/${card}.json names the text ${key}, which cards/text does not have`);
    return text(key);
  };
  const partNamed = (name: string): Json => {
    const part = parts.get(name);
    if (!part) throw new Error(`cards/${card}.json names the part ${name}, which cards/parts does not have`);
    return part.content ?? part;
  };
  const body = walk(source) as JsonObject; // an object walks to an object
  return { type: "AdaptiveCard", version: "1.5", ...body };
}

/** Puts a part's arguments where it says `@name`; what gets no argument is left out. */
function withArguments(part: Json, given: JsonObject): Json {
  if (typeof part === "string") return part.startsWith("@") ? (given[part.slice(1)] ?? null) : part;
  if (part === null || typeof part !== "object") return part;
  if (Array.isArray(part)) return part.map((item) => withArguments(item, given)).filter(saysSomething);
  const entries = Object.entries(part).map(([key, value]) => [key, withArguments(value, given)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** What got no argument is not there, and a run of text without its text is none. */
const saysSomething = (item: Json): boolean =>
  item !== null && !(typeof item === "object" && !Array.isArray(item) && item.type === "TextRun" && !("text" in item));

function isExecute(node: Json): node is JsonObject {
  return node !== null && typeof node === "object" && !Array.isArray(node) && node.type === "Action.Execute";
}

/** Clients without Action.Execute send the same verb and data as a message (teams-platform 2.10). Rows have none: typing does the same. */
function withFallback(action: JsonObject): JsonObject {
  const { title = "", data = {}, verb = "", associatedInputs } = action;
  const fallback: JsonObject = { type: "Action.Submit", title, data: { ...(data as JsonObject), verb } };
  if (associatedInputs !== undefined) fallback.associatedInputs = associatedInputs;
  return { ...action, fallback };
}
