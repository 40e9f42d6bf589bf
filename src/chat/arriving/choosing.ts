import { fold } from "../../core/fold";
import { carriesPassword } from "../../core/passwords/typed-password";
import { permit } from "../../core/people/actor";
import type { Permission } from "../../core/permissions";
import type { AllDeps, Queries } from "../../core/ports";
import { worksWithProviders } from "../../core/providers/partner-type";
import type { Provider } from "../../core/providers/provider";
import type { ChatSettings, IncomingTurn, Turn } from "../context";
import { type Among, customersFitting } from "../screens/customers/found";
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

/** What a form offers, and who may see that. */
interface ChoiceSet {
  needs: Permission;
  find(here: Pick<Turn, "store" | "reader">, looked: Looked): Promise<Found[]>;
}

/** The sets that our forms name. */
const sets: Readonly<Record<string, ChoiceSet>> = {
  providers: providersFrom((store) => store.providers()),
  "joint-providers": providersFrom(async (store) => {
    const [providers, links] = await Promise.all([store.providers(), store.links()]);
    return invitable(store.tenant, providers, links);
  }),
  customers: customersFrom("present"),
  "removed-customers": customersFrom("removed"),
  "all-customers": customersFrom("both"),
};

function providersFrom(all: (store: Queries) => Promise<readonly Provider[]>): ChoiceSet {
  return {
    needs: "customers.add",
    async find({ store }, { words, skip, top }) {
      if (!worksWithProviders(store.tenant)) return [];
      const wanted = fold(words);
      const fitting = (await all(store)).filter(
        ({ name, shortName }) => fold(name).includes(wanted) || fold(shortName).includes(wanted),
      );
      return fitting.slice(skip, skip + top).map(({ id, name }) => ({ title: name, value: id }));
    },
  };
}

/** Nobody scrolls farther. */
const farthest = 100;

/** Who was removed is told apart where others stand beside it. */
function customersFrom(among: Among): ChoiceSet {
  return {
    needs: "customers.read",
    async find({ store, reader }, { words, skip, top }) {
      const end = Math.min(skip + top, farthest);
      const found = await customersFitting(store, words, end, among);
      return found.slice(skip, end).map(({ id, name, domain, state }) => {
        const said = among === "both" && state === "removed" ? [reader.text("customer.state.removed")] : [];
        return { title: [name, domain, ...said].join(" · "), value: id };
      });
    },
  };
}

/** Finds what can be chosen on a form, for a verified person who may see that; nothing for anybody else. */
export const choosing =
  (deps: AllDeps, settings: ChatSettings) =>
  async (incoming: IncomingTurn, looked: Looked): Promise<Found[]> => {
    const set = Object.hasOwn(sets, looked.dataset) ? sets[looked.dataset] : undefined;
    const here = set && (await whoIsHere(deps, settings, incoming));
    if (!set || here?.kind !== "known" || carriesPassword(looked.words)) return [];
    const may = await permit(here.store, here.actor, set.needs);
    return may.ok ? set.find(here, looked) : [];
  };
