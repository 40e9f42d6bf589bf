import type { Millis } from "../clock";
import { closedCloud } from "../clouds";
import { reminderOf } from "../notices/remind";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import type { Doing } from "../people/refusals";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Provider } from "../providers/provider";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { about, cardsOf } from "./about";
import type { Invitation, InvitationId } from "./invitation";
import { faultInParagraph, faultInText } from "./links/link-guard";
import { linkFor } from "./links/links";
import { asNotSent, asSent, isPageOpen } from "./page";
import { bodyOf, type InvitationText } from "./text";
import { withoutLinks } from "./without-links";

/** Characters that one free paragraph may have. */
export const paragraphLimit = 1200;

/** The invitation as the person saw it. */
export interface Seen {
  id: InvitationId;
  revision: number;
}

type Outcome = Result<Invitation, Refusal>;

/** Puts the whole text of an invitation together. */
export type Write = (invitation: Invitation, provider: Provider | undefined) => InvitationText;

/**
 * Saves the two free paragraphs, unless one of them carries a link (R15, R41, R42).
 *
 * @param links what becomes of those that were typed: "drop" takes them out, and leaves what we are called
 */
export function saveParagraphs(
  store: TenantStore,
  actor: Person,
  seen: Seen,
  typed: readonly [string, string],
  links: "refuse" | "drop" = "refuse",
): Promise<Outcome> {
  return withInvitation(store, actor, seen, async (invitation, queries) => {
    if (invitation.state !== "draft" && invitation.state !== "drafted") return closed(invitation.id, invitation.state);
    const names = ourNames(queries);
    const [first, second] = typed;
    const paragraphs = links === "drop" ? ([withoutLinks(first, names), withoutLinks(second, names)] as const) : typed;
    const isSame = paragraphs.every((paragraph, index) => paragraph === invitation.paragraphs[index]);
    const opensPage = invitation.pageClosedAt !== undefined && actor.id === invitation.createdBy;
    for (const [index, paragraph] of paragraphs.entries()) {
      const position = index === 0 ? 1 : 2;
      if (paragraph.length > paragraphLimit) {
        const field = position === 1 ? "p1" : "p2";
        const { length } = paragraph;
        return refused({ kind: "input-unfit", field, wrong: "too-long", limit: paragraphLimit, length });
      }
      const fault = faultInParagraph(paragraph, invitation.link, names);
      if (fault) return refused({ kind: "text-unfit", paragraph: position, ...fault });
    }
    if (invitation.state === "draft" && isSame && !opensPage) return unchanged(ok(invitation));
    const { pageClosedAt, ...rest } = invitation;
    const page = pageClosedAt !== undefined && !opensPage && { pageClosedAt };
    const edited: Invitation = { ...rest, ...page, state: "draft", paragraphs };
    return saved(edited, byActor(actor, { type: "invitation.edited", ...about(edited) }));
  });
}

/** What we are called, as it was set where Rapport runs: a provider’s name is typed by people, and may be a link as any text. */
const ourNames = ({ tenant }: Queries): string[] => [tenant.name, tenant.shortName];

/**
 * Closes the draft (R17): its whole text, as `write` puts it together, carries our present link byte for byte. When
 * the link was replaced since, the draft takes the new one and the person looks again.
 */
export function finishDraft(deps: Deps, store: TenantStore, actor: Person, seen: Seen, write: Write): Promise<Outcome> {
  return withInvitation(store, actor, seen, async (invitation, queries) => {
    if (invitation.state === "drafted") return unchanged(ok(invitation));
    if (invitation.state !== "draft") return closed(invitation.id, invitation.state);
    const unfit = await keepsFromSending(queries, invitation, write);
    if (unfit) return unfit;
    const drafted = asDrafted(invitation, deps.clock.now());
    return saved(drafted, byActor(actor, { type: "invitation.drafted", ...about(drafted) }));
  });
}

const asDrafted = (invitation: Invitation, now: Millis): Invitation => ({
  ...invitation,
  state: "drafted",
  draftedAt: now,
});

/** Why a draft does not go out as it is, if that is so; one whose link was replaced takes the new one. */
async function keepsFromSending(
  queries: Queries,
  invitation: Invitation,
  write: Write,
): Promise<Result<never, Refusal> | Change<Outcome> | undefined> {
  const link = await linkFor(queries, invitation.provider);
  if (!link.ok) return link;
  if (link.value !== invitation.link) {
    const relinked = { ...invitation, link: link.value };
    return { answer: refused({ kind: "changed-meanwhile", what: "invitation" }), invitations: [relinked] };
  }
  const provider = invitation.provider ? await queries.provider(invitation.provider) : undefined;
  const fault = faultInText(bodyOf(write(invitation, provider)), link.value, ourNames(queries));
  return fault && refused({ kind: "text-unfit", paragraph: 1, ...fault });
}

/**
 * Whether the text of an invitation may be handed out for sending: it carries our present link, or that with which it was
 * sent, and no other.
 */
