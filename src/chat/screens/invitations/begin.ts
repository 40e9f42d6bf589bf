import type { Customer } from "../../../core/customers/customer";
import { domainIn, nameGuessed } from "../../../core/customers/domain";
import { isCalledSame } from "../../../core/customers/names";
import { customerOfDomain } from "../../../core/customers/of";
import { openInvitationTo } from "../../../core/invitations/draft";
import { linkFor } from "../../../core/invitations/links/links";
import { notInvitedBy } from "../../../core/invitations/where";
import type { Provider, ProviderId } from "../../../core/providers/provider";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import { asksForTheOne, languageIn, saysAlone, saysJoint } from "../../language/asked/arguments";
import type { Asked } from "../../language/asked/asked";
import { resolveCustomer } from "../../language/asked/resolve";
import { personOf } from "../../language/names/person-of";
import { refuse } from "../../refuse";
import type { RowChoice } from "../../views/customers/rows";
import { reply } from "../../views/help/reply";
import { withNote } from "../../views/note";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { quoted } from "../../views/shorten";
import { shown } from "../../views/view";
import { showCustomer, withCustomer } from "../customers";
import { offer } from "../guessing/offers";
import { showInvitations } from "../open-items";
import { invitationOf } from "./invitations";
import { alone, showStart } from "./start";

/** The form for whom a line names (R9); what does not fit together, or leaves the provider open, is asked first. */
export async function beginInvitation(turn: Turn, line: Asked, command: Command): Promise<Answer> {
  // In quotes somebody is named, and nothing else said: "The Provider Group".
  const keys = line.sentence.tokens.flatMap(({ key, quoted }) => (quoted ? [] : [key]));
  const asked = { ...line, keys };
  const whom = await whomNamed(turn, asked);
  if ("answer" in whom) return whom.answer;
  const { email, unfit, customer } = whom;
  const open = await openInvitationTo(turn.store, { email, customer: customer?.id });
  if (open && asksForTheOne(asked.keys)) return shown(await invitationOf(turn, open));
  const partner = await withWhom(turn, asked, command);
  if ("answer" in partner) return partner.answer;
  // What is asked for with a provider is never begun without it, also where the address is to be mended.
  const link = unfit && partner.provider ? await linkFor(turn.store, partner.provider) : undefined;
  if (link && !link.ok) return refuse(turn, link.error, alone({ email }));
  const language = languageIn(asked.keys);
  const said = { ...partner, ...(language && { language }) };
  const { company, names } = asked;
  const [first] = asked.addresses;
  const whole = names[0] ?? (customer ? undefined : company);
  const of = whole && first?.address ? personOf(whole, first.address.email) : undefined;
  const typed = of?.company ?? whole;
  const host = !first && typed !== undefined ? domainIn(typed) : undefined;
  const domain = host?.ok ? host.value : undefined;
  const name = (typed && asCompany(typed)) ?? asked.invitations[0]?.customerName;
  // Where several are called so, or nobody for sure, the name stays as it was typed.
  const called = name ?? (first && asked.customers.length > 0 && !customer ? asked.called : undefined);
  const customerName = called === undefined ? {} : { customerName: called };
  const choice = { verb: "invitation.start", data: said } as const;
  const isNameOnly = !first && !domain && names.length === 0;
  const known = isNameOnly && company !== undefined ? await knownAs(turn, asked, company, choice) : undefined;
  if (known) return known;
  if (first || name !== undefined) {
    const form = await showStart(turn, {
      email: unfit?.typed ?? (domain ? `@${domain}` : email),
      ...problemIn(turn, unfit),
      ...(customer && { customer: customer.id }),
      ...customerName,
      ...said,
    });
    if (domain) return withNote(form, turn.reader.text("invitations.start.of-domain", { domain }));
    const told = of
      ? withNote(form, turn.reader.text("guess.aside", { words: quoted(turn.reader, [of.person]) }))
      : form;
    return first && typed !== undefined && !customer ? withAlike(turn, told, typed) : told;
  }
  return withCustomer(turn, asked, choice, ({ id }) => showStart(turn, { email: "", customer: id, ...said }), {
    includeRemoved: true,
    wholly: !asked.called.includes(" "),
    without: () => showStart(turn, { email: "", ...said }),
  });
}

/** What is said at once, instead of going on. */
interface Said {
  answer: Answer;
}

interface Whom {
  email: string;
  /** What is wrong with an address that is to be mended on the form. */
  unfit?: Extract<Refusal, { kind: "address-invalid" }> | undefined;
  customer?: Customer | undefined;
}

