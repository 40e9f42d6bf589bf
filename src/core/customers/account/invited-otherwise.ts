import { type InvitationId, isOpen } from "../../invitations/invitation";
import type { Queries } from "../../ports";
import type { Refusal } from "../../refusals";
import { shareWords } from "../names";

/** The open invitation that a domain has under another name, unless it was looked at (`invitedBeside`). */
export async function invitedOtherwise(
  queries: Pick<Queries, "invitations">,
  { domain, name }: { domain: string; name: string },
  besides: readonly string[] = [],
): Promise<Refusal[]> {
  const sent = (await queries.invitations({ domain })).filter(isOpen);
  const other = sent.find(
    ({ id, customerName }) => !shareWords(name, customerName) && !besides.includes(invitedBeside(id)),
  );
  if (!other) return [];
  const { id: invitation, customerName, email } = other;
  return [{ kind: "domain-invited", domain, invitation, name: customerName, email }];
}

/** What is answered to that question. */
export const invitedBeside = (id: InvitationId): string => `invited:${id}`;
