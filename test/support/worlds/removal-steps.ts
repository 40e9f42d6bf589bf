import type { AuthorityOutcome } from "../../../src/core/authority";
import type { Person } from "../../../src/core/people/person";
import { approveRemoval } from "../../../src/core/removals/decide";
import { endingOf } from "../../../src/core/removals/ending/ending";
import { executeRemoval } from "../../../src/core/removals/ending/execute";
import type { Removal } from "../../../src/core/removals/removal";
import { type RemovalWish, requestRemoval } from "../../../src/core/removals/request";
import { shownOf } from "../../../src/core/removals/shown";
import { aCustomer, elena, marco, type TestWorld } from "../world";

/** The legal notice in force. */
export const noticeVersion = 3;
export const tailspin = aCustomer();

/** A form about Tailspin Toys, filled in as it should be. */
export const wish = (given: Partial<RemovalWish> = {}): RemovalWish => ({
  customer: tailspin.id,
  shown: shownOf(tailspin, { how: "here" }),
  notice: { version: noticeVersion, language: "it", hash: "abc" },
  acknowledged: { read: true, faith: true, indemnity: true },
  duty: "given",
  dutyOn: "2026-11-10",
  reason: "The customer closes down.",
  typedName: "tailspin toys",
  ...given,
});

/** The removal as it is stored. */
export async function stored(world: TestWorld, { id }: Pick<Removal, "id">): Promise<Removal> {
  const removal = await world.store.removal(id);
  if (!removal) throw new Error("not stored");
  return removal;
}

export async function requested(world: TestWorld, by = marco, given: Partial<RemovalWish> = {}): Promise<Removal> {
  const after = (await world.store.lastRemoval(tailspin.id))?.id;
  const outcome = await requestRemoval(world, world.store, by, wish({ after, ...given }), noticeVersion);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return stored(world, outcome.value);
}

/** What a person decides on, as they saw it. */
export const decision = ({ id, revision }: Removal, comment = "Checked.") => ({ id, revision, comment });

export async function approved(world: TestWorld, removal: Removal, by: Person = elena): Promise<Removal> {
  const outcome = await approveRemoval(world, world.store, by, decision(removal), noticeVersion);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return stored(world, removal);
}

/** Carries out what was enqueued when the removal was taken up last. */
export const carryOut = (
  world: TestWorld,
  removal: Removal,
  signal = new AbortController().signal,
): Promise<AuthorityOutcome | undefined> => executeRemoval(world, world.store, endingOf(removal), signal);

/** What happened to Tailspin Toys, oldest first. */
export const events = async (world: TestWorld): Promise<string[]> =>
  (await world.store.history(tailspin.id, { limit: 50 })).map((entry) => entry.event.type).reverse();

/** Why something was not done; nothing when it was. */
export const refusalOf = async (outcome: Promise<{ ok: boolean; error?: unknown }>): Promise<unknown> =>
  (await outcome).error;
