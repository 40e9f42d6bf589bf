import type { Conversation } from "../notices/conversation";
import type { ObjectId } from "./person";

/** Somebody as the roster of Teams tells: verified, unlike what a card says. */
export interface Member {
  objectId: ObjectId;
  mri: string;
  name: string;
  /** With which they sign in, and where mail reaches them; most often the same. */
  addresses: readonly string[];
}

/** Where a roster is asked for. */
export type RosterPlace = Pick<Conversation, "id" | "serviceUrl" | "botId">;

/** What a roster says: somebody of the reseller's own, nobody, or a guest; or that it could not be asked now. */
export type Told = { kind: "member"; member: Member } | { kind: "nobody" } | { kind: "unknown" };

/** The verified roster of a conversation (teams-platform 3.2). */
export type Roster = (tenant: string, place: RosterPlace, objectId: ObjectId) => Promise<Told>;
