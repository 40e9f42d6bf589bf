import { clouds } from "../../../core/clouds";
import { type AccessReview, dueOf } from "../../../core/providers/access-review";
import { invitationOpens } from "../../../core/providers/invitation-link";
import { benefits, type Provider } from "../../../core/providers/provider";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import { type Fact, fact } from "../facts";
import { type CommandLine, commandLine, type Suggested } from "../help/command-line";
import type { WayBack } from "../list-rows";
import { breakable, wrapped } from "../shorten";
import { type View, view } from "../view";

/** A number of customers, of which more than were counted may be. */
export interface Count {
  total: number;
  more: boolean;
}

/** What a provider's card is made from, and what whoever looks at it may do. */
export interface ProviderFacts {
  provider: Provider;
  tenant: Tenant;
  shared: Count;
  gaps: Count;
  /** Of its admin access to our own account. */
  review?: AccessReview | undefined;
  /** Who reviews it, or has. */
  reviewer: string;
  /** The joint link is set. */
  isLinked: boolean;
  /** We are in the programme. */
  isActive: boolean;
  may: { authorise: boolean; invite: boolean; seeCustomers: boolean };
}

/** An indirect provider: how it stands, what it brings, whom we share, what it may do with our account (R80–R83, R105–R168). */
export function providerCard(reader: Reader, facts: ProviderFacts): View {
  const { provider, shared, gaps, review, isLinked, may } = facts;
  const { name, state, notes = "" } = provider;
  const isAuthorised = state === "authorised";
  const said = stateOf(reader, provider);
  const customers = customerFacts(reader, facts);
  const access = isAuthorised ? accessFacts(reader, facts) : [];
  const link = provider.invitation?.link ?? "";
  const opens = !isAuthorised && invitationOpens(link, facts.tenant.cloud);
  const spoken = {
    name,
    state: said.state,
    since: said.detail,
    shared: counted(reader, shared),
    gaps: counted(reader, gaps),
  };
  const way: WayBack = { verb: "provider.open", data: { provider: provider.id } };
  const isOpen = clouds[facts.tenant.cloud].open;
  const presses = {
    mayAuthorise: isOpen && may.authorise && facts.isActive && state === "invited-us",
    mayRecord: isOpen && may.authorise && state === "not-connected",
    mayInvite: may.invite && isAuthorised && isLinked,
    hasShared: may.seeCustomers && shared.total > 0,
  };
  return view(reader, "providers/provider", {
    spoken: reader.text(isAuthorised ? "provider.spoken.authorised" : "provider.spoken", spoken),
    name,
    state: said.state,
    detail: ` · ${said.detail}`,
    hasHint: !isAuthorised,
    hint: isAuthorised ? "" : reader.text(`provider.hint.${state}`),
    lacksLink: isAuthorised && !isLinked,
    linkWords: reader.text("provider.link.words", { provider: provider.shortName }),
    hasBrings: provider.brings !== undefined,
    brings: bringsFacts(reader, provider),
    noBrings: provider.brings === undefined,
    hasNotes: notes !== "",
    notes: breakable(notes),
    customers,
    hasAccess: isAuthorised,
    access,
    hasUnsafe: link !== "" && !opens && !isAuthorised,
    unsafe: wrapped(link),
    opens,
    link: opens ? link : "",
    provider: provider.id,
    ...presses,
    mayNote: may.authorise,
    findMode: opens || Object.values(presses).includes(true) ? "secondary" : "primary",
    hasGaps: gaps.total > 0,
    gapLines:
      may.seeCustomers && gaps.total > 0
        ? [line(reader, "providers.gaps", { verb: "gaps.page", data: { provider: provider.id, way } })]
        : [],
    reviewLines:
      may.authorise && (review?.state === "open" || review?.state === "kept")
        ? [line(reader, "provider.review", { verb: "provider.review", data: { review: review.id } })]
        : [],
    facets: [`provider:${provider.id}`],
    way,
  });
}

const line = (reader: Reader, words: TextKey, press: NonNullable<Suggested["press"]>): CommandLine =>
  commandLine(reader, { words: reader.text(words), does: "", press });

/** How a provider stands, and since when. */
export const stateOf = (reader: Reader, { state, since }: Provider): { state: string; detail: string } => ({
  state: reader.text(`providers.state.${state}`),
  detail: reader.text(`providers.since.${state}`, { date: reader.date(since) }),
});

/** "43", or "more than 200". */
export const counted = (reader: Reader, { total, more }: Count): string =>
  more ? reader.text("provider.count.more", { n: total }) : reader.number(total);

const bringsFacts = (reader: Reader, { brings = {} }: Provider): Fact[] =>
  benefits.flatMap((each) => {
    const words = brings[each];
    return words ? [fact(reader, `field.${each}`, breakable(words))] : [];
  });

function customerFacts(reader: Reader, { shared, gaps, provider }: ProviderFacts): Fact[] {
  const canOrder = gaps.total === 0 ? reader.text("provider.gaps.none") : counted(reader, gaps);
  return [
    fact(reader, "provider.fact.shared", counted(reader, shared)),
    ...(provider.state === "authorised" && shared.total > 0 ? [fact(reader, "provider.fact.gaps", canOrder)] : []),
  ];
}

function accessFacts(reader: Reader, { review, reviewer }: ProviderFacts): Fact[] {
  if (!review) return [fact(reader, "provider.fact.access", reader.text("provider.access.unknown"))];
  const { state, decided } = review;
  const values = {
    person: reviewer,
    due: reader.date(dueOf(review)),
    on: reader.date(decided?.at ?? review.openedAt),
    until: decided?.until ? reader.day(decided.until) : "",
  };
  return [fact(reader, "provider.fact.access", reader.text(`provider.access.${state}`, values))];
}

/** Where people take a provider's admin access away, in clouds whose address is published. */
export const adminCenterOf = ({ cloud }: Tenant): string => clouds[cloud].adminCenter ?? "";
