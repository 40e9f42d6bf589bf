import type { z } from "zod";
import { together } from "../core/forms/all-fit";
import type { Doing } from "../core/people/refusals";
import type { Permission } from "../core/permissions";
import type { Field, InputUnfit, Refusal } from "../core/refusals";
import type { Result } from "../core/result";
import type { Answer } from "./answer";
import type { Runs, Turn } from "./context";
import { outdated } from "./refuse";
import type { Reader } from "./texts/reader";
import type { Verb } from "./verbs";
import { keptIn, shareOf, type TypedWords, unreadId, withUnread } from "./views/typed-words";

interface ActionFacts {
  verb: Verb;
  needs?: Permission;
  /** What of that it is, where a refusal names it instead of the whole. */
  doing?: Doing;
  /** What may have been typed on its card that it takes nothing of: shown again with what it brings. */
  beside?: Inputs;
}

/**
 * One thing people can press: one line in `actions/index.ts`, found by its verb. What only reads may be run
 * by a client's automatic refresh.
 */
export type Action = ActionFacts & {
  /** What people type and choose on its card. */
  inputs: Inputs;
} & Runs<unknown, Promise<Answer>>;

/** How an input is read: a client may send anything for it, or nothing, and something is made of all of it. */
export interface InputKind<Value> {
  /** Words of a person: where the form cannot be shown again, they are, so that nobody types them twice. */
  isWords?: true;
  /** How what was chosen is written for whoever chose it, where that has to be done again. */
  said?(value: Value, reader: Pick<Reader, "day">): string;
  /** Left alone, it is what the card showed: `left` of what the card carries. */
  isChoice?: true;
  read(given: unknown, reader: Pick<Reader, "dayOf">): { value: Value; fault?: Fault };
}

type Fault = InputUnfit extends infer Each ? (Each extends InputUnfit ? Omit<Each, "kind" | "field"> : never) : never;
type Inputs = Readonly<Partial<Record<Field, InputKind<unknown>>>>;
type Values<Kinds> = { [Id in keyof Kinds]: Kinds[Id] extends InputKind<infer Value> ? Value : never };

interface Carried<Data> {
  /** What the card carries unseen: where it does not fit, the card is of another time. */
  data: z.ZodType<Data, z.ZodTypeDef, unknown>;
}

/** A button: what it does with what the card carries. */
export function defineAction<Data>({
  data,
  ...button
}: ActionFacts & Carried<Data> & Runs<Data, Promise<Answer>>): Action {
  const parsed =
    <T extends Turn>(run: (turn: T, data: Data) => Promise<Answer>) =>
    async (turn: T, given: unknown): Promise<Answer> => {
      const carried = data.safeParse(given);
      return carried.success ? run(turn, carried.data) : outdated(turn);
    };
  const action = { ...button, inputs: {} };
  return action.writes ? { ...action, run: parsed(action.run) } : { ...action, run: parsed(action.run) };
}

type Form<Data, Kinds extends Inputs> = ActionFacts &
  Carried<Data> & {
    inputs: Kinds;
    /** The form with all that was typed, and what is wrong with that. */
    again(turn: Turn, filled: Data & Values<Kinds>, refusal: Refusal): Promise<Answer>;
    /** What else is wrong where an input cannot be taken, so that all is told at once. */
    alsoUnfit?(turn: Turn, filled: Data & Values<Kinds>): Promise<Result<unknown, Refusal>>;
  } & Runs<Data & Values<Kinds>, Promise<Answer>>;

/** The button of a form: an input that cannot be taken brings the form again, and only what it carries outdates it. */
export function defineForm<Data, Kinds extends Inputs>({ data, again, alsoUnfit, ...form }: Form<Data, Kinds>): Action {
  const parsed =
    <T extends Turn>(run: (turn: T, filled: Data & Values<Kinds>) => Promise<Answer>) =>
    async (turn: T, given: unknown): Promise<Answer> => {
      const carried = data.safeParse(given);
      if (!carried.success) return outdated(turn);
      const { values, unfit } = readInputs(form.inputs, given, turn);
      const filled = { ...carried.data, ...values };
      const also = unfit.length > 0 && alsoUnfit ? await alsoUnfit(turn, filled) : undefined;
      const refusal = together([...unfit, ...(also && !also.ok ? [also.error] : [])]);
      const answer = await (refusal ? again(turn, filled, refusal) : run(turn, filled));
      return withUnread(turn.reader, answer, wordsUnread(form.inputs, given, turn.reader));
    };
  return form.writes ? { ...form, run: parsed(form.run) } : { ...form, run: parsed(form.run) };
}