/** Whom a line names; said at once is what does not fit together, and of whom the line is not. */
async function whomNamed(turn: Turn, asked: Asked): Promise<Whom | Said> {
  const { customers, company } = asked;
  const [first] = asked.addresses;
  const holder = first?.address && (await customerOfDomain(turn.store, first.address.domain));
  if (holder && customers.length > 0 && !customers.some(({ id }) => id === holder.id))
    return {
      answer: refuse(turn, { kind: "domain-taken", domain: holder.domain, customer: holder.id, name: holder.name }),
    };
  const [invited, ...others] = asked.invitations;
  if (!first && others.length > 0) return { answer: await showInvitations(turn) };
  const unfit = first && !first.address ? { kind: "address-invalid" as const, typed: first.typed } : undefined;
  if (unfit && !almostAddress.test(unfit.typed)) return { answer: refuse(turn, unfit) };
  const email = first?.address?.email ?? invited?.email ?? "";
  const found = customers.length > 0 ? await resolveCustomer(turn.store, asked, { includeRemoved: true }) : undefined;
  const isOther = (known: Customer): boolean =>
    company !== undefined && ![known.name, known.alias ?? ""].some((own) => isCalledSame(own, company));
  return {
    email,
    unfit,
    customer: holder ?? (found?.kind === "one" && !isOther(found.customer) ? found.customer : undefined),
  };
}

/** With which provider it is to be, or alone; said at once is what cannot be, and the choice where that is left open. */
async function withWhom(
  turn: Turn,
  asked: Asked,
  command: Command,
): Promise<{ provider?: ProviderId; single?: true } | Said> {
  const isAlone = saysAlone(asked.keys);
  const isJoint = asked.providers.length > 0 || saysJoint(asked.keys);
  const elsewhere = !isAlone && isJoint && notInvitedBy(turn.store.tenant, true);
  if (elsewhere) return { answer: refuse(turn, elsewhere) };
  const provider = isAlone && asked.providers.length === 0 ? undefined : await providerMeant(turn, asked);
  // With a provider and alone is both.
  if (provider === "which" || (provider && isAlone)) return { answer: await whichProvider(turn, asked, command) };
  return { ...(provider && { provider: provider.id }), ...(isAlone && { single: true }) };
}

/** The customers who may be meant by the name of a company without its address, to choose from; none where nobody is called nearly so. */
async function knownAs(turn: Turn, asked: Asked, company: string, choice: RowChoice): Promise<Answer | undefined> {
  const called = { ...asked, customers: [], called: company, partly: true };
  const found = await resolveCustomer(turn.store, called, { includeRemoved: true });
  if (found.kind === "none" && found.near.length === 0 && !found.removed) return undefined;
  const which = await withCustomer(turn, called, choice, (customer) => showCustomer(turn, customer), {
    includeRemoved: true,
    wholly: true,
    without: () => showInvitations(turn),
  });
  return withNote(which, turn.reader.text("invitations.start.quoted", { name: company }));
}

/** A new company is named beside those who are called nearly so: one of them may be meant. */
async function withAlike(turn: Turn, form: Answer, name: string): Promise<Answer> {
  const near = await turn.store.customersNear(name, mostNamed);
  const names = turn.reader.and(near.map((customer) => customer.name));
  return near.length > 0 ? withNote(form, turn.reader.text("customer.add.alike", { names })) : form;
}
const mostNamed = 3;

/** A domain in the place of a name stands for the company that is called so. */
function asCompany(name: string): string {
  const host = domainIn(name);
  return (host.ok && nameGuessed(host.value)) || name;
}

/** One address that is mistyped, and neither half of one, nor two, nor a link: those say of nobody that they are meant. */
const almostAddress = /^[^\s@<>()[\]:;,"]+@[^\s@<>()[\]:;,"]+$/;

/** The form says beside the field what is wrong with an address. */
function problemIn({ reader }: Turn, unfit: Refusal | undefined): { problem?: Problem } {
  const problem = unfit && problemOf(reader, unfit);
  return problem ? { problem } : {};
}

/** The provider that a line names; for "with the provider", the customer's own, else the only one there is. */
async function providerMeant({ store }: Turn, asked: Asked): Promise<Provider | "which" | undefined> {
  const [named] = asked.providers;
  if (named || !saysJoint(asked.keys)) return named;
  const own = asked.customers.length === 1 ? asked.customers[0]?.provider?.id : undefined;
  if (own) return (await store.provider(own)) ?? "which";
  const [only, ...others] = await authorised({ store });
  return only && others.length === 0 ? only : "which";
}

const authorised = async ({ store }: Pick<Turn, "store">): Promise<Provider[]> =>
  (await store.providers()).filter(({ state }) => state === "authorised");

/** Jointly, and with whom is not said: the line again with each of those there are. */
async function whichProvider(turn: Turn, asked: Asked, command: Command): Promise<Answer> {
  const { reader } = turn;
  const whom = asked.addresses[0]?.address?.email ?? asked.customers[0]?.name ?? "…";
  const offers = (await authorised(turn)).flatMap(
    ({ shortName }) =>
      offer(turn, command, reader.text("invitations.joint.words", { whom, provider: shortName })) ?? [],
  );
  const lines = [reader.text("invitations.joint.which")];
  return shown(reply(reader, { title: reader.text("invitations.joint.title"), lines, offers }));
}
