import type { RecordedEvent } from "../events";
import type { Person, PersonId } from "../people/person";
import type { Change, Deps, Queries, ReadingDeps, TenantStore } from "../ports";
import { ownerToTell } from "../privileges/told";
import type { Removal } from "../removals/removal";
import { askedToDecide, conversationsTold } from "./told";

/** What would come of something that is only tried. */
export interface Foreseen {
  /** What would be recorded, in this order. */
  events: RecordedEvent[];
  /** Something would be stored, be it without an event. */
  changes: boolean;
  /** Who would have to approve it. */
  approvers: Person[];
  /** Who would be told in private, the approvers not among them. */
  people: PersonId[];
  /** The conversations in which something would be written. */
  conversations: string[];
  /** The removal that would begin, or be decided. */
  removal?: Removal;
}

/** The same store, in which every change is only looked at, and the changes that would have been made. */
export function foreseeing(store: Queries & Pick<TenantStore, "preview">): {
  store: TenantStore;
  changes: Change<unknown>[];
} {
  const changes: Change<unknown>[] = [];
  return {
    changes,
    store: {
      ...store,
      async change(work) {
        const change = await store.preview(work);
        changes.push(change);
        return change.answer;
      },
    },
  };
}

/** What a use case needs beside the data, where nothing of it leaves a trace: the authority is not called. */
export function trialDeps(deps: ReadingDeps): Deps {
  const never = (): never => {
    throw new Error("what is only tried does not call the authority");
  };
  return {
    ...deps,
    ids: { next: () => "dry-run", secret: () => "dry-run", password: () => "" },
    authority: (tenant) => ({
      source: "ledger",
      ...deps.authority(tenant),
      endRelationship: never,
      signInData: never,
    }),
  };
}

/** What follows from changes that would be made. */
export async function foreseenIn(queries: Queries, changes: readonly Change<unknown>[]): Promise<Foreseen> {
  const events = changes.flatMap((change) => change.events ?? []);
  const effects = changes.flatMap((change) => change.effects ?? []);
  const removals = changes.flatMap((change) => change.removals ?? []);
  const announced = await Promise.all(events.map(({ event }) => conversationsTold(queries, event)));
  const asks = effects.filter(({ kind }) => kind === "ask-approvers").length > 0;
  const [removal] = removals;
  const asked = asks && removal ? await askedToDecide(queries, removal) : { conversations: [], approvers: [] };
  const owners = await Promise.all(events.map((event) => ownerToTell(queries, event)));
  const told = effects.flatMap((effect) => (effect.kind === "tell" ? [effect.person] : []));
  const posted = effects.flatMap((effect) => (effect.kind === "post" ? [effect.conversation] : []));
  const conversations = [...announced.flat(), ...asked.conversations].map(({ id }) => id);
  return {
    events,
    changes: changes.some(savesSomething),
    approvers: asked.approvers,
    people: [...new Set([...told, ...owners.flatMap((owner) => owner?.id ?? [])])],
    conversations: [...new Set([...conversations, ...posted])],
    ...(removal && { removal }),
  };
}

const savesSomething = ({ answer: _, ...saved }: Change<unknown>): boolean =>
  Object.values(saved).some((part) => !Array.isArray(part) || part.length > 0);
