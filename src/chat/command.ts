import type { Cloud } from "../core/clouds";
import { mayInviteJointly } from "../core/invitations/where";
import type { Doing } from "../core/people/refusals";
import type { Permission } from "../core/permissions";
import type { Tenant } from "../core/tenant";
import type { Answer } from "./answer";
import type { Runs, Turn } from "./context";
import type { Asked } from "./language/asked/asked";
import type { Subject } from "./language/asked/subjects";
import type { Spoken } from "./language/spoken";
import type { Reader } from "./texts/reader";
import type { TextKey } from "./texts/texts";
import type { Opens, Said } from "./views/customers/rows";

/** A subject of the help, or `elsewhere` for what is understood and stands in no help. */
export type Task = Subject | "elsewhere";

type NameIn<Key> = Key extends `command.${infer Name}.does` ? Name : never;
/** The stable name of a command, e.g. `customers.list`: there is one for each text `command.<name>.does`. */
export type CommandName = NameIn<TextKey>;

interface CommandFacts extends Omit<Spoken, "writes"> {
  name: CommandName;
  task: Task;
  /** Who may use it; none for what everybody may do. */
  needs?: Permission;
  /** What of that it is, where a refusal names it instead of the whole. */
  doing?: Doing;
  /** What stands behind its words is told, and not done. */
  rehearses?: true;
  /** What it takes of a line beside its slots, in the reader's words: topics, a language. */
  takes?: (asked: Asked, reader: Reader) => string;
  /** Whether there is such a thing in a cloud; left out, there is wherever anything can be done. */
  isIn?: (cloud: Cloud) => boolean;
  /** Only for a reseller that is in the programme. */
  whenActive?: true;
  /** Help text where nobody is invited together with a provider, and the usual one tells of that. */
  doesAlone?: TextKey;
  /** Whether a line wants the contrary of what its shown words say: the first of its names says that. */
  contrary?: (asked: Asked) => boolean;
  /** To whom it is offered; left out, to everybody who may use it. */
  offeredTo?: Permission;
  /** What who says that this was not done is answered, beside that nothing is done. */
  denied?: (turn: Turn, asked: Asked) => Promise<Answer>;
  /** What a line is answered whose name is nobody's wholly: what may be meant, and nothing is done or begun. */
  nearly?: (turn: Turn, asked: Asked) => Promise<Answer>;
  /** What a line is answered that wants it of all customers: it is done with one at a time. */
  oneByOne?: (turn: Turn, asked: Asked) => Promise<Answer>;
  /** What the customers go on with that are listed where nobody is called as the line says. */
  picks?: Opens;
  /** What a line says beside the customer, as the form of `picks` takes it. */
  carries?: (turn: Turn, asked: Asked) => Said;
}

/**
 * One thing people can type: one line in `commands/index.ts`. Parsing, help, permission, the manifest's
 * command list and the README's table are derived from it (house rule 2). What only opens a form does not write.
 */
export type Command = CommandFacts & Runs<Asked, Promise<Answer>>;

/** Help text of a command: what it does, in a few words. */
export const doesKey = ({ name }: Command): TextKey => `command.${name}.does`;
/** The same for partners of our type, in our cloud. */
export const doesFor = (tenant: Pick<Tenant, "partnerType" | "cloud">, command: Command): TextKey =>
  (mayInviteJointly(tenant) ? undefined : command.doesAlone) ?? doesKey(command);
/** An example of its argument, e.g. `contoso`. */
export const exampleKey = ({ name }: Command): TextKey => `command.${name}.example`;

export const defineCommand = (command: Command): Command => command;
