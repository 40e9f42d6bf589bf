import type { Millis } from "../../../core/clock";
import type { Channel, Customer, Service } from "../../../core/customers/customer";
import { inAscii, parseAddress } from "../../../core/invitations/address";
import type { Invitation, InvitationId, Reason } from "../../../core/invitations/invitation";
import type { Gives } from "../../../core/invitations/where";
import type { Language } from "../../../core/languages";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { providerChoice } from "../providers/choice";
import { sentences } from "../sentences";
import { longestOnButton, shortened } from "../shorten";
import { type View, view } from "../view";
import { type Conflicts, conflictNote } from "./facts";
import { othersOfMessage } from "./others";
import { noWayBack, wayBack } from "./restore";

interface Facts {
  email: string;
  customerName: string;
  customer?: Customer;
  provider?: Provider;
  /** The name of a provider, where it was typed. */
  providerName?: string | undefined;
  /** Authorised providers for whom there is a joint link. */
  providers: readonly Provider[];
  /** A direct partner gets no customers by a provider. */
  mayComeByProvider: boolean;
  /** What accepting can give at most, in our cloud. */
  gives: Gives;
  reason: Reason;
  /** What was chosen: nobody but a person knows. */
  channel?: Channel;
  conflicts: Conflicts;
  /** What was ended of a former customer, that may come back by this. */
  former?: { ended: readonly Service[] };
  /** An invitation that they have not answered yet. */
  open?: { id: InvitationId; name: string; email: string; state: Invitation["state"]; at: Millis; by: string };
  /** Language of the message to the customer; without it, the reader's. */
  language?: Language;
  /** Who else stands in the message on which it began. */
  others?: readonly string[];
  problem?: Problem | undefined;
  owner?: Owner | undefined;
  /** Whom another press says to be other companies. */
  besides?: readonly string[] | undefined;
}

/** A customer whom the form is not for, and whose form is a press away. */
export type Owner = Pick<Customer, "id" | "name" | "state">;

/** A choice needs a value: this one says that no provider takes part. */
const noProvider = "alone";

/** The form with which an invitation begins, with what accepting would bring and what it could not (R1, R21, R32, R78, R81). */
export function invitationStart(reader: Reader, facts: Facts): View {
  const { customer, providers, former } = facts;
  const provider = facts.provider?.id ?? noProvider;
  const { spokenConflict, ...conflict } = conflictNote(reader, facts.conflicts);
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { spokenOpen, ...open } = openNote(reader, facts.open);
  const letters = otherLetters(reader, facts.email);
  const { spokenGone, ...way } =
    former && customer
      ? wayBack(reader, customer, { ...former, provider: facts.provider, gives: facts.gives })
      : noWayBack;
  const isOurs = customer?.state === "active";
  const about = customer
    ? reader.text(isOurs ? "invitations.start.for.ours" : "invitations.start.for", { name: customer.name })
    : reader.text("invitations.start.what");
  const who = customer
    ? reader.text("invitations.start.spoken.for", { name: customer.name })
    : reader.text("invitations.start.spoken.new");
  const { reason, channel = "", language = reader.language } = facts;
  const left = { reason, channel, provider, language };
  return view(reader, "invitations/start", {
    summary: former && customer ? reader.text("invitations.restore.summary", { name: customer.name }) : who,
    spoken: sentences(
      reader.text("invitations.start.spoken", {
        who: isOurs ? reader.text("invitations.start.spoken.for.ours", { name: customer.name }) : who,
        conflict: spokenConflict,
        open: spokenOpen,
        letters,
        gone: spokenGone,
        problem: spokenProblem,
      }),
    ),
    title: reader.text(former ? "invitations.restore.title" : "invitations.start.title"),
    ...problem,
    about,
    ...way,
    ...conflict,
    ...open,
    letters,
    hasLetters: letters !== "",
    // A client keeps people from opening the other invitation as long as something that is required is missing.
    isRequired: facts.open === undefined && (facts.others ?? []).length === 0,
    email: facts.email,
    name: facts.customerName,
    reason,
    channel,
    mayComeByProvider: facts.mayComeByProvider,
    effect: reader.text(`invitations.start.effect.${facts.gives}`),
    provider,
    ...providerChoice(
      { title: reader.text("invitations.start.alone"), value: noProvider },
      providers.length > 0 ? providers : undefined,
      { provider, providerName: facts.providerName },
      problem.problems,
    ),
    language,
    left,
    customer: customer?.id ?? "",
    besides: facts.besides ?? [],
    hasOwner: facts.owner !== undefined,
    owner: facts.owner?.id ?? "",
    ownerTitle: facts.owner ? ownerTitle(reader, facts.owner) : "",
    ...othersOfMessage(reader, facts.email, facts.others ?? [], left),
  });
}

function ownerTitle(reader: Reader, { name, state }: Owner): string {
  const key = state === "removed" ? "invitations.start.owner.removed" : "invitations.start.owner";
  return reader.text(key, { name: shortened(name, longestOnButton) });
}

/** Letters of other alphabets pass for Latin ones. */
function otherLetters(reader: Reader, email: string): string {
  const domain = parseAddress(email)?.domain ?? "";
  const ascii = inAscii(domain);
  return ascii === undefined ? "" : reader.text("invitations.start.letters.of", { domain, ascii });
}

function openNote(reader: Reader, open: Facts["open"]) {
  if (!open) return { hasOpen: false, openStrong: "", openText: "", openInvitation: "", spokenOpen: "" };
  const { strong, key } = openTexts[open.state === "draft" || open.state === "sent" ? open.state : "drafted"];
  const { name, email } = open;
  const said = reader.text(key, { date: reader.date(open.at), person: open.by });
  const text = said + reader.text("invitations.start.open.to", { name, email });
  const openStrong = reader.text(strong);
  return { hasOpen: true, openStrong, openText: text, openInvitation: open.id, spokenOpen: openStrong + text };
}

const openTexts = {
  draft: { strong: "invitations.start.open.draft", key: "invitations.start.open.draft.of" },
  drafted: { strong: "invitations.start.open", key: "invitations.start.open.drafted" },
  sent: { strong: "invitations.start.open", key: "invitations.start.open.sent" },
} as const;
