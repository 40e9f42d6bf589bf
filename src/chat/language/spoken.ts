import type { Entity } from "./entity";
import type { SentenceMark } from "./words/sentence-words";
import type { Direction } from "./words/small-words";
import type { Wordings } from "./words/wording";

/** What the language knows of a command, whatever it does. */
export interface Spoken {
  /** Stable, e.g. `customers.list`. */
  name: string;
  /** How it is said, in each language. */
  words: Wordings;
  /** Whether words may, must or must not follow. */
  argument: "none" | "optional" | "required";
  /** It changes something as soon as it runs. */
  writes: boolean;
  /** It opens a form that writes: begun only when every word of the line is accounted for, as what writes. */
  opensForm?: true;
  /** What it opens asks whether something is to be done, and does it by a press: begun as what opens a form. */
  confirms?: true;
  /** What it opens is decided there: offered as little as what writes to who says that it is not to be done. */
  decides?: true;
  /** What a line may name for it; for one that writes or opens a form, one of each. */
  slots?: readonly Entity["kind"][];
  /** Where small words before a name lead for it, by the kind of the name, where that is not as usual. */
  directions?: Partial<Record<Entity["kind"], readonly Direction[]>>;
  /** Whether it is told to do something, or told that something was done. */
  mood?: "order" | "done";
  /** What it is told was done by others, never by whoever tells. */
  doneByOthers?: true;
  /** It is done with customers that were removed: a name is looked for among those first. */
  ofFormer?: true;
  /** It ends what a removed customer has no more: it is never offered of one. */
  ends?: true;
  /** It is done for the conversation, not for who asks: "notify me" is another wish. */
  forPlace?: true;
  /**
   * Whatever follows its name is its own: "help removals"; or what is written as the name of a person is; or as that of a
   * company, or as its domain.
   */
  takesAnything?: true | "person" | "company";
  /**
   * Words that nobody knows may be a name for it, though nobody quotes it: its form shows them. Of a recipient they are
   * where they say to whom, or for whom; of a company, where they are its name beside its address.
   */
  takesNewWords?: true | "recipient" | "company";
  /** A day that a line names is filled into its form. */
  takesDay?: true;
  /** So is how long something is to last. */
  takesLength?: true;
  /** So is why that is wanted; or that, and for what it waits. */
  takesReason?: "told" | "awaited";
  /** A line that gives somebody roles, or takes them, and says nothing else, is meant for it. */
  takesRoles?: true;
  /** What it writes is said on the card and changed back by a press: a word that is only nearly typed counts. */
  takesSlips?: true;
  /** Marks of a sentence that it answers: "may I", "how do I". */
  answers?: readonly SentenceMark[];
  /** It says what something is, where a line asks for nothing else: "what is an indirect provider". */
  explains?: true;
  /** It is said beside what is wanted: "ok, …" asks for whatever stands behind it, where that is known. */
  isTalk?: true;
  /** What it is a list of: another list of the same is no rival, since each is narrowed by all that is said. */
  lists?: "customers";
  /** It answers only where it is plainly meant: nothing is guessed to be beyond what can be done here. */
  plainly?: true;
  /** The command that only reads and asks what is wanted, where this one is meant and cannot begin. */
  orElse?: string;
  /** It is meant by a line that is nothing but names of these kinds; with `filter`, denied ones as well. */
  takesName?: readonly Named[];
}

/** What a line may be nothing but: names, or words that narrow a list. */
export type Named = Entity["kind"] | "filter";

/** A command that is begun only when every word of the line is accounted for. */
export const isStrict = ({ writes, opensForm, confirms }: Pick<Spoken, "writes" | "opensForm" | "confirms">): boolean =>
  writes || opensForm === true || confirms === true;

/** A command that does something, or leads to it. */
export const isDeed = (command: Spoken): boolean => isStrict(command) || command.decides === true;
