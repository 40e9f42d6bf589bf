import type { Acceptance } from "../../core/acceptances/acceptance";
import type { Customer } from "../../core/customers/customer";
import type { FollowUp } from "../../core/follow-ups/follow-up";
import type { Import } from "../../core/imports/import";
import type { Invitation } from "../../core/invitations/invitation";
import type { Person } from "../../core/people/person";
import type { Queries } from "../../core/ports";
import type { Provider } from "../../core/providers/provider";
import type { Removal } from "../../core/removals/removal";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { outdated } from "../refuse";

/** What a press can name, by the kind of its id. */
interface Things {
  customer: Customer;
  invitation: Invitation;
  acceptance: Acceptance;
  removal: Removal;
  "follow-up": FollowUp;
  user: Person;
  provider: Provider;
  import: Import;
}

const find: { [Kind in keyof Things]: (store: Queries, id: string) => Promise<Things[Kind] | undefined> } = {
  customer: (store, id) => store.customer(id),
  invitation: (store, id) => store.invitation(id),
  acceptance: (store, id) => store.acceptance(id),
  removal: (store, id) => store.removal(id),
  "follow-up": (store, id) => store.followUp(id),
  user: (store, id) => store.person(id),
  provider: (store, id) => store.provider(id),
  import: (store, id) => store.import(id),
};

/** Goes on with the thing that a press names. A card that names nothing we know is no longer ours, or never was. */
export async function withPressed<Kind extends keyof Things>(
  turn: Turn,
  kind: Kind,
  id: string,
  goOn: (thing: Things[Kind]) => Answer | Promise<Answer>,
): Promise<Answer> {
  const thing = await find[kind](turn.store, id);
  return thing ? goOn(thing) : outdated(turn);
}
