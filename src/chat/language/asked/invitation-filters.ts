import type { Day } from "../../../core/clock";
import type { PersonId } from "../../../core/people/person";
import type { Asked } from "./asked";
import { isFilterAt, type Span, type Spans, spansIn } from "./filters/spans";
import { type Period, periodIn } from "./periods";

/** Which of the open invitations a line asks for. */
export interface InvitationsAsked {
  /** Only those that were sent, or that were not. */
  sent?: boolean;
  /** Only those that this person began. */
  by?: PersonId;
  /** Only those of this time. */
  period?: Period;
  /** What the list is not narrowed by, as typed. */
  unread: string[];
}

/** What a line narrows the open invitations by. Where something is denied, that is named and not applied. */
export function invitationsAsked(asked: Asked, actor: PersonId, today: Day): InvitationsAsked {
  const { sentence } = asked;
  const spans = spansIn(sentence);
  const unsent = spans("unsent");
  const sent = spans("sent").filter((span) => !unsent.some((other) => span.from >= other.from && span.to <= other.to));
  const denials = [...spans("not"), ...spans("except")].filter(
    (span) => !unsent.some((other) => span.from >= other.from && span.to <= other.to),
  );
  const [person, ...others] = asked.people;
  const by = person?.id ?? (spans("mine").length > 0 ? actor : undefined);
  const period = periodIn(spans, today);
  const unread = [
    ...spans("over").map((span) => textOf(asked, span)),
    ...others.map(({ name }) => name),
    ...unknownIn(asked, spans),
  ];
  if (denials.length > 0) return { unread: [textOf(asked, { from: denials[0]?.from ?? 0, to: asked.keys.length })] };
  return {
    ...(sent.length > 0 !== unsent.length > 0 && { sent: sent.length > 0 }),
    ...(by !== undefined && { by }),
    ...(period && { period }),
    unread,
  };
}

/** The people that a line names, and the words by which somebody names themselves, as typed. */
export function peopleNamed(asked: Asked): string[] {
  const mine = spansIn(asked.sentence)("mine").map((span) => textOf(asked, span));
  return [...asked.people.map(({ name }) => name), ...mine];
}

const textOf = ({ sentence }: Asked, { from, to }: Span): string =>
  sentence.tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(" ");

/** Words that nobody knows, each by itself. */
const unknownIn = ({ sentence }: Asked, spans: Spans): string[] =>
  sentence.tokens.flatMap(({ raw }, place) =>
    sentence.isNew[place] && !isFilterAt(spans, place) && !isSaidAt(spans, place) ? [raw] : [],
  );

const said = [
  "unsent",
  "sent",
  "over",
  "today",
  "yesterday",
  "this-week",
  "last-week",
  "this-month",
  "last-month",
] as const;
const isSaidAt = (spans: Spans, place: number): boolean =>
  said.some((word) => spans(word).some(({ from, to }) => place >= from && place < to));
