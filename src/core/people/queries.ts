import type { ObjectId, Person, PersonId } from "./person";

/** Reads of the reseller's staff. */
export interface PeopleQueries {
  person(id: PersonId): Promise<Person | undefined>;
  /** Whoever Entra knows as this. */
  personWith(objectId: ObjectId): Promise<Person | undefined>;
  /** In order of name. */
  people(): Promise<Person[]>;
}
