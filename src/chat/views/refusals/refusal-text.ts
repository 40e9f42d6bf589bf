import type { CustomerId } from "../../../core/customers/customer";
import type { GuideTopicId } from "../../../core/guide/topics";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import { type Fact, fact } from "../facts";
import type { Problem } from "../problem";
import { wrapped } from "../shorten";

/** A refusal in words: what was not done, why, what belongs to it, and what to do now. */
export interface RefusalText {
  title: string;
  why: string;
  facts: Fact[];
  next: string;
  /** The customer it is about, to look at. */
  customer?: CustomerId;
  /** What the guide says more of. */
  topic?: GuideTopicId;
  /** The words that list what there is. */
  list?: string;
  /** A press gives the role that is missing: of a Global admin who is to be Admin agent too. */
  become?: true;
  /** An attempt may leave a trace, as when it voids a request: then the card does not claim that nothing happened. */
  leftTrace?: true;
}

/** How one kind of refusal is said: as a card of its own, in one line above a form that can be mended, or either. */
export type RefusalView<Refusal> =
  | { text(reader: Reader, refusal: Refusal): RefusalText; problem?: (reader: Reader, refusal: Refusal) => Problem }
  | { text?: undefined; problem(reader: Reader, refusal: Refusal): Problem };

/** The words of all refusals of one subject. */
export type RefusalViews<Refusal extends { kind: string }> = {
  readonly [Kind in Refusal["kind"]]: RefusalView<Extract<Refusal, { kind: Kind }>>;
};

/** Kinds that have their three sentences under `refusal.<kind>`. */
type PlainKind<Key = TextKey> = Key extends `refusal.${infer Kind}.title`
  ? `refusal.${Kind}.why` | `refusal.${Kind}.next` extends TextKey
    ? Kind
    : never
  : never;

/** The three sentences that most refusals consist of. */
export const plainText = (
  { text }: Reader,
  kind: PlainKind,
  values: Record<string, string | number> = {},
): RefusalText => ({
  title: text(`refusal.${kind}.title`),
  why: text(`refusal.${kind}.why`, values),
  facts: [],
  next: text(`refusal.${kind}.next`),
});

/** What is wrong with an entry, where its form cannot be shown again. */
export const inputText = (reader: Reader, { text: problem, others = [] }: Problem): RefusalText => ({
  title: reader.text("refusal.input.title"),
  why: [problem, ...others.map(({ text }) => text)]
    .map((each) => reader.text("refusal.input.why", { problem: each }))
    .join(" "),
  facts: [],
  next: reader.text("refusal.input.next"),
});

/** What the person wrote. */
export const typedFact = (reader: Reader, words: string): Fact => fact(reader, "refusal.fact.typed", wrapped(words));

/** Who can do it, by name. */
export const holdersFact = (reader: Reader, holders: readonly string[]): Fact =>
  fact(reader, "refusal.fact.holders", holders.length > 0 ? holders.join(", ") : reader.text("refusal.fact.nobody"));
