import type { Millis } from "../clock";
import type { AccountChange } from "../customers/account/parts";
import type { CustomerId, Origin } from "../customers/customer";
import type { InvitationId } from "../invitations/invitation";
import type { PersonId } from "../people/person";

export type ImportId = string;

/** A customer as the portal's list has it. */
export interface Listed {
  /** Its line in the file; the heading is the first. */
  line: number;
  name: string;
  domain: string;
  /** In lower case. */
  tenantId?: string;
  /** By the list there is a reseller relationship. */
  related: boolean;
  tags: string[];
}

/** Why a line of the list is not taken; `about`: what stands there, or whom it names. */
export interface WrongLine {
  line: number;
  why: /** It has a sign that no text has. */
    | "unreadable"
    | "no-name"
    | "name-too-long"
    | "no-domain"
    | "web-mail"
    | "ours"
    | "tenant-id-invalid"
    | "tenant-id-foreign"
    | "relationship-unknown"
    | "tags-too-long"
    /** It has the domain or the tenant id of an earlier line. */
    | "twice"
    /** It is about a customer of whom an earlier line tells. */
    | "told-already"
    /** The tenant id is of a customer with another name and another domain. */
    | "of-another"
    /** The domain is of one customer, the tenant id of another. */
    | "two-customers"
    /** It is called as a customer is, or its domain looks like that one's: whether it is another, somebody has to say. */
    | "alike"
    /** Its domain is of a customer that is known by another tenant id. */
    | "other-tenant";
  about: string;
}

/** What a line changes of a customer, which is called so until then. */
export interface ListedChange {
  line: number;
  name: string;
  changed: readonly AccountChange[];
}

/** What comes of the lines of a list, by number. */
export interface Counts {
  /** Customers that nobody knows and nobody invited. */
  new: number;
  changed: number;
  same: number;
  /** Those that have accepted an open invitation for certain. */
  accepted: number;
  /** Acceptances that a person is to match. */
  toMatch: number;
  /** Those that wait for a person already. */
  waiting: number;
  wrong: number;
  /** Customers of ours that the list does not have, and of whom nobody was asked yet. */
  missing: number;
  /** Those of whom somebody is asked already. */
  asked: number;
  /** Customers that an earlier list did not have: the question about them is closed. */
  again: number;
}

/** What is written when it is applied; everything else stays as it is. */
const writtenKinds = ["new", "changed", "accepted", "toMatch", "missing", "again"] as const;

export const nothingCounted: Counts = {
  new: 0,
  changed: 0,
  same: 0,
  accepted: 0,
  toMatch: 0,
  waiting: 0,
  wrong: 0,
  missing: 0,
  asked: 0,
  again: 0,
};

/** How much applying would write; nothing where the list says what is known. */
export const changesIn = (counts: Counts): number => writtenKinds.reduce((sum, kind) => sum + counts[kind], 0);

/** All that was written: before, and now. */
export function writtenSince(before: Counts, now: Counts): Counts {
  const all = { ...now };
  for (const kind of writtenKinds) all[kind] += before[kind];
  return all;
}

/** The numbers as people count: with the questions that were open before. */
export function withOpen(counts: Counts): Counts {
  // A list that was brought before these were counted does not have them.
  const all = { ...nothingCounted, ...counts };
  return { ...all, toMatch: all.toMatch + all.waiting, missing: all.missing + all.asked };
}

/**
 * Reading takes its lines, comparing tells what they would change; a person applies that. Before anything is written it is
 * compared again, and so is each part when it is applied: what was shown is what is done. `stopped`: what was applied until then stays.
 */
export type ImportState =
  | "reading"
  | "comparing"
  | "compared"
  | "checking"
  | "applying"
  | "applied"
  | "cancelled"
  | "stopped";

/** A list of customers that somebody brought from the portal (R64, R190). */
export interface Import {
  id: ImportId;
  /** The name of the file. */
  file: string;
  by: PersonId;
  at: Millis;
  state: ImportState;
  /** Customers in the file, wrong lines included. */
  lines: number;
  parts: number;
  /** Parts that are done in this state. */
  done: number;
  /** What it would change, and while it is applied what it has changed. */
  counts: Counts;
  /** The first wrong lines, in their order. */
  wrong: WrongLine[];
  /** The first customers that it does not have. */
  missing: string[];
  /** The first new ones, by name. */
  added: string[];
  /** How many of all new ones have no relationship by the list: they become accounts. */
  unrelated?: number;
  /** The first changes of customers that are known. */
  changes: ListedChange[];
  /** Of what each part would change, and last of whom it does not have: the same is told from something else. */
  digests: string[];
  /** Those of what a person saw and wants. */
  wanted?: string[];
  /** Something else came of it than a person had seen: what is shown is how it would be now. */
  differs?: true;
  /** What of it was applied before it differed. */
  begun?: Counts;
  /** Since when customers may be those that it made. */
  writtenFrom?: Millis;
  /** Who gave it up; nobody, where whoever applied it may not any more. */
  givenUpBy?: PersonId | null;
  /** What came in the same message and was not answered: words, names of files. */
  beside?: readonly string[];
  /** Where new customers were before (R64, R65, R185). */
  origin?: Origin;
  /** Open invitations that earlier lines have accepted. */
  claimed: InvitationId[];
  /** The last customer that was looked for in it. */
  after?: CustomerId;
  revision: number;
}

/** As it is before any of its lines is looked at, once more or for the first time. */
export const untouched = {
  done: 0,
  counts: nothingCounted,
  wrong: [],
  missing: [],
  added: [],
  unrelated: 0,
  changes: [],
  digests: [],
  claimed: [],
} satisfies Partial<Import>;

/** An import as it is stored, also by a version that told its parts apart by none. */
export type StoredImport = Omit<Import, "digests"> & Partial<Pick<Import, "digests">>;

/** As it goes on: without the digests of its parts it is compared from the first line, and what was seen is shown anew. */
export function withDigests({ digests, ...list }: StoredImport): Import {
  if (digests) return { ...list, digests };
  return isUnderWay(list) ? { ...list, ...untouched, state: "comparing" } : { ...list, digests: [] };
}

/** Given up: what was applied until then stays; where nothing was, nothing is changed. */
export function givenUp(list: Import): Import {
  const before = list.begun ?? nothingCounted;
  const counts = list.state === "applying" ? writtenSince(before, list.counts) : before;
  return changesIn(counts) > 0 ? { ...list, state: "stopped", counts } : { ...list, state: "cancelled" };
}

/** A part of a list, until all of it is done with; then it is emptied. */
export interface ImportPart {
  /** `partId` */
  id: string;
  rows: Listed[];
  wrong: WrongLine[];
  /** Domains and tenant ids of wrong lines: whose they are is in the list all the same. */
  named: string[];
  revision: number;
}

/** Parts are counted from 0. */
export const partId = (list: ImportId, place: number): string => `${list}:${place}`;

/** Something is still done with it, without anybody. */
export const isUnderWay = ({ state }: Pick<Import, "state">): boolean =>
  state === "comparing" || state === "checking" || state === "applying";
