import { closedCloud, clouds } from "../../../core/clouds";
import { type SeenAccount, touchedBy } from "../../../core/customers/account/complete";
import { isFresh } from "../../../core/customers/account/correct";
import { accountParts, saidOf } from "../../../core/customers/account/parts";
import { type Said, saidAgain, touchedIn } from "../../../core/customers/account/touched";
import type { Customer } from "../../../core/customers/customer";
import { mayInvite } from "../../../core/invitations/where";
import { can } from "../../../core/permissions";
import { mayAt, worksWithProviders } from "../../../core/providers/partner-type";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { type Asked, unknownWords } from "../../language/asked/asked";
import { asNoChoice, refuse } from "../../refuse";
import { accountCard } from "../../views/customers/account/account";
import { type AccountTyped, accountForm } from "../../views/customers/account/forms";
import { partInWords } from "../../views/customers/account/parts";
import { withNote } from "../../views/note";
import { problemOf } from "../../views/refusals/refusal-views";
import { quoted } from "../../views/shorten";
import { shown } from "../../views/view";
import { withCustomer } from "../customers";
import { askWhichCustomer } from "../customers-asked";
import { withPressed } from "../pressed";
import { showProvider } from "../providers/provider";
import { besidesIn, chosenIn, holderIn } from "./adding";
import { saidOfOwner } from "./recipient";

/** A customer's account (R183, R184). */
export async function showAccount(turn: Turn, customer: Customer): Promise<Answer> {
  const { store, reader, actor } = turn;
  const [provider, owner] = await Promise.all([
    customer.provider && store.provider(customer.provider.id),
    customer.owner ? store.person(customer.owner) : undefined,
  ]);
  return shown(
    accountCard(reader, {
      customer,
      tenant: store.tenant,
      provider,
      owner: owner?.name,
      isOpen: clouds[store.tenant.cloud].open,
      mayWrite: can(actor, "customers.add"),
      mayPermitBuying: can(actor, "customers.permit-buying"),
      mayAuthorise: can(actor, "providers.authorise") && provider?.state === "invited-us",
      mayInvite: mayInvite(store.tenant, actor),
    }),
  );
}

interface FormAgain {
  typed?: Partial<AccountTyped>;
  refusal?: Refusal;
  said?: Said;
  besides?: readonly string[] | undefined;
}

/** The form to complete an account, as it was filled in where something is wrong with that. */
export async function showAccountForm(
  turn: Turn,
  customer: Customer,
  { typed, refusal, said, besides = [] }: FormAgain = {},
): Promise<Answer> {
  const closed = closedHere(turn);
  if (closed) return refuse(turn, closed);
  const problem = refusal && problemOf(turn.reader, asNoChoice(refusal, "provider", "provider"));
  if (refusal && !problem) return refuse(turn, refusal);
  const providers = worksWithProviders(turn.store.tenant) ? await turn.store.providers() : undefined;
  const other = refusal && holderIn(refusal);
  const agreed = refusal?.kind === "tenant-id-known" ? agreementTo(turn, customer, refusal.typed) : undefined;
  // What was typed of them stays, with what is wrong beside it.
  const isOfThem = [problem, ...(problem?.others ?? [])].some((each) => /^(?:name|domain)$/.test(each?.field ?? ""));
  const mayCorrect = isOfThem || (await isFresh(turn.store, customer));
  const asked = [...new Set([...besides, ...(refusal ? besidesIn(refusal) : [])])];
  const facts = { customer, mayCorrect, typed, providers, problem, other, agreed, said, besides: asked };
  return shown(accountForm(turn.reader, facts));
}

/** What pressing again agrees to: this person, asked about this customer as it is, and about this tenant id for it. */
const agreementTo = ({ settings, store, actor }: Turn, { id, revision }: Customer, to: string): string =>
  settings.seal(JSON.stringify(["tenant-id-known", store.tenant.id, actor.id, id, revision, to]));

