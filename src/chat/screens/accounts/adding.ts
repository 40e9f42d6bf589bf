import { clouds } from "../../../core/clouds";
import { domainBeside, nameBeside } from "../../../core/customers/account/alike";
import { invitedBeside } from "../../../core/customers/account/invited-otherwise";
import type { Channel, Customer, CustomerId } from "../../../core/customers/customer";
import { isCalledInFull, shareWords } from "../../../core/customers/names";
import { mayTrade } from "../../../core/enrolment/standing";
import { refusalsIn } from "../../../core/forms/all-fit";
import { isOpen } from "../../../core/invitations/invitation";
import { namesWith, permit } from "../../../core/people/actor";
import { can, permissions } from "../../../core/permissions";
import { worksWithProviders } from "../../../core/providers/partner-type";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import { type Asked, unknownWords } from "../../language/asked/asked";
import { companySaid } from "../../language/asked/company-said";
import { beforeProvider, withProvider } from "../../language/asked/written-name";
import { behindName } from "../../language/by-name";
import { signsSaid } from "../../language/names/signs-said";
import { spelling } from "../../language/words/tokens";
import { asNoChoice, refuse } from "../../refuse";
import {
  type CustomerTyped,
  customerForm,
  noProvider,
  type OriginTyped,
  unknownChannel,
} from "../../views/customers/account/add";
import { withNote } from "../../views/note";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown } from "../../views/view";
import { showCustomer } from "../customers";
import { beginInvitation } from "../invitations/begin";

const untouched: CustomerTyped = {
  name: "",
  domain: "",
  customerTenant: "",
  origin: "partner-center",
  channel: unknownChannel,
  provider: noProvider,
};

/**
 * The form for a customer that a line names; one that is known already is shown. With an e-mail address in the line
 * somebody is to be invited: the invitation makes the customer.
 */
export async function addOrInvite(
  turn: Turn,
  asked: Asked,
  { invite, add }: { invite: Command; add: Command },
): Promise<Answer> {
  if (asked.addresses.length > 0) return inviteInstead(turn, asked, invite);
  const { tenantId: customerTenant, ...said } = companySaid(nameToAdd(asked, add));
  // What alone tells a customer from others is what was said last.
  const told = [customerTenant, said.domain, said.name].find((part) => part !== "") ?? "";
  const known = asked.customers.find((customer) => isCalledInFull(customer, told));
  if (known) return withNote(await showCustomer(turn, known), turn.reader.text("customer.add.known"));
  const [provider, ...others] = asked.providers;
  const isWith = provider && others.length === 0 && withProvider(asked.sentence);
  const ordered = isWith ? { provider: provider.id } : {};
  const form = await showAddCustomerForm(turn, { ...said, ...ordered, customerTenant });
  return withAlike(turn, form, asked.customers);
}

/** Says beside the form who is called alike: those who are here, and those who were removed. */
function withAlike({ reader }: Turn, form: Answer, customers: readonly Customer[]): Answer {
  const namesOf = (isRemoved: boolean): string =>
    reader.and(
      customers
        .filter(({ state }) => (state === "removed") === isRemoved)
        .slice(0, mostNamed)
        .map(({ name }) => name),
    );
  const [removed, here] = [namesOf(true), namesOf(false)];
  const told = removed ? withNote(form, reader.text("customer.add.alike.removed", { names: removed })) : form;
  return here ? withNote(told, reader.text("customer.add.alike", { names: here })) : told;
}

/** Of those that are called alike, so many are named. */
const mostNamed = 3;

/** What a line wants to have added, as it is typed behind the words of the command. */
export function nameToAdd(asked: Asked, command: Command): string {
  const { sentence, toBe } = asked;
  const name =
    quotedIn(asked) ||
    behindName(command, sentence.tokens.slice(0, beforeProvider(sentence))) ||
    toBe ||
    unknownWords(asked);
  // "Add Litware as a customer, domain litware.example".
  const beside = signsSaid(sentence).filter((sign) => !name.includes(sign));
  return [name, ...beside].join(" ").trim();
}

