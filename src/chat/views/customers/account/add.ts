import { type Channel, type CustomerId, channels, type Origin, origins } from "../../../../core/customers/customer";
import type { InvitationId } from "../../../../core/invitations/invitation";
import type { Provider, ProviderId } from "../../../../core/providers/provider";
import type { Reader } from "../../../texts/reader";
import { type Problem, type Problems, problemLine } from "../../problem";
import { providerChoice } from "../../providers/choice";
import { sentences } from "../../sentences";
import { type View, view } from "../../view";

/** A choice needs a value: these say that there is none. */
export const noProvider = "none";
export const unknownChannel = "unknown";

export const channelsToChoose = [unknownChannel, ...channels] as const;

/** What can be said of where a customer was first; that it accepted an invitation is known by itself. */
export const originsToChoose = origins.filter((origin) => origin !== "invitation");

/** What a person typed and chose of where a customer comes from. */
export interface OriginTyped {
  customerTenant: string;
  origin: Origin;
  channel: Channel | typeof unknownChannel;
  provider: string;
  /** The name of a provider, where it was typed. */
  providerName?: string | undefined;
}

/** What a person typed and chose to add a customer. */
export interface CustomerTyped extends OriginTyped {
  name: string;
  domain: string;
}

interface Facts {
  typed: CustomerTyped;
  /** None where we order without any. */
  providers: readonly Provider[] | undefined;
  problem?: Problem | undefined;
  /** The customer that has what was typed already. */
  other?: CustomerId | undefined;
  /** Those who are like it: the next press says that this is another company. */
  besides?: readonly string[];
  /** The open invitation that its domain has under another name. */
  invitation?: InvitationId | undefined;
  /** Who may invite, where the reader may not. */
  inviters?: readonly string[] | undefined;
}

/** The form to add a customer: an account, before there is a relationship (R61, R65, R78, R99, R183, R185). */
export function customerForm(reader: Reader, { typed, providers, ...facts }: Facts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  return view(reader, "customers/add", {
    intro: reader.text("customer.add.intro", { invite: howToInvite(reader, facts.inviters) }),
    spoken: sentences(reader.text("customer.add.spoken", { problem: spokenProblem })),
    ...problem,
    other: facts.other ?? "",
    besides: facts.besides ?? [],
    hasOther: facts.other !== undefined,
    invitation: facts.invitation ?? "",
    hasInvitation: facts.invitation !== undefined && facts.other === undefined,
    ...typed,
    ...originChoices(reader, providers, typed, problem.problems),
    left: {
      origin: typed.origin,
      channel: typed.channel,
      provider: typed.provider,
    },
  });
}

function howToInvite(reader: Reader, inviters: Facts["inviters"]): string {
  if (!inviters) return reader.text("customer.add.intro.invite");
  return inviters.length > 0
    ? reader.text("customer.add.intro.others", { names: reader.or(inviters) })
    : reader.text("customer.add.intro.nobody");
}

/** What can be chosen of where a customer comes from. */
export const originChoices = (
  reader: Reader,
  providers: readonly Provider[] | undefined,
  current: Pick<OriginTyped, "origin" | "channel" | "provider" | "providerName">,
  problems: Problems,
  kept?: ProviderId,
) => ({
  origins: (current.origin === "invitation" ? origins : originsToChoose).map((value) => ({
    title: reader.text(`customer.origin.${value}`),
    value,
  })),
  channels: [
    { title: reader.text("customer.channel.unknown"), value: unknownChannel },
    ...channels
      .filter((value) => providers || value !== "provider" || value === current.channel)
      .map((value) => ({ title: reader.text(`invitations.channel.${value}`), value })),
  ],
  ...providerChoice(
    { title: reader.text("customer.fact.provider.none"), value: noProvider },
    providers,
    current,
    problems,
    kept,
  ),
});
