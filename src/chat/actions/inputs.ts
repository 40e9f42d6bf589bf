import { z } from "zod";
import { typedDay } from "../../core/clock";
import { type Service, services } from "../../core/customers/customer";
import type { Condition, Facet } from "../../core/customers/facets";
import { type Role, roles } from "../../core/permissions";
import type { ShownPart } from "../../core/removals/shown";
import type { InputKind } from "../action";
import { asMuchAsFits } from "../views/typed-words";

/** What a card carries unseen: clients send numbers as words. */
export const id = z.string().min(1).max(200);
/** An id that a card leaves empty when there is none. */
export const idIfAny = id
  .or(z.literal(""))
  .optional()
  .transform((given) => given || undefined);
/** Ids that a card carries: those of what was shown before. */
export const idsIfAny: z.ZodType<string[], z.ZodTypeDef, unknown> = z
  .array(id)
  .max(20)
  .or(idIfAny.transform((given) => (given ? [given] : [])));
/** Mark of a page: whatever is in it, a page comes of it. */
export const cursor = z.string().max(2000).optional();
/** The last entry of a history that was seen. */
export const before = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional();
const oneOrNone = <const Value extends string>(...values: Value[]) =>
  z
    .string()
    .optional()
    .transform((given) => values.find((each) => each === given));
/** Where a page begins, counted from 0. */
export const place = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0);
/** Which of the removals a list holds, where it does not hold all. */
export const removalsShown = oneOrNone("others", "stuck");
/** Which of the follow-ups. */
export const followUpsAbout = oneOrNone("customers", "privileges", "notices", "providers", "others", "profile");
/** What its rows open, where that is not the follow-up itself. */
export const followUpsOpen = oneOrNone("reminder.putting-off");
/** For how long, as a line said it. */
export const typedTime = z.string().max(60).default("");
/** Why, as a line said it. */
export const typedReason = z.string().max(600).default("");
const facet = z.custom<Facet>(
  (given) =>
    typeof given === "string" &&
    /^(?:gap|pending|unlisted|no-relationship|provider|owner|(?:privilege|granted|revoked|provider|service|owner|lost):.{1,200})$/s.test(
      given,
    ),
);
/** What a list of customers is narrowed by. */
export const conditions: z.ZodType<Condition[], z.ZodTypeDef, unknown> = z
  .array(
    z.union([facet, z.object({ not: facet }).strict(), z.object({ anyOf: z.array(facet).min(1).max(8) }).strict()]),
  )
  .max(8)
  .default([]);
export const revision = z.number().or(z.string().regex(/^\d+$/).transform(Number)).pipe(z.number().int().min(0));

const digest = z.string().max(64);
/** What a form showed of a customer, by part. */
export const shownBefore = z
  .object({
    name: digest,
    domain: digest,
    tenant: digest,
    relationship: digest,
    provider: digest,
    subscriptions: digest,
    privileges: digest,
    way: digest,
  } satisfies Record<ShownPart, unknown>)
  .partial();

/**
 * Words of at most so many characters; those of a longer text stay on the form as far as a card can hold them.
 *
 * @param bytes as much of it as is shown again beside what is no form of it
 */
export const text = (limit: number, bytes?: number): InputKind<string> => ({
  isWords: true,
  read(given) {
    const { words, isOne } = wordsOf(given);
    const value = asMuchAsFits(words, bytes);
    if (!isOne) return { value, fault: { wrong: "unreadable" } };
    return words.length > limit ? { value, fault: { wrong: "too-long", limit, length: words.length } } : { value };
  },
});

/** The same, and nothing where a client left it out: what it stands for stays as it is. */
export const ifSent = <Value>(kind: InputKind<Value>): InputKind<Value | undefined> => ({
  ...kind,
  read: (given, reader) => (given === undefined || given === null ? { value: undefined } : kind.read(given, reader)),
});

/** One of these; left alone, what the card showed, and without that `usual`. */
export const choice = <const Value extends string>(values: readonly Value[], usual: Value): InputKind<Value> => ({
  isChoice: true,
  read(given) {
    const { value = usual, ...read } = choiceIfAny(values).read(given, { dayOf: String });
    return { value, ...read };
  },
});

/** One of these, or nothing yet. */
export const choiceIfAny = <const Value extends string>(values: readonly Value[]): InputKind<Value | undefined> => ({
  isChoice: true,
  read(given) {
    const { words, isOne } = wordsOf(given);
    const wanted = words.trim().toLowerCase();
    if (!wanted && isOne) return { value: undefined };
    const value = isOne ? values.find((each) => each.toLowerCase() === wanted) : undefined;
    return value === undefined ? { value, fault: noChoice(words) } : { value };
  },
});

/** The id of one of those that the card offered, as only the use case knows whether there is one. */
export const choiceOfIds = (usual: string): InputKind<string> => ({
  isChoice: true,
  read(given) {
    const { words, isOne } = wordsOf(given);
    if (!isOne || words.length > 200) return { value: usual, fault: noChoice(words) };
    return { value: words.trim() || usual };
  },
});