/** What stands in quotes is the name whole, whatever words of it others have in theirs. */
const quotedIn = ({ names, sentence: { tokens } }: Asked): string =>
  names.length > 1 ? (names[0] ?? "") : spelling(tokens.filter(({ quoted }) => quoted));

async function inviteInstead(turn: Turn, asked: Asked, invite: Command): Promise<Answer> {
  const permitted = await permit(turn.store, turn.actor, "invitations.write");
  if (!permitted.ok) return refuse(turn, permitted.error);
  const active = await mayTrade(turn.store);
  return active.ok ? beginInvitation(turn, asked, invite) : refuse(turn, active.error);
}

/** The form to add a customer, with what is known so far, and what is wrong with that (R99, R183). */
export async function showAddCustomerForm(
  turn: Turn,
  { besides = [], ...typed }: Partial<CustomerTyped> & { besides?: readonly string[] } = {},
  refusal?: Refusal,
): Promise<Answer> {
  const problem = refusal && problemOf(turn.reader, asNoChoice(refusal, "provider", "provider"));
  if (refusal && !problem) return refuse(turn, refusal);
  const { cloud } = turn.store.tenant;
  if (!clouds[cloud].open) return refuse(turn, { kind: "accounts-read-only", cloud });
  const providers = worksWithProviders(turn.store.tenant) ? await turn.store.providers() : undefined;
  const other = refusal && holderIn(refusal);
  const all = refusal ? refusalsIn(refusal) : [];
  const [invitation] = all.flatMap((each) => (each.kind === "domain-invited" ? [each.invitation] : []));
  const inviters = can(turn.actor, "invitations.write")
    ? undefined
    : await namesWith(turn.store, permissions["invitations.write"].roles);
  return shown(
    customerForm(turn.reader, {
      typed: { ...untouched, ...typed },
      providers,
      problem,
      other,
      besides: [...new Set([...besides, ...(refusal ? besidesIn(refusal) : [])])],
      invitation,
      inviters,
    }),
  );
}

/** What another press answers: that others are other companies, that an invitation is to be beside an open one. */
export const besidesIn = (refusal: Refusal): string[] =>
  refusalsIn(refusal).flatMap((each) => {
    if (each.kind === "domain-invited" || each.kind === "invited-already") return [invitedBeside(each.invitation)];
    if (each.kind === "domain-look-alike") return [domainBeside(each.customer)];
    return each.kind === "name-in-use" ? [nameBeside(each.customer)] : [];
  });

/** The first customer that has already what was typed, to be looked at. */
export const holderIn = (refusal: Refusal): CustomerId | undefined =>
  refusalsIn(refusal).flatMap((each) => ("customer" in each ? (each.customer ?? []) : []))[0];

/** After a customer was added: its record, whose first step is the invitation; or the form again. */
export async function afterAddingCustomer(
  turn: Turn,
  typed: CustomerTyped & { besides: readonly string[] },
  outcome: Result<Customer, Refusal>,
): Promise<Answer> {
  if (!outcome.ok) return showAddCustomerForm(turn, typed, outcome.error);
  const { name, domain } = outcome.value;
  const sent = (await turn.store.invitations({ domain })).filter(isOpen);
  const own = sent.find(({ customerName }) => shareWords(name, customerName));
  const note = own
    ? turn.reader.text("customer.added.invited", { email: own.email })
    : turn.reader.text("customer.added.note");
  return withNote(await showCustomer(turn, outcome.value), note);
}

/** The same of a form on which a choice may have been left out: what is not said stays. */
export const chosenIn = ({ channel, provider }: Partial<OriginTyped>) => ({
  ...(channel !== undefined && { channel: channel === unknownChannel ? undefined : channel }),
  ...(provider !== undefined && { provider: provider === noProvider ? undefined : provider }),
});

interface OriginWish {
  tenantId: string;
  channel: Channel | undefined;
  provider: string | undefined;
}

/** What is meant by what was typed and chosen: nothing, where a choice says that there is none. */
export const originIn = ({ customerTenant, channel, provider }: OriginTyped): OriginWish => ({
  tenantId: customerTenant,
  channel: channel === unknownChannel ? undefined : channel,
  provider: provider === noProvider ? undefined : provider,
});
