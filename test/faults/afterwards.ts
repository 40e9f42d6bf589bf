import { type Product, personalChat } from "../support/product";
import { giulia } from "../support/world";
import { historyOf } from "../support/worlds/history";
import { vendite } from "./deeds";

/** The kinds of events that the history holds; that something was stored without one follows from the rest. */
export const history = async (bot: Product): Promise<string[]> =>
  (await historyOf(bot.store)).map(({ event }) => event.type).filter((type) => type !== "records.saved");

/** What can be seen of the world when all is done: who knows what, who stands where, what was told to whom. */
export async function state(bot: Product) {
  await bot.settled();
  const { store, connector } = bot;
  const [customers, invitations, removals, followUps, people, providers] = await Promise.all([
    store.customers({ limit: 50 }),
    store.invitations(),
    store.openRemovals(),
    store.openFollowUps(),
    store.people(),
    store.providers(),
  ]);
  // Where people type, every line is answered; everywhere else one thing is told once.
  const answered = [vendite.conversation, personalChat(giulia).conversation];
  const told = connector.posts().filter(({ conversation }) => !answered.includes(conversation));
  return {
    customers: customers.customers.map(({ name, state, grants, mayBuy }) => [name, state, grants.length, mayBuy]),
    invitations: invitations.map((each) => [each.email, each.state, each.paragraphs]),
    removals: removals.map(({ customer, state }) => [customer, state]),
    followUps: followUps.map(({ id, state }) => [id.split("-").at(-1), state]),
    providers: providers.map(({ name, state, brings }) => [name, state, brings]),
    signIns: people.map(({ name, signIn }) => [name, signIn]),
    languages: people.map(({ name, language }) => [name, language]),
    link: (await store.link())?.url,
    enrolment: await store.enrolment(),
    told: told.map(({ conversation, card }) => `${conversation} ${card.fallbackText}`).sort(),
  };
}
