import { wordsOf } from "../../../core/fold";
import type { Invitation } from "../../../core/invitations/invitation";
import { can } from "../../../core/permissions";
import type { Turn } from "../../context";

/** So many are named where a customer was looked for. */
const most = 3;

/**
 * Open invitations whose company is called so and is no customer yet, for whoever may read them: whom nobody finds among
 * the customers may be one that was asked already.
 */
export async function invitedAs({ store, actor }: Turn, words: string): Promise<Invitation[]> {
  const wanted = wordsOf(words);
  if (wanted.length === 0 || !can(actor, "invitations.read")) return [];
  const isCalled = ({ customer, customerName }: Invitation): boolean => {
    const name = wordsOf(customerName);
    return customer === undefined && wanted.every((word) => name.some((part) => part.startsWith(word)));
  };
  return (await store.invitations()).filter(isCalled).slice(0, most);
}
