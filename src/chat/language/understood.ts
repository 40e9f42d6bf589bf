import type { Queries } from "../../core/ports";
import type { Asked } from "./asked/asked";
import type { Spoken } from "./spoken";

/** What a line means. Every word of it counts. */
export type Understood<Command extends Spoken> =
  | { kind: "command"; command: Command; asked: Asked; wishes?: Wishes }
  /** Somebody says of this deed that it is not to be done, or was not: nothing is done. */
  | { kind: "denied"; command: Command; asked: Asked }
  /** Nothing is begun: what may be meant, the likeliest first, more of it than is offered, and what was not understood. */
  | { kind: "unclear"; guesses: Guess<Command>[]; left: string[] };

/** What a person may have meant. A guess is shown; one that writes is named to the person, never run. */
export interface Guess<Command extends Spoken> {
  command: Command;
  asked: Asked;
}

export type Understand<Command extends Spoken> = (queries: Queries, line: string) => Promise<Understood<Command>>;

/** Of several wishes in one line, the one that is understood, and the others, as typed. */
export interface Wishes {
  answered: string;
  others: string[];
}
