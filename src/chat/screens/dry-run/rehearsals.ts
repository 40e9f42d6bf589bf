import { assignCustomer } from "../../../core/customers/account/assign";
import { invitedBeside } from "../../../core/customers/account/invited-otherwise";
import { addCustomer } from "../../../core/customers/add";
import { decideBuying } from "../../../core/customers/buying";
import type { Customer } from "../../../core/customers/customer";
import { draftInvitation, likelyReason, openInvitationTo } from "../../../core/invitations/draft";
import { setLink } from "../../../core/invitations/links/links";
import { authoriseProvider, consequencesVersion } from "../../../core/providers/authorise";
import type { Refusal } from "../../../core/refusals";
import { approveRemoval, refuseRemoval, withdrawRemoval } from "../../../core/removals/decide";
import { requestRemoval } from "../../../core/removals/request";
import { shownOf } from "../../../core/removals/shown";
import { type Result, refused } from "../../../core/result";
import type { Command, CommandName } from "../../command";
import type { Turn, WritingTurn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { companySaid } from "../../language/asked/company-said";
import { resolveCustomer } from "../../language/asked/resolve";
import { nameToAdd } from "../accounts/adding";
import { buyingWished } from "../customers/buying";
import { lastInvitationTo } from "../invitations/former";
import { acceptSeen, giveNotice, loseSeen } from "./of-what-is-seen";

/** Does what a form would do as far as the line tells it, in a turn that keeps nothing; nothing where it tells too little. */
type Rehearsal = (turn: WritingTurn, asked: Asked, command: Command) => Promise<Outcome>;
/** `several`: the customers that a name fits, of which one has to be meant. */
export type Outcome = Result<unknown, Refusal> | { ok: false; several: string[] } | undefined;

/** Stands for what a person would write. */
const anything = "…";

/** What opens a form, or a request to be decided, and can be told from the line; of others, general terms are told. */
export const rehearsals: Partial<Record<CommandName, Rehearsal>> = {
  "removals.request": (turn, asked) =>
    withOne(turn, asked, async (customer) => {
      const { deps, store, actor, settings, reader } = turn;
      const { version, hash } = settings.notice.in(reader.language);
      const wish = {
        customer: customer.id,
        after: (await store.lastRemoval(customer.id))?.id,
        shown: shownOf(customer, deps.authority(store.tenant).abilities.endRelationship),
        notice: { version, language: reader.language, hash },
        acknowledged: { read: true, faith: true, indemnity: true },
        duty: "no",
        reason: anything,
        typedName: customer.name,
      } as const;
      return requestRemoval(deps, store, actor, wish, version);
    }),
  "removals.review": (turn, asked) =>
    withOne(turn, asked, async ({ openRemoval, name }) => {
      const { deps, store, actor, settings, reader } = turn;
      const removal = openRemoval && (await store.removal(openRemoval.id));
      if (!removal) return refused({ kind: "not-found", what: "removal", words: name });
      const decision = { id: removal.id, revision: removal.revision, comment: anything };
      if (asked.keys.some((key) => withdrawing.test(key))) return withdrawRemoval(deps, store, actor, decision);
      if (asked.keys.some((key) => refusing.test(key))) return refuseRemoval(deps, store, actor, decision);
      return approveRemoval(deps, store, actor, decision, settings.notice.in(reader.language).version);
    }),
  "customers.assign": (turn, asked) => {
    const [owner, ...others] = asked.people;
    if (!owner || others.length > 0) return Promise.resolve(undefined);
    return withOne(turn, asked, ({ id, revision }) =>
      assignCustomer(turn.deps, turn.store, turn.actor, { id, revision }, owner.id),
    );
  },
  "customers.buying": (turn, asked) =>
    withOne(turn, asked, async ({ id, revision, mayBuy }) => {
      const wish = { customer: id, revision, mayBuy: buyingWished(asked) ?? !mayBuy };
      return decideBuying(turn.deps, turn.store, turn.actor, wish);
    }),
  "invitations.accept": acceptSeen,
  "links.set": async ({ deps, store, actor }, { links: [url], providers: [provider] }) =>
    url === undefined ? undefined : setLink(deps, store, actor, { url, ...(provider && { provider: provider.id }) }),
  "privileges.lost": (turn, asked) => withOne(turn, asked, async (customer) => loseSeen(turn, customer, asked)),
  "removals.notice": (turn, asked) => withOne(turn, asked, (customer) => giveNotice(turn, customer, asked)),
  "providers.authorise": async ({ deps, store, actor }, { providers: [provider, ...others] }) =>
    provider && others.length === 0
      ? authoriseProvider(deps, store, actor, { ...provider, consequences: consequencesVersion, isGiven: true })
      : undefined,
  "customers.add": async ({ deps, store, actor }, asked, command) => {
    const { name, domain, tenantId } = companySaid(nameToAdd(asked, command));
    if (!name || !domain) return undefined;
    return addCustomer(deps, store, actor, { name, domain, tenantId, origin: "partner-center" });
  },
  "invitations.restore": (turn, asked) =>
    withOne(turn, asked, async (customer) => {
      const { deps, store, actor, reader } = turn;
      if (customer.state !== "removed") return undefined;
      const { email, provider } = await lastInvitationTo(store, customer);
      return draftInvitation(deps, store, actor, {
        email: email || `${anything}@${customer.domain}`,
        customerName: customer.name,
        customer: customer.id,
        reason: "restore",
        channel: undefined,
        ...(provider && { provider: provider.id }),
        language: reader.language,
        besides: await toldOf(turn, { email, customer: customer.id }),
        paragraphs: () => [anything, anything],
      });
    }),
  "invitations.start": async (turn, { addresses, company, customers, names, providers }) => {
    const { deps, store, actor, reader } = turn;
    const email = addresses[0]?.address?.email;
    if (email === undefined) return undefined;
    const [customer] = customers;
    const [provider] = providers;
    return draftInvitation(deps, store, actor, {
      email,
      customerName: customer?.name ?? names[0] ?? company ?? anything,
      reason: likelyReason(customer),
      channel: undefined,
      ...(provider && { provider: provider.id }),
      language: reader.language,
      besides: await toldOf(turn, { email, customer: customer?.id }),
      paragraphs: () => [anything, anything],
    });
  },
};

/** The form tells of an open invitation before anything is pressed. */
async function toldOf({ store }: Turn, to: Parameters<typeof openInvitationTo>[1]): Promise<string[]> {
  const open = await openInvitationTo(store, to);
  return open ? [invitedBeside(open.id)] : [];
}

const withdrawing = /^(?:withdraw|ritir|revoc|annull|cancel)/;
const refusing = /^(?:refus|reject|rifiut|resping)/;

/** Of what only shows a customer: why it shows none, where the line names somebody who is none, or several. */
export const rehearseRead: Rehearsal = async (turn, asked, { slots }) =>
  slots?.includes("customer") && asked.newWords.length > 0 ? withOne(turn, asked, async () => undefined) : undefined;

/** The one customer that a line names; else why there is none. */
async function withOne(turn: Turn, asked: Asked, go: (customer: Customer) => Promise<Outcome>): Promise<Outcome> {
  const found = await resolveCustomer(turn.store, asked, { includeRemoved: true });
  if (found.kind === "one") return go(found.customer);
  if (found.kind === "several") return { ok: false, several: found.customers.map(({ name }) => name) };
  return asked.called ? refused({ kind: "not-found", what: "customer", words: asked.called }) : undefined;
}