/** Any number of those that the card offered, by ids without commas, as only the use case knows which there are. */
export const severalIds: InputKind<string[]> = {
  read(given) {
    const { words, isReadable } = wordsOf(given);
    const value = words
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
    return isReadable && words.length <= 4000 ? { value } : { value: [], fault: noChoice(words) };
  },
};

/** Any number of these, in their own order; clients send them as one text with commas. */
export const several = <const Value extends string>(values: readonly Value[]): InputKind<Value[]> => ({
  read(given) {
    const { words, isReadable } = wordsOf(given);
    const wanted = words
      .toLowerCase()
      .split(/[,;]/)
      .map((each) => each.trim());
    const value = values.filter((each) => wanted.includes(each.toLowerCase()));
    const areAll = wanted.every((each) => !each || value.some((known) => known.toLowerCase() === each));
    return isReadable && areAll ? { value } : { value, fault: noChoice(words) };
  },
});

/** A calendar day, in any form in which clients send one; a day that does not exist is none. */
export const date: InputKind<string | undefined> = {
  read(given, reader) {
    const { words, isOne } = wordsOf(given);
    if (!words.trim() && isOne) return { value: undefined };
    const value = isOne ? typedDay(words, reader.dayOf) : undefined;
    return value === undefined ? { value, fault: { wrong: "no-date", typed: words } } : { value };
  },
  said: (value, reader) => (value ? reader.day(value) : ""),
};

/** What a form showed, for the inputs that were left alone. */
export const asLeft = z
  .object({
    account: z.string(),
    "global-admin": z.string(),
    "user-admin": z.string(),
    "admin-agent": z.string(),
    "sales-agent": z.string(),
    "helpdesk-agent": z.string(),
    approver: z.string(),
  } satisfies Partial<Record<Role | "account", unknown>>)
  .partial()
  .optional();

/** Services that a person leaves out of an acceptance, where another CSP partner holds them. */
export const servicesLeftOut: z.ZodType<Service[], z.ZodTypeDef, unknown> = z.array(z.enum(services)).default([]);

/** What a form showed of where a customer comes from. */
export const leftOfOrigin = z
  .object({ origin: z.string(), channel: z.string(), provider: z.string(), agreed: z.string().max(64) })
  .partial()
  .optional();

/** A tick that a client may leave out where it was left alone: then it is as the form showed it. */
export const tick: InputKind<boolean> = {
  isChoice: true,
  read(given, reader) {
    const { words, isOne } = wordsOf(given);
    const isTick = isOne && /^(?:true|false|1|0|on|off|yes|no|)$/i.test(words.trim());
    return isTick ? ticked.read(given, reader) : { value: false, fault: noChoice(words) };
  },
};

/** A tick: what is not said to be one is none. */
export const ticked: InputKind<boolean> = {
  read(given) {
    return { value: isTicked(given) };
  },
};

/** A tick as a part of what a card carries. */
const tickSent = z.string().or(z.boolean()).optional().catch(undefined);
export const tickCarried = tickSent.transform((given) => isTicked(given));

function isTicked(given: unknown): boolean {
  const { words, isOne } = wordsOf(given);
  return isOne && ["true", "1", "on", "yes"].includes(words.trim().toLowerCase());
}

/** A tick for each role; those that a form does not offer are not sent. */
export const roleTicks = {
  "global-admin": tick,
  "user-admin": tick,
  "admin-agent": tick,
  "sales-agent": tick,
  "helpdesk-agent": tick,
  approver: tick,
} satisfies Record<Role, typeof tick>;

/** The roles that are ticked. */
export const rolesTicked = (ticked: Readonly<Record<Role, boolean>>): Role[] => roles.filter((role) => ticked[role]);

/** What was sent for a choice is said again, whatever it was, and so no more of it than a card holds. */
const noChoice = (typed: string) => ({ wrong: "no-choice", typed: typed.slice(0, 300) }) as const;

interface Words {
  words: string;
  /** Nothing in it was left out. */
  isReadable: boolean;
  /** It is one text, and not a list of several. */
  isOne: boolean;
}

/** What a client sent for an input, as words: nothing, one value, or a list of them. */
function wordsOf(given: unknown): Words {
  if (given === undefined || given === null) return { words: "", isReadable: true, isOne: true };
  const parts: unknown[] = Array.isArray(given) ? given : [given];
  const scalars = parts.filter((part) => ["string", "number", "boolean"].includes(typeof part));
  const isReadable = scalars.length === parts.length;
  const words = scalars.map(String).join(", ");
  return { words: isBlank(words) ? "" : words, isReadable, isOne: isReadable && parts.length <= 1 };
}

/** More than spaces, and nothing that anybody could read: fillers, joiners, marks on no letter. */
const isBlank = (words: string): boolean =>
  words.trim() !== "" && words.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u2800]/gu, "") === "";
