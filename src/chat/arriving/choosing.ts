import { fold } from "../../core/fold";
import { permit } from "../../core/people/actor";
import type { AllDeps, Queries } from "../../core/ports";
import { worksWithProviders } from "../../core/providers/partner-type";
import type { Provider } from "../../core/providers/provider";
import type { ChatSettings, IncomingTurn } from "../context";
import { invitable } from "../screens/invitations/former";
import { whoIsHere } from "./who-is-here";

/** What a form looks for as somebody types: of a set that a card names, so many from some place on. */
export interface Looked {
  dataset: string;
  words: string;
  skip: number;
  top: number;
}

/** What can be chosen, as the client shows it. */
export interface Found {
  title: string;
  value: string;
}

/** The sets that our forms name. */
const sets: Readonly<Record<string, (store: Queries) => Promise<readonly Provider[]>>> = {
  providers: (store) => store.providers(),
  "joint-providers": async (store) => {
    const [providers, links] = await Promise.all([store.providers(), store.links()]);
    return invitable(store.tenant, providers, links);
  },
};

/** Finds what can be chosen on a form, for a verified person who may fill in such forms; nothing for anybody else. */
export const choosing =
  (deps: AllDeps, settings: ChatSettings) =>
  async (incoming: IncomingTurn, { dataset, words, skip, top }: Looked): Promise<Found[]> => {
    const set = Object.hasOwn(sets, dataset) ? sets[dataset] : undefined;
    const here = set && (await whoIsHere(deps, settings, incoming));
    if (!set || here?.kind !== "known" || !worksWithProviders(here.store.tenant)) return [];
    if (!(await permit(here.store, here.actor, "customers.add")).ok) return [];
    const wanted = fold(words);
    const fitting = (await set(here.store)).filter(
      ({ name, shortName }) => fold(name).includes(wanted) || fold(shortName).includes(wanted),
    );
    return fitting.slice(skip, skip + top).map(({ id, name }) => ({ title: name, value: id }));
  };
