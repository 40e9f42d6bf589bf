import type { Json, JsonObject } from "./json";

type Data = Record<string, unknown>;
type Write = (data: Data) => string | undefined;
/** A node as JSON: known from the start, or written from the data; `undefined` where it is left out. */
type Part = string | Write;

/**
 * Compiles a template that only binds whole values (`"${name}"`, also in `$data` and `$when`), as nearly all of ours
 * do, into a function that writes the card's JSON. That is many times cheaper than to evaluate expressions and to walk
 * through what comes of them, and values are never looked into.
 *
 * @returns `undefined` for a template that asks for more, which adaptivecards-templating expands
 */
export function compileTemplate(template: JsonObject): ((data: Data) => string) | undefined {
  try {
    const write = writer(compile(template));
    return (data) => write(data) ?? "{}";
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}

function compile(node: Json): Part {
  if (typeof node === "string" && node.includes("${")) return compileValue(nameIn(node));
  if (node === null || typeof node !== "object") return JSON.stringify(node);
  if (Array.isArray(node)) return joined("[", node.map(compile), "]");
  const { $data, $when, ...content } = node;
  const element = joined("{", Object.entries(content).map(compileProperty), "}");
  const shown = $when === undefined ? element : onlyWhen(nameIn($when), writer(element));
  return $data === undefined ? shown : forEach(nameIn($data), writer(shown));
}

const compileValue =
  (name: string): Write =>
  (data) =>
    JSON.stringify(data[name]);

function compileProperty([key, value]: [string, Json]): Part {
  const name = `${JSON.stringify(key)}:`;
  const part = compile(value);
  if (typeof part === "string") return name + part;
  return (data) => {
    const written = part(data);
    return written === undefined ? undefined : name + (key === "text" ? unformatted(written) : written);
  };
}

/** Clients make dates of such words in a text, be they somebody's name. */
const unformatted = (written: string): string =>
  written.includes("{{") ? written.replace(/\{\{(?=(?:DATE|TIME)\()/g, "{\u200b{") : written;

const onlyWhen =
  (name: string, element: Write): Write =>
  (data) =>
    data[name] ? element(data) : undefined;

const forEach =
  (name: string, element: Write): Write =>
  (data) => {
    const items = data[name];
    if (!Array.isArray(items)) return undefined;
    const written = items.map((item) => element(item)).filter((item) => item !== undefined);
    return written.length > 0 ? written.join(",") : undefined;
  };

const writer = (part: Part): Write => (typeof part === "string" ? () => part : part);

/** Neighbours that never change become one text. */
function joined(open: string, parts: Part[], close: string): Part {
  const few: Part[] = [];
  for (const part of parts) {
    const last = few.at(-1);
    if (typeof part === "string" && typeof last === "string") few[few.length - 1] = `${last},${part}`;
    else few.push(part);
  }
  if (few.every((part) => typeof part === "string")) return open + few.join(",") + close;
  return (data) => {
    let text = open;
    for (const part of few) {
      const written = typeof part === "string" ? part : part(data);
      if (written !== undefined) text += text.length > 1 ? `,${written}` : written;
    }
    return text + close;
  };
}

/** The name in `${name}`; anything richer is for the library. */
function nameIn(text: Json): string {
  const name = typeof text === "string" ? /^\$\{([A-Za-z]\w*)\}$/.exec(text)?.[1] : undefined;
  if (name === undefined) throw new NotPlain();
  return name;
}
