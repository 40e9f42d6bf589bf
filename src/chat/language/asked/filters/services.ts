import type { Grant, Service } from "../../../../core/customers/customer";
import { isHarmless, type Sentence } from "../../sentence";
import { articles, toUs } from "../../words/small-words";
import { between, type Span, type Spans } from "./spans";
import { plain, type Thing } from "./thing";

/** A service that a line names. */
interface Said extends Span {
  service: Service;
}

/** The same with what is said of our privileges for it. */
interface Told extends Said {
  state: Grant["state"];
  /** It is said before the service, and holds for those that follow. */
  leads: boolean;
}

/**
 * The services that a line names: used, or spoken of as those for which we hold privileges or lost them, as in "took azure
 * away from us", "privileges for azure and teams".
 */
export function servicesIn(sentence: Sentence, spans: Spans): Thing[] {
  const said = sentence.mentions.flatMap(({ from, to, entity }): Said[] =>
    entity.kind === "service" ? [{ from, to, service: entity.service }] : [],
  );
  const told: (Said | Told)[] = said.map((each) => toldOf(sentence, spans, each) ?? each);
  told.forEach((each, at) => {
    const before = told[at - 1];
    if (before && isTold(before) && before.leads && !isTold(each) && areJoined(sentence, spans, before, each))
      told[at] = { ...each, state: before.state, leads: true };
  });
  // "Azure and Exchange privileges".
  told.toReversed().forEach((each, index) => {
    const at = told.length - 1 - index;
    const before = told[at - 1];
    const now = told[at] ?? each;
    if (before && !isTold(before) && isTold(now) && !now.leads && areJoined(sentence, spans, before, now))
      told[at - 1] = { ...before, state: now.state, leads: false };
  });
  return told.map((each) => plain("service", each, `${isTold(each) ? each.state : "service"}:${each.service}`));
}

const isTold = (each: Said | Told): each is Told => "state" in each;

/** What is said of the privileges for a service, from its first word to before its last. */
function toldOf(sentence: Sentence, spans: Spans, service: Said): Told | undefined {
  const privileges = spans("privilege").filter(
    (span) => isBeside(sentence, spans, span, service) || service.to === span.from,
  );
  const losses = [...spans("taken"), ...spans("revoked")].filter(
    (span) =>
      (isOf(spans, span, service) && !between(spans("with"), span.to, service.from)) ||
      isBeside(sentence, spans, service, span),
  );
  const given = spans("given").filter((span) => isOf(spans, span, service) && isToUs(sentence, span, service));
  const words = [...privileges, ...losses, ...given];
  if (words.length === 0) return undefined;
  const all = around([...words, service]);
  const gone = losses.length === 0 ? noLonger(spans, all) : undefined;
  const state = losses.length > 0 || gone ? "revoked" : "granted";
  return {
    ...service,
    ...around(gone ? [all, gone] : [all]),
    state,
    leads: words.some(({ to }) => to <= service.from),
  };
}

const around = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});

/** "No longer admins of azure", "non abbiamo privilegi su azure più": the denial, and that it was so. */
function noLonger(spans: Spans, all: Span): Span | undefined {
  const denial = spans("not").findLast((span) => span.to <= all.from && isOf(spans, span, all));
  const longer = spans("longer").find(
    ({ from, to }) => denial && from >= denial.to && from <= all.to && (to <= all.to || from === all.to),
  );
  return denial && longer && around([denial, longer]);
}

/** Nothing stands between them that begins something else. */
function isOf(spans: Spans, one: Span, other: Span): boolean {
  const others = ["customers", "who", "turn", "and", "not"] as const;
  const isNoun = spans("customers").some(({ from }) => from === other.to);
  const isBefore = one.to <= other.from;
  return isBefore && !isNoun && others.every((word) => !between(spans(word), one.to, other.from));
}

/** Only words without meaning stand between the first and the second. */
function isBeside(sentence: Sentence, spans: Spans, one: Span, other: Span): boolean {
  return isOf(spans, one, other) && isEmpty(sentence, spans, one, other, ["of"]);
}

/** "Azure e su Exchange": one after the other, as things of one kind. */
const areJoined = (sentence: Sentence, spans: Spans, one: Span, other: Span): boolean =>
  isEmpty(sentence, spans, one, other, ["and", "or", "of"]);

function isEmpty(sentence: Sentence, spans: Spans, one: Span, other: Span, words: readonly ("and" | "or" | "of")[]) {
  return sentence.tokens
    .slice(one.to, other.from)
    .every(
      ({ key }, index) =>
        articles.has(key) ||
        isHarmless(sentence, one.to + index) ||
        words.some((word) => between(spans(word), one.to + index, one.to + index + 1)),
    );
}

/** "Granted us azure", "ci ha concesso azure". */
const isToUs = ({ tokens }: Sentence, given: Span, service: Span): boolean =>
  tokens.slice(Math.max(0, given.from - 3), service.from).some(({ key }) => toUs.has(key));
