import { sourcesOf, type TextKey } from "../../../src/chat/texts/texts";
import { languages } from "../../../src/core/languages";
import type { Button, Shown } from "../../support/product";

/** Verbs of forms that write: a card with one of them has begun something. */
export const submits = [
  "invitation.draft",
  "removal.request",
  "invitation.accepted",
  "provider.authorise",
  "provider.record",
  "customer.permit-buying",
  "customer.withdraw-buying",
];

/** What a person finds on a card, apart from where it stands. */
export interface Seen extends Shown {
  /** Whether this text stands on the card, as words, a label or a button of its own, in either language. */
  has(key: TextKey): boolean;
  /** The values of the inputs, by their ids. */
  inputs: ReadonlyMap<string, string>;
  /** Customers, invitations and so on that buttons and rows carry. */
  carried(name: "customer" | "invitation" | "removal" | "provider", verb?: string): string[];
  /** Words that the card offers to be typed. */
  toType: string[];
}

type Node = Record<string, unknown>;

export function seenOn(shown: Shown): Seen {
  const texts = new Set<string>();
  const inputs = new Map<string, string>();
  const toType: string[] = [];
  const read = (node: unknown, pressable: boolean): void => {
    if (node === null || typeof node !== "object") return;
    const element = node as Node; // whatever a card holds
    const { type, id, value, text, title, label, weight, isSubtle } = element;
    if (String(type).startsWith("Input.")) inputs.set(String(id), String(value ?? ""));
    for (const said of [text, title, label]) if (typeof said === "string") texts.add(said);
    if (type === "TextRun" && weight === "Bolder" && !isSubtle && !pressable && typeof text === "string")
      toType.push(text);
    for (const [key, child] of Object.entries(element))
      if (key !== "fallback" && key !== "data") read(child, pressable || "selectAction" in element);
  };
  read(shown.card, false);
  return {
    ...shown,
    has: (key) => languages.some((language) => isOn(texts, sourcesOf(language)[key])),
    inputs,
    carried: (name, verb) =>
      shown.buttons
        .filter((button) => verb === undefined || button.verb === verb)
        .flatMap(({ data }) => (data[name] ? [String(data[name])] : [])),
    toType,
  };
}

/** A text with values in it is on the card when something stands in their places. */
function isOn(texts: ReadonlySet<string>, source: string): boolean {
  if (!source.includes("{")) return texts.has(source);
  const pieces = source.split(/\{\w+\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${pieces.join(".*")}$`, "u");
  return [...texts].some((text) => pattern.test(text));
}

const asking: TextKey[] = [
  "guess.title",
  "guess.title.none",
  "customers.choice.title",
  "customers.empty.title",
  "subscribed.ask.title",
  "language.ask.title",
];

/** Whether a card asks what is meant rather than answers. */
export const asks = (seen: Seen): boolean =>
  asking.some(seen.has) || seen.spoken.startsWith("Not done") || seen.spoken.startsWith("Non eseguito");

/** The presses that an asking card offers. */
export const offered = ({ buttons }: Seen): Button[] =>
  buttons.filter(
    ({ verb }) => verb !== "cancel" && verb !== "help" && verb !== "customers.page" && !submits.includes(verb),
  );
