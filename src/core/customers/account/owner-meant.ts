import { fold } from "../../fold";
import type { Person, PersonId } from "../../people/person";
import type { Queries } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { canOwn } from "./assign";

/** Who is to look after a customer: by the name or address that was typed, else by what was chosen. */
export interface OwnerWish {
  /** An id of ours, or that of the directory, as a client finds people by itself; none for nobody. */
  chosen: string | undefined;
  typed: string;
}

/** Whom a form means; refused where nobody here is called so, or whoever was found elsewhere is no user. */
export async function ownerMeant(
  queries: Pick<Queries, "people" | "person" | "personWith">,
  { chosen, typed }: OwnerWish,
): Promise<Result<PersonId | undefined, Refusal>> {
  const words = typed.trim();
  if (words) {
    const [only, ...others] = (await queries.people()).filter((person) => canOwn(person) && isCalled(person, words));
    if (only && others.length === 0) return ok(only.id);
    return refused({ kind: "input-unfit", field: "ownerName", wrong: "no-choice", typed: words.slice(0, 120) });
  }
  if (chosen === undefined || (await queries.person(chosen))) return ok(chosen);
  const known = await queries.personWith(chosen);
  if (known) return ok(known.id);
  return isObjectId(chosen) ? refused({ kind: "owner-unknown" }) : ok(chosen);
}

const isCalled = ({ name, upn = "" }: Person, words: string): boolean =>
  [name, upn].some((each) => fold(each) === fold(words));

const isObjectId = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
