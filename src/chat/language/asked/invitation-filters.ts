import type { Day } from "../../../core/clock";
import type { PersonId } from "../../../core/people/person";
import type { Sentence } from "../sentence";
import type { Asked } from "./asked";
import { lengthSaid } from "./days-said";
import { leftIn } from "./filters/left";
import { between, type Span, type Spans, spansIn } from "./filters/spans";
import { later, namesTime, type Period, periodIn } from "./periods";

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
  const unsent = [...spans("unsent"), ...deniedSent(sentence, spans)];
  // "Drafts lying around" are drafts.
  const idle = unsent.length > 0 ? [] : spans("idle");
  const sent = [...spans("sent"), ...idle].filter(
    (span) => !unsent.some((other) => span.from >= other.from && span.to <= other.to),
  );
  const denials = [...spans("not"), ...spans("except")].filter(
    (span) => ![...unsent, ...sent].some((other) => span.from >= other.from && span.to <= other.to),
  );
  const [person] = asked.people;
  const mine = [...spans("mine"), ...spans("i-sent"), ...unsent.filter((span) => isOfSpeaker(sentence, span))];
  const by = person?.id ?? (mine.length > 0 ? actor : undefined);
  const age = ageIn(sentence);
  const period = age ? { last: later(today, -age.days) } : periodIn(spans, today);
  const isEither = sent.length > 0 === unsent.length > 0 || isBoth(spans);
  if (denials.length > 0) return { unread: [textOf(asked, { from: denials[0]?.from ?? 0, to: asked.keys.length })] };
  return {
    ...(!isEither && { sent: sent.length > 0 }),
    ...(by !== undefined && { by }),
    ...(period && { period }),
    unread: leftIn(sentence, [...usedIn(asked, spans), ...unsent, ...mine, ...(age ? [age] : [])], spans("open")),
  };
}

const older =
  /(?:^| )((?:(?:for |da )?(?:more than|over|at least|piu di|oltre|almeno)|(?:older than|piu vecch[ie] di)(?: (?:more than|over))?))$/;

/** "Older than two weeks", "da più di un mese": for how many days at least, and where that is said. */
function ageIn({ tokens }: Sentence): (Span & { days: number }) | undefined {
  const said = lengthSaid(tokens);
  if (!said?.days || said.days < 0) return undefined;
  const before = tokens.slice(0, said.from).map(({ key }) => key);
  const leading = older.exec(before.join(" "))?.[1];
  return leading === undefined
    ? undefined
    : { from: said.from - leading.split(" ").length, to: said.to, days: said.days };
}

/** "That I have not sent yet", "che non ho ancora spedito": what is denied is the sending, and so they are drafts. */
function deniedSent({ tokens, marks }: Sentence, spans: Spans): Span[] {
  const isBetween = (place: number): boolean =>
    beforeSent.test(tokens[place]?.key ?? "") || marks[place]?.includes("small") === true;
  return spans("not").flatMap(({ from, to }) => {
    const sent = [...spans("sent"), ...spans("i-sent")].find(
      (span) => span.from >= to && span.from <= to + mostBetween,
    );
    const isDenied = sent && tokens.slice(to, sent.from).every((_, at) => isBetween(to + at));
    return isDenied ? [{ from, to: sent.to }] : [];
  });
}

const mostBetween = 4;
/** What may stand between a denial and the sending. */
const beforeSent =
  /^(?:i|we|have|has|been|yet|were|was|got|get|ever|actually|even|mai|ho|abbiamo|hanno|ha|ancora|stat[aeio]|sono|state)$/;

/** "I have not sent", "non ho spedito": it is whoever asks that would have sent them. */
const isOfSpeaker = ({ tokens }: Sentence, { from, to }: Span): boolean =>
  tokens.slice(Math.max(0, from - 2), to).some(({ key }) => /^(?:i|ho)$/.test(key));

/** "Who did Elena invite this month?": no invitation is named, but who began those that are asked for, or when. */
export const asksForSeveral = (asked: Asked): boolean =>
  asked.customers.length + asked.invitations.length + asked.addresses.length === 0 &&
  asked.words === "" &&
  (asked.people.length > 0 || namesTime(asked));

/** "Drafts and open invitations": those are all. */
const isBoth = (spans: Spans): boolean =>
  spans("drafts").some((drafts) =>
    spans("open").some(
      (open) => between(spans("and"), Math.min(drafts.to, open.to), Math.max(drafts.from, open.from)) !== undefined,
    ),
  );

/** The people that a line names, and the words by which somebody names themselves, as typed. */
export function peopleNamed(asked: Asked): string[] {
  const mine = spansIn(asked.sentence)("mine").map((span) => textOf(asked, span));
  return [...asked.people.map(({ name }) => name), ...mine];
}

/** Whose things a line asks for: the one person whom it names, or whoever speaks; of nobody, or of several, nothing. */
export function whoseAsked(asked: Asked, speaker: PersonId): PersonId | undefined {
  const [person, ...others] = asked.people;
  const isOwn = spansIn(asked.sentence)("mine").length > 0 || ofSpeaker.test(` ${asked.keys.join(" ")} `);
  if (person) return others.length > 0 || isOwn ? undefined : person.id;
  return isOwn ? speaker : undefined;
}
const ofSpeaker = / (?:(?:do|have|must|should) i|i (?:have|got|still have)|ho|mi restano|miei|mie|mia) /;

const textOf = ({ sentence }: Asked, { from, to }: Span): string =>
  sentence.tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(" ");

/** What the list is narrowed by: the first person, and what is said of how and when. */
function usedIn({ sentence, people }: Asked, spans: Spans): Span[] {
  const person = sentence.mentions.find(({ entity }) => entity.kind === "person" && entity.person === people[0]);
  return [...said.flatMap((word) => spans(word)), ...(person ? [person] : [])];
}

const said = [
  "unsent",
  "sent",
  "idle",
  "today",
  "yesterday",
  "this-week",
  "last-week",
  "this-month",
  "last-month",
] as const;
