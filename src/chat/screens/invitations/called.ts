import { callingOf } from "../../../core/invitations/called";
import type { Invitation } from "../../../core/invitations/invitation";
import { can } from "../../../core/permissions";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { isWrittenAsName } from "../../language/asked/written-name";
import { spelling } from "../../language/words/tokens";

/** So many are named where a customer was looked for. */
const most = 3;

/**
 * Open invitations whose company is called so and is no customer yet, for whoever may read them: whom nobody finds among
 * the customers may be one that was asked already.
 */
export async function invitedAs({ store, actor }: Turn, words: string): Promise<Invitation[]> {
  if (!can(actor, "invitations.read")) return [];
  const isCalled = (invitation: Invitation): boolean =>
    invitation.customer === undefined && callingOf(invitation, words) !== undefined;
  return (await store.invitations()).filter(isCalled).slice(0, most);
}

/** The one open invitation to a company that a line names and that is no customer yet, for those who may read it. */
export function onlyInvited({ actor }: Pick<Turn, "actor">, { customers, invitations }: Asked): Invitation | undefined {
  const [only, ...others] = invitations;
  return customers.length + others.length === 0 && can(actor, "invitations.read") ? only : undefined;
}

/** An address with the company that a line has beside it, so that nothing that was typed is lost. */
export function withCompanyBeside(email: string, { names, company, sentence }: Asked): string {
  const { tokens, isNew, marks } = sentence;
  const [from, last] = [isNew.indexOf(true), isNew.lastIndexOf(true)];
  // "Bar sport di mario rossi", but nothing that is no name.
  const isBesideAddress = sentence.mentions.some((each) => each.entity.kind === "address" && each.to === from);
  const isName =
    from >= 0 &&
    marks.slice(from, last).every((here) => here.every((mark) => mark === "small" || mark === "and")) &&
    (isBesideAddress || isWrittenAsName(sentence, from, last + 1));
  const name = names[0] ?? company ?? (isName ? spelling(tokens.slice(from, last + 1)) : "");
  return name === "" || name.includes("@") ? email : `${email} "${name}"`;
}
