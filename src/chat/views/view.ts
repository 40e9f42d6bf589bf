import type { Answer } from "../answer";
import { renderCard } from "../cards/templates";
import type { Reader } from "../texts/reader";
import { besideFields, type Problems } from "./problem";
import { shortened } from "./shorten";

/** What a view hands back: a finished card and the first clause of what it says. */
export type View = Pick<Answer, "card" | "summary">;

/** Fills a card. `spoken` is the card said in full sentences; its first clause is the preview, unless `summary` is given. */
export function view(
  reader: Reader,
  name: string,
  data: { spoken: string; summary?: string; problem?: string; problems?: Problems; [value: string]: unknown },
): View {
  const spoken = plain(data.spoken);
  const summary = data.summary === undefined ? firstClause(spoken) : plain(data.summary);
  const json = renderCard(name, reader, { ...data, spoken });
  const { problem, problems } = data;
  return {
    card: { json: problem && problems ? besideFields(json, problem, problems) : json, fallbackText: spoken },
    summary: shortened(summary, 160),
  };
}

/**
 * Some clients read fallback text as Markdown: the marks are left out there (card design 8). A sentence that ends with
 * "S.p.A." needs no second full stop.
 */
const plain = (text: string): string => text.replace(/[*_[\]`~<>#|\\]/g, "").replace(/\.\.(?=\s|$)/g, ".");

/** Up to a full stop before a capital: names such as "Contoso S.p.A." have some of their own. */
function firstClause(text: string): string {
  const end = text.search(/[.;](?=\s+\p{Lu}|\s*$)/u);
  return end > 0 ? text.slice(0, end) : text;
}

/** The answer of a command, or of an action that only shows something. */
export const shown = (made: View): Answer => ({ ...made, reach: "view" });

/** The answer of an action after which the pressed message itself has to say something else. */
export const replaced = (made: View): Answer => ({ ...made, reach: "message" });
