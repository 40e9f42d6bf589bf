import { markOf, type Said } from "../../../../core/customers/account/touched";
import type { Customer, CustomerId } from "../../../../core/customers/customer";
import type { PersonId } from "../../../../core/people/person";
import type { Provider } from "../../../../core/providers/provider";
import type { Reader } from "../../../texts/reader";
import { directoryFor } from "../../people/forms";
import { type Problem, problemLine } from "../../problem";
import { asksName, choicesOf } from "../../providers/choice";
import { sentences } from "../../sentences";
import { type View, view } from "../../view";
import { noProvider, type OriginTyped, originChoices, unknownChannel } from "./add";

/** What a person typed and chose to complete an account. */
export interface AccountTyped extends OriginTyped {
  name: string;
  domain: string;
  alias: string;
  tags: string;
  notes: string;
}

interface Facts {
  customer: Customer;
  /** Nothing came of it yet: a mistaken name or domain can be corrected. */
  mayCorrect: boolean;
  /** Those who are like what was typed: the next press says that this is another company. */
  besides?: readonly string[];
  typed?: Partial<AccountTyped> | undefined;
  /** None where we order without any. */
  providers: readonly Provider[] | undefined;
  problem?: Problem | undefined;
  /** The customer that has what was typed already. */
  other?: CustomerId | undefined;
  /** What each part of the account said to its person; what it says now where left out. */
  said?: Said | undefined;
  /** What pressing again agrees to, where another tenant id was known. */
  agreed?: string | undefined;
}

/** The form to complete an account, as it is known or as it was filled in. */
export function accountForm(reader: Reader, { customer, typed, providers, ...facts }: Facts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { name } = customer;
  const said = Object.entries(typed ?? {}).filter(([, value]) => value !== undefined);
  const filled: AccountTyped = { ...knownOf(customer), ...Object.fromEntries(said) };
  return view(reader, "customers/complete", {
    spoken: sentences(reader.text("account.complete.spoken", { name, problem: spokenProblem })),
    ...problem,
    other: facts.other ?? "",
    hasOther: facts.other !== undefined,
    ...filled,
    name,
    correctName: filled.name,
    mayCorrect: facts.mayCorrect,
    besides: facts.besides ?? [],
    ...originChoices(
      reader,
      providers,
      { ...filled, origin: customer.origin },
      problem.problems,
      customer.provider?.id,
    ),
    customer: customer.id,
    revision: customer.revision,
    said: facts.said ?? markOf(customer),
    left: {
      origin: filled.origin,
      channel: filled.channel,
      provider: filled.provider,
      ...(facts.agreed && { agreed: facts.agreed }),
    },
  });
}

function knownOf({
  name,
  domain,
  tenantId = "",
  origin,
  channel,
  provider,
  alias = "",
  tags = [],
  notes = "",
}: Customer): AccountTyped {
  return {
    name,
    domain,
    customerTenant: tenantId,
    origin,
    channel: channel ?? unknownChannel,
    provider: provider?.id ?? noProvider,
    alias,
    tags: tags.join(", "),
    notes,
  };
}

/** A choice needs a value: this one says that nobody looks after the customer. */
export const noOwner = "nobody";

/** What a person chose, or typed, to say who looks after a customer. */
export interface OwnerTyped {
  /** As it was chosen. */
  owner?: string | undefined;
  /** The name of somebody, where it was typed. */
  ownerName?: string | undefined;
}

interface AssignFacts extends OwnerTyped {
  customer: Customer;
  /** Those who can look after it, each by a name that no other has. */
  people: readonly { id: PersonId; name: string }[];
  /** Others are in the conversation: of them alone a client can find people there. */
  isShared?: boolean;
  problem?: Problem | undefined;
}

/** The form to say who looks after a customer. */
export function assignForm(reader: Reader, { customer, people, ...facts }: AssignFacts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { name } = customer;
  const current = people.find(({ id }) => id === customer.owner);
  const now = current
    ? reader.text("account.assign.now", { person: current.name })
    : reader.text("account.assign.now.nobody");
  const owner = facts.owner ?? customer.owner ?? noOwner;
  const { hasMany, choices } = choicesOf(people, owner, customer.owner);
  return view(reader, "customers/assign", {
    spoken: sentences(reader.text("account.assign.spoken", { name, now, problem: spokenProblem })),
    name,
    now,
    ...problem,
    owner,
    ownerName: facts.ownerName ?? "",
    hasFewPeople: !hasMany,
    asksPerson: asksName(hasMany, "ownerName", { typed: facts.ownerName ?? "", problems: problem.problems }),
    hasManyPeople: hasMany,
    dataset: directoryFor(!facts.isShared),
    people: [{ title: reader.text("account.assign.nobody"), value: noOwner }, ...choices],
    customer: customer.id,
    revision: customer.revision,
    left: { owner },
  });
}