export async function isFitToSend(queries: Queries, invitation: Invitation, body: string): Promise<boolean> {
  const present = invitation.state === "sent" ? ok(invitation.link) : await linkFor(queries, invitation.provider);
  if (!present.ok || present.value !== invitation.link) return false;
  return faultInText(body, invitation.link, ourNames(queries)) === undefined;
}

/**
 * Records that a person says to have sent it: Rapport itself never sends (R18, R45). A draft is closed by that, as by
 * `finishDraft`: what does not carry our present link did not go out as ours.
 */
export function recordSent(deps: Deps, store: TenantStore, actor: Person, seen: Seen, write: Write): Promise<Outcome> {
  return withInvitation(store, actor, seen, async (invitation, queries) => {
    const { state } = invitation;
    if (state === "sent") return unchanged(ok(invitation));
    if (state !== "draft" && state !== "drafted") return closed(invitation.id, state);
    const now = deps.clock.now();
    const unfit = state === "draft" ? await keepsFromSending(queries, invitation, write) : undefined;
    if (unfit) return unfit;
    const drafted = state === "draft" ? asDrafted(invitation, now) : invitation;
    const provider = invitation.provider && (await queries.provider(invitation.provider));
    const sent = asSent(drafted, actor.id, now);
    const event = byActor(actor, {
      type: "invitation.sent",
      ...about(sent),
      ...(provider && { joint: provider.name }),
    });
    const isClosed = state === "draft" ? [byActor(actor, { type: "invitation.drafted", ...about(drafted) })] : [];
    return { ...saved(sent, ...isClosed, event), effects: [reminderOf(sent, now)] };
  });
}

/** Takes back that it was sent, while nothing has followed: it is ready to be sent again. */
export function takeBackSent(deps: Deps, store: TenantStore, actor: Person, seen: Seen): Promise<Outcome> {
  return withInvitation(store, actor, seen, async (invitation) => {
    if (invitation.state === "draft" || invitation.state === "drafted") return unchanged(ok(invitation));
    if (invitation.state !== "sent") return closed(invitation.id, invitation.state);
    const drafted = asNotSent(invitation, actor.id, deps.clock.now());
    return saved(drafted, byActor(actor, { type: "invitation.not-sent", ...about(drafted) }));
  });
}

/** Closes the page of a sent invitation: whoever sent it is done with it. */
export function closePage(deps: Deps, store: TenantStore, actor: Person, seen: Seen): Promise<Outcome> {
  return withInvitation(store, actor, seen, async (invitation, queries) => {
    const at = deps.clock.now();
    const { sent } = invitation;
    if (!isPageOpen(invitation, at)) return unchanged(ok(invitation));
    if (!sent) return refused({ kind: "changed-meanwhile", what: "invitation" });
    if (sent.by !== actor.id)
      return refused({ kind: "page-of-another", sender: (await queries.person(sent.by))?.name ?? "" });
    const closed: Invitation = { ...invitation, sent: { ...sent, pageClosedAt: at } };
    return saved(closed, byActor(actor, { type: "invitation.page-closed", ...about(closed) }));
  });
}

/** Throws a draft away; what was sent stays. */
export function discardDraft(store: TenantStore, actor: Person, seen: Seen): Promise<Outcome> {
  return withInvitation(store, actor, seen, async (invitation) => {
    if (invitation.state === "discarded") return unchanged(ok(invitation));
    if (invitation.state !== "draft" && invitation.state !== "drafted") return closed(invitation.id, invitation.state);
    const discarded: Invitation = { ...invitation, state: "discarded" };
    return saved(discarded, byActor(actor, { type: "invitation.discarded", ...about(discarded) }));
  });
}

/**
 * Loads what the person saw and lets `decide` judge it. A state that is already the wanted one counts as done, also
 * under a newer revision: that is how a second press of the same button has no second effect.
 *
 * @param doing what of inviting is wanted
 */
export function withInvitation<T>(
  store: TenantStore,
  actor: Person,
  seen: Seen,
  decide: (invitation: Invitation, queries: Queries) => Promise<Result<T, Refusal> | Change<Result<T, Refusal>>>,
  doing?: Doing,
): Promise<Result<T, Refusal>> {
  return store.change<Result<T, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "invitations.write", doing);
    if (!permitted.ok) return unchanged(permitted);
    const over = closedCloud(queries.tenant);
    if (over) return unchanged(refused(over));
    const invitation = await queries.invitation(seen.id);
    if (!invitation) return unchanged(refused({ kind: "not-found", what: "invitation", words: seen.id }));
    const decided = await decide(invitation, queries);
    const change = "answer" in decided ? decided : unchanged(decided);
    const stale = change.answer.ok && change.invitations !== undefined && invitation.revision !== seen.revision;
    if (stale) return unchanged(refused({ kind: "changed-meanwhile", what: "invitation" }));
    return change.invitations ? { ...change, effects: [...(change.effects ?? []), cardsOf(invitation)] } : change;
  });
}

const saved = (invitation: Invitation, ...events: ReturnType<typeof byActor>[]): Change<Outcome> => ({
  answer: ok(invitation),
  invitations: [invitation],
  events,
});

const closed = (invitation: InvitationId, state: "sent" | "accepted" | "discarded") =>
  refused({ kind: "invitation-closed" as const, invitation, state });
