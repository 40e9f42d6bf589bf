import { isHarmless, type Sentence } from "../../sentence";
import { spelling } from "../../words/tokens";
import { between, type Span, type Spans } from "./spans";
import type { Thing } from "./things";

/**
 * "Took azure away from us", "privileges for azure": lists know the privileges as a whole and the services, not the
 * privileges of each service.
 *
 * @returns what says so, as typed
 */
export function ofOneService(sentence: Sentence, spans: Spans, things: readonly Thing[]): string[] {
  const taken = [...spans("taken"), ...spans("revoked")];
  const said = (from: number, to: number): string => spelling(sentence.tokens.slice(from, to));
  return things
    .filter(({ kind }) => kind === "service")
    .flatMap((service) => {
      const before = taken.findLast((span) => span.to <= service.from && isOf(spans, span, service));
      const behind = taken.find((span) => isBeside(sentence, spans, service, span));
      const privilege = spans("privilege").find(
        (span) => isBeside(sentence, spans, span, service) || service.to === span.from,
      );
      const tells = before ?? behind ?? privilege;
      return tells ? [said(Math.min(tells.from, service.from), Math.max(tells.to, service.to))] : [];
    });
}

/** Nothing stands between them that begins something else. */
function isOf(spans: Spans, one: Span, other: Span): boolean {
  const others = ["with", "customers", "who", "turn", "and", "not"] as const;
  const isNoun = spans("customers").some(({ from }) => from === other.to);
  return !isNoun && others.every((word) => !between(spans(word), one.to, other.from));
}

/** Only words without meaning stand between the first and the second. */
function isBeside(sentence: Sentence, spans: Spans, one: Span, other: Span): boolean {
  if (other.from < one.to || !isOf(spans, one, other)) return false;
  return sentence.tokens
    .slice(one.to, other.from)
    .every(
      (_, place) => isHarmless(sentence, one.to + place) || between(spans("of"), one.to + place, one.to + place + 1),
    );
}