/** Whether what a card carries was carried by the question that was asked. */
export const agreedBy =
  (turn: Turn, carried: string | undefined) =>
  (customer: Customer, to: string): boolean =>
    carried !== undefined && carried === agreementTo(turn, customer, to);

/** In a cloud that is closed no form is opened. */
const closedHere = ({ store }: Turn): Refusal | undefined => closedCloud(store.tenant);

/** After an account was completed: how it stands; or the form again, with what somebody else wrote meanwhile above it. */
export async function afterCompleting(
  turn: Turn,
  { id, said, besides }: SeenAccount & { besides: readonly string[] },
  typed: Partial<AccountTyped>,
  outcome: Result<Customer, Refusal>,
): Promise<Answer> {
  if (outcome.ok) return showAccount(turn, outcome.value);
  return withPressed(turn, "customer", id, async (customer) => {
    const form = await showAccountAgain(turn, customer, { said, typed, besides }, outcome.error);
    return outcome.error.kind === "changed-meanwhile" ? withNote(form, await accountNow(turn, customer)) : form;
  });
}

/** What is wished for an account by what was typed and chosen. */
export const accountIn = ({
  name,
  domain,
  customerTenant: tenantId,
  origin,
  alias,
  tags,
  notes,
  ...chosen
}: Partial<AccountTyped>) => ({
  name,
  domain,
  tenantId,
  origin,
  alias,
  tags,
  notes,
  ...chosenIn(chosen),
});

/**
 * The form again, with what its person changed on it: the rest is shown as it is by now, or a second press would undo what
 * others wrote. What others changed as well is overwritten only by a press after it was told.
 */
export function showAccountAgain(
  turn: Turn,
  customer: Customer,
  { said, typed, besides }: { said: Said; typed: Partial<AccountTyped>; besides?: readonly string[] | undefined },
  refusal: Refusal,
): Promise<Answer> {
  const touched = touchedBy({ said }, customer, accountIn(typed));
  const isTold = refusal.kind === "changed-meanwhile";
  return showAccountForm(turn, customer, {
    typed: touchedIn(typed, "customerTenant", touched),
    refusal,
    besides,
    ...(!isTold && { said: saidAgain(said, customer, touched) }),
  });
}

/** What an account says now, in a line. */
async function accountNow({ reader, store }: Turn, customer: Customer): Promise<string> {
  const provider = customer.provider && (await store.provider(customer.provider.id));
  const said = accountParts
    .filter((part) => part !== "owner")
    .map((part) => partInWords(reader, part, part === "provider" ? (provider?.name ?? "") : saidOf(customer, part)));
  return reader.text("account.meanwhile", { parts: said.join(" · ") });
}

/** The account of the customer that a line names. */
export async function showAccountAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const [provider] = asked.providers;
  // Notes on a provider stand on its card.
  if (provider && asked.customers.length === 0 && mayAt(turn.store.tenant, turn.actor, "providers.read"))
    return showProvider(turn, provider);
  // A customer that is found by its domain or name leaves what stands beside that unread.
  const words = asked.customers.length > 0 ? unknownWords(asked) : "";
  const unread = (account: Answer): Answer =>
    words && !asked.called.includes(words)
      ? withNote(account, turn.reader.text("guess.left", { words: quoted(turn.reader, [words]) }))
      : account;
  // "Assign zzzz": whoever is chosen instead is assigned.
  const isToAssign = asked.deed === "customers.assign" && can(turn.actor, "customers.add");
  return withCustomer(
    turn,
    asked,
    isToAssign ? { verb: "customer.assigning", data: saidOfOwner(turn, asked) } : { verb: "customer.account" },
    async (customer) => unread(await showAccount(turn, customer)),
    {
      includeRemoved: true,
      without: (chosen) => askWhichCustomer(turn, asked, chosen),
    },
  );
}
