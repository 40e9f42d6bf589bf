import type { Sentence } from "../../sentence";
import { articles } from "../../words/small-words";
import type { Spans } from "./spans";
import type { Thing } from "./thing";

/**
 * "For whom can't Fabrikam order", "non può ordinare Fabrikam": who orders, and the ordering that may be denied of it,
 * are one thing. "Order through Fabrikam" says it of the customers, and "Fabrikam can't order" has its denial between.
 */
export function withOrderers(sentence: Sentence, spans: Spans, things: readonly Thing[]): Thing[] {
  const done: Thing[] = [];
  for (const thing of things) {
    const before = done.at(-1);
    const one = before && isBeside(sentence, before.to, thing.from) ? oneOf(spans, before, thing) : undefined;
    if (one) done.pop();
    done.push(one ?? thing);
  }
  return done;
}

/** A provider and its ordering, whichever stands first. */
function oneOf(spans: Spans, first: Thing, second: Thing): Thing | undefined {
  const [orderer, ordering] = first.kind === "provider" ? [first, second] : [second, first];
  const isOrdering = spans("orders").some(({ from }) => from === ordering.from);
  if (!isOrdering || orderer.kind !== "provider" || orderer.holds.length === 0) return undefined;
  const provider = orderer.holds.filter((held) => held !== "removed");
  return {
    kind: "state",
    from: first.from,
    to: second.to,
    holds: [...provider, { not: "gap" }],
    lacks: [...provider, "gap"],
  };
}

/** Nothing stands between but words without meaning. */
const isBeside = ({ tokens, marks }: Sentence, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ key }, index) => {
    const here = marks[from + index] ?? [];
    return articles.has(key) || (here.length > 0 && here.every((mark) => mark === "may" || mark === "request"));
  });
