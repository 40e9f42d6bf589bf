import type { Removal, VoidReason } from "../../../core/removals/removal";
import type { ShownPart } from "../../../core/removals/shown";
import type { Reader } from "../../texts/reader";
import { type Fact, fact } from "../facts";
import type { Problem } from "../problem";
import { breakable } from "../shorten";
import type { Sign } from "../signs";

/** What is known of a request and of the people in it, and what its reader may do. */
export interface StandingFacts {
  removal: Removal;
  requestedBy: string;
  decidedBy?: string;
  closedBy?: string;
  /** Who says that it was ended in Partner Center as well. */
  doneBy?: string;
  /** Where that is done. */
  partnerCenter?: string;
  approvers: readonly string[];
  /** Those of them who have not got it. */
  unreached?: readonly string[];
  /** What the reader may do at this moment. */
  may?: { withdraw?: boolean; tryAgain?: boolean; close?: boolean; confirm?: boolean; ask?: boolean };
  /** What was wrong with what the reader typed. */
  problem?: Problem | undefined;
  /** What the reader had typed as a comment. */
  comment?: string;
  /** Everybody in a conversation sees it: comments are left out. */
  shared?: boolean;
}

/** How a request stands, in words. */
export interface Standing {
  state: string;
  detail?: string;
  why?: string;
  /** What a person still has to do elsewhere. */
  left?: string;
  signs?: Sign[];
  facts: Fact[];
  foot: string;
  spoken: string;
  /** Where a person ends the relationship. */
  portal?: string;
}

/** What most sentences about a request take. */
export const spokenValues = (reader: Reader, { removal, requestedBy, decidedBy }: StandingFacts) => ({
  name: removal.customerName,
  domain: removal.domain,
  person: requestedBy,
  decider: decidedBy ?? reader.text("person.unknown"),
  moment: reader.moment(removal.decided?.at ?? removal.requestedAt),
});

/** Who decided and when; the comment only where the approver's words may be read. */
export function decisionFacts(reader: Reader, { removal, decidedBy, shared = false }: StandingFacts): Fact[] {
  if (!removal.decided) return [];
  const { at, comment } = removal.decided;
  const decider = decidedBy ?? reader.text("person.unknown");
  return [fact(reader, "fact.decided-by", decider, ` · ${reader.moment(at)}`), ...commentFact(reader, comment, shared)];
}

/** What somebody wrote to a decision, where it may be read. */
export const commentFact = (reader: Reader, comment: string, shared: boolean): Fact[] =>
  comment && !shared ? [fact(reader, "fact.comment", breakable(comment))] : [];

/** "name and domain": what changed of what was shown; empty where nobody knows. */
export const partsNamed = (reader: Reader, parts: readonly ShownPart[] = []): string =>
  reader.and(parts.map((part) => reader.text(`removals.part.${part}`)));

/** Why a request no longer holds, in a few words. */
export function whyVoid(reader: Reader, { why, changed }: { why: VoidReason; changed?: readonly ShownPart[] }): string {
  const what = partsNamed(reader, changed);
  return what ? reader.text("event.void.customer-changed.what", { what }) : reader.text(`event.void.${why}`);
}
