import type { HandedList } from "../core/imports/handed";
import type { ObjectId, Person } from "../core/people/person";
import type { Deps, Queries, ReadingDeps, TenantStore } from "../core/ports";
import type { TenantId } from "../core/tenant";
import type { LegalNotice } from "./texts/legal-notice";
import type { Place, Reader } from "./texts/reader";
import type { TypedWords } from "./views/typed-words";

/** Where and by whom something was said or pressed, as verified at the edge. */
export interface IncomingTurn {
  tenant: TenantId;
  person: { id: ObjectId; mri: string; name: string };
  conversation: Place & { id: string; serviceUrl: string; botId: string };
  /** What the client reports, e.g. `it-IT`; may be missing. */
  locale?: string;
  timeZone?: string;
  input: Input;
}

/** Typed words; those of a message corrected in its place, or spoken to a colleague, begin nothing. */
export interface Said {
  kind: "text";
  text: string;
  edited?: true;
  /** The colleague who is called at the beginning. */
  called?: string;
  /** A file that came with it. */
  file?: HandedList;
  /** The names of files that came beside it. */
  otherFiles?: readonly string[];
  /** All that stands in the message, where that is more: what is quoted or struck out, tags, mentions. */
  whole?: string;
}

export type Input =
  | Said
  /** A button or a form; `data` is what the card carried and what the person typed: a hint, never trusted. */
  | {
      kind: "press";
      verb: string;
      data: Record<string, unknown>;
      automatic: boolean;
      activity?: string;
      /** What the card of a message carries unseen that was not known yet as it was posted. */
      post?: string;
      /** Nobody's button: a customer's card in a message, which is answered where it was put, as a line is. */
      said?: true;
    };

/** What a command or an action has at hand. One that only reads gets no more than this: nothing here can write, though it may be looked at what a write would do. */
export interface Turn {
  deps: ReadingDeps;
  store: Queries & Pick<TenantStore, "preview">;
  actor: Person;
  reader: Reader;
  incoming: IncomingTurn;
  settings: ChatSettings;
  /** What this person typed into the form that they sent. */
  typed?: readonly TypedWords[];
  /** Inputs that were emptied, because a password had been typed there. */
  emptied?: readonly string[];
}

/** What a command or an action that writes has at hand. */
export interface WritingTurn extends Turn {
  deps: Deps;
  store: TenantStore;
}

/** What is run in a turn; whether it writes decides which turn it gets. */
export type Runs<Input, Outcome> =
  | { writes: false; run: (turn: Turn, input: Input) => Outcome }
  /** It changes something as soon as it runs: never offered as a button by a guess, never run by a client alone. */
  | { writes: true; run: (turn: WritingTurn, input: Input) => Outcome };

/** Runs it. What only reads is given a turn in which there is nothing to write with. */
export const runIn = <Input, Outcome>(turn: WritingTurn, what: Runs<Input, Outcome>, input: Input): Outcome =>
  what.writes ? what.run(turn, input) : what.run(readingOnly(turn), input);

function readingOnly({ deps, store, ...turn }: WritingTurn): Turn {
  const authority: ReadingDeps["authority"] = (tenant) => ({ abilities: deps.authority(tenant).abilities });
  return { ...turn, deps: { clock: deps.clock, roster: deps.roster, authority }, store: queriesOf(store) };
}

const queriesOfStores = new WeakMap<TenantStore, Turn["store"]>();

/** What a store can be asked for: picked out once, as it stays the same. */
function queriesOf(store: TenantStore): Turn["store"] {
  const known = queriesOfStores.get(store);
  if (known) return known;
  const { change: _, ...queries } = store;
  queriesOfStores.set(store, queries);
  return queries;
}

/** The people of the demo, as whom the one at the screen may act: never a setting, the demo hands them in. */
export interface Cast {
  /** Whom a line asks to act as, by first or whole name, "" where it names nobody; `undefined` for every other line. */
  meant(line: string): { name: string; isHere: boolean } | undefined;
  /** The first names of them all. */
  people: readonly string[];
  /** Who is at the screen when the demo begins. */
  first: string;
  /** What one person can play through alone, where there is somebody to remove. */
  story?: { asks: string; customer: string; decides: string };
}

/** The few settings the conversation needs. */
export interface ChatSettings {
  /** Address under which people reach the pages, without a slash at the end, e.g. `https://rapport.contoso.com`. */
  publicUrl: string;
  /** Where Teams offers Rapport to be installed; none where its id in Teams is not known. */
  installUrl?: string;
  /** People who are Global admins at their first word, before anybody can make them so. */
  admins: readonly ObjectId[];
  notice: LegalNotice;
  /** Of what a card carries unseen: the same for the same text, and made by nobody else. */
  seal(text: string): string;
}