/** Every input, and those that are wrong. */
function readInputs<Kinds extends Inputs>(
  inputs: Kinds,
  given: unknown,
  { reader, emptied = [] }: Turn,
): { values: Values<Kinds>; unfit: InputUnfit[] } {
  const sent = withoutRevisions(given);
  const left = asObject(sent.left);
  const read = kindsOf(inputs).map(([field, kind]) => {
    const isLeftAlone = kind.isChoice && (sent[field] ?? "") === "";
    return { field, ...kind.read(isLeftAlone ? left[field] : sent[field], reader) };
  });
  const shown = fitting(read);
  const unfit = shown.flatMap<InputUnfit>(({ field, value, fault }) => {
    const wrong: Fault | undefined = emptied.includes(field) ? { wrong: "password" } : fault && cutTo(value, fault);
    return wrong ? [{ kind: "input-unfit", field, ...wrong }] : [];
  });
  // Each value is what the kind of its input made of it.
  const values = Object.fromEntries(shown.map(({ field, value }) => [field, value])) as Values<Kinds>;
  return { values, unfit };
}

/** What is wrong with a text of which a form can show no more than its beginning again says so. */
const cutTo = (value: unknown, fault: Fault): Fault =>
  fault.wrong === "too-long" && typeof value === "string" && value.length < fault.length
    ? { ...fault, left: value.length }
    : fault;

/** All that was read, and of texts that are too long as much as a card can show again of so many. */
function fitting<Each extends { value: unknown; fault?: Fault }>(read: readonly Each[]): Each[] {
  const tooLong = read.filter(({ fault }) => fault?.wrong === "too-long");
  return read.map((each) =>
    tooLong.includes(each) && typeof each.value === "string"
      ? { ...each, value: shareOf(each.value, tooLong.length) }
      : each,
  );
}

/** The words that a person typed into the inputs of an action, whether they fit or not. */
export function wordsTyped({ inputs }: Action, given: unknown, reader: Reader): TypedWords[] {
  const sent = withoutRevisions(given);
  const read = kindsOf(inputs).map(([field, kind]) => ({ field, kind, ...kind.read(sent[field], reader) }));
  return fitting(read).flatMap(({ field, kind, value, fault }) =>
    typedAs(field, kind.isWords ? value : fault ? unreadIn(fault) : kind.said?.(value, reader)),
  );
}

/** What an input for days cannot hold: words that were typed for one, now or on the form before. */
function wordsUnread(inputs: Inputs, given: unknown, reader: Reader): TypedWords[] {
  const sent = withoutRevisions(given);
  return kindsOf(inputs).flatMap(([field, kind]) => {
    const { value, fault } = kind.read(sent[field], reader);
    return value === undefined ? typedAs(field, fault ? unreadIn(fault) : sent[unreadId(field)]) : [];
  });
}

/** What a person typed on the card of a button that takes none of it, or had typed on a card before. */
export function wordsBeside({ beside = {} }: Action, given: unknown, reader: Reader): TypedWords[] {
  const sent = withoutRevisions(given);
  return [
    ...kindsOf(beside).flatMap(([field, kind]) => typedAs(field, kind.read(sent[field], reader).value)),
    ...Object.entries(sent).flatMap(([id, words]) => typedAs(keptIn(id), words)),
  ];
}

const unreadIn = (fault: Fault): string | undefined => (fault.wrong === "no-date" ? fault.typed : undefined);

function typedAs(field: Field | undefined, words: unknown): TypedWords[] {
  const shown = typeof words === "string" ? words.trim().slice(0, mostShown) : "";
  return field && shown ? [{ field, words: shown }] : [];
}

/** Of words that are shown again, so that the card stays one that is delivered. */
const mostShown = 7000;

// The keys of inputs are fields.
const kindsOf = (inputs: Inputs) => Object.entries(inputs) as [Field, InputKind<unknown>][];

/** An input whose id carries the card's revision, as in `comment_r5`, under its plain name (teams-platform 2.9). */
const withoutRevisions = (given: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(asObject(given)).map(([key, value]) => [key.replace(/_r\d+$/, ""), value]));

const asObject = (given: unknown): Record<string, unknown> =>
  given !== null && typeof given === "object" && !Array.isArray(given) ? { ...given } : {};
