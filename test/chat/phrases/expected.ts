import { fold, wordsOf } from "../../../src/core/fold";
import type { Person } from "../../../src/core/people/person";
import { everybody } from "../../support/world";
import type { Meaning } from "./sets";
import { type Invited, world } from "./stage";

type Customer = (typeof world.customers)[number];

const firstName = ({ name }: { name: string }): string => name.split(" ")[0] ?? name;

/** The person with this first name; Marco when none is given. */
export function personCalled(name = "marco"): Person {
  const person = everybody.find((each) => fold(firstName(each)) === fold(name));
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

export function customerCalled(name: string): Customer | undefined {
  return world.customers.find((each) => each.name === name);
}

export function providerCalled(name: string): string {
  const provider = world.providers.find(({ shortName }) => shortName === name);
  if (!provider) throw new Error(`no provider is called ${name}`);
  return provider.id;
}

/** The open invitation to this company or address: one of the demo world, or one that is added for a line. */
export function invitationTo({ customer, email }: Meaning): string {
  const known = world.invitations.find((each) =>
    email ? fold(each.email) === fold(email) : each.customerName === customer,
  );
  return known?.id ?? `to-${wordsOf(email ?? customer ?? "").join("-")}`;
}

/** What has to be added to the demo world for these lines to be about an invitation that is there. */
export function invitedIn(lines: readonly Meaning[]): Invited[] {
  const known = new Set(world.invitations.map(({ id }) => id));
  const all = lines
    .filter(({ kind, customer, email }) => (kind === "sent" || kind === "accepted") && (customer ?? email))
    .map((means) => [invitationTo(means), means] as const);
  return [...new Map(all)]
    .filter(([id]) => !known.has(id))
    .map(([id, { customer, email }]) => ({
      id,
      ...(customer && { customer }),
      ...(email && { email }),
    }));
}

/** The ids of the customers that a list has to show, read from the demo world alone. */
export function listed(means: Meaning, speaker: Person, requested: ReadonlySet<string>): string[] {
  const { filter, provider, service, owner, words = "" } = means;
  const ofOwner = owner === undefined ? undefined : owner === "me" ? speaker.id : personCalled(owner).id;
  const ofProvider = provider === undefined ? undefined : providerCalled(provider);
  return world.customers
    .filter(({ state }) => state === "active")
    .filter((customer) => ofOwner === undefined || customer.owner === ofOwner)
    .filter((customer) => ofProvider === undefined || customer.provider?.id === ofProvider)
    .filter(({ services }) => service === undefined || services.some((each) => each === service))
    .filter((customer) => filter === undefined || fitting[filter](customer, requested))
    .filter((customer) => beginsWith(customer, words))
    .map(({ id }) => id)
    .sort();
}

const ours = ({ grants }: Customer, state: string): boolean =>
  grants.some((grant) => grant.partner === "us" && grant.state === state);

const fitting: Record<
  NonNullable<Meaning["filter"]>,
  (customer: Customer, requested: ReadonlySet<string>) => boolean
> = {
  active: () => true,
  granted: (customer) => ours(customer, "granted"),
  revoked: (customer) => ours(customer, "revoked") && !ours(customer, "granted"),
  none: (customer) => !ours(customer, "granted") && !ours(customer, "revoked"),
  gap: ({ provider }) => provider?.canOrder === false,
  pending: ({ name }, requested) => requested.has(name),
};

/** Every word searched begins a word of the name, the alias or the domain. */
export function beginsWith({ name, alias = "", domain }: Customer, words: string): boolean {
  const own = wordsOf(`${name} ${alias} ${domain}`);
  return wordsOf(words).every((word) => own.some((each) => each.startsWith(word)));
}
