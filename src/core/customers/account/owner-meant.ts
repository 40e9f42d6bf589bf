import { meantBy } from "../../forms/meant";
import { type PersonId, signOf } from "../../people/person";
import type { Queries } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { canOwn } from "./assign";

/** Who is to look after a customer, by what was chosen, or by the name or address that was typed beside it. */
export interface OwnerWish {
  /** An id of ours, or that of the directory, as a client finds people by itself; none for nobody. */
  chosen: string | undefined;
  /** Who looks after it so far: left chosen, it says nothing against a name. */
  kept: PersonId | undefined;
  typed: string;
}

/** Whom a form means; refused where that is nobody here, not one alone, or was found elsewhere and is no user. */
export async function ownerMeant(
  queries: Pick<Queries, "people" | "person" | "personWith">,
  { chosen, kept, typed }: OwnerWish,
): Promise<Result<PersonId | undefined, Refusal>> {
  const person = chosen ? ((await queries.person(chosen)) ?? (await queries.personWith(chosen))) : undefined;
  if (chosen && !person && isObjectId(chosen)) return refused({ kind: "owner-unknown" });
  if (!typed.trim()) return ok(person?.id ?? chosen);
  const able = (await queries.people()).filter(canOwn);
  return meantBy(
    { field: "ownerName", typed, chosen: person, kept: kept ? await queries.person(kept) : undefined },
    able.map((each) => ({ id: each.id, name: each.name, also: each.upn ?? "", sign: signOf(each) })),
  );
}

const isObjectId = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
