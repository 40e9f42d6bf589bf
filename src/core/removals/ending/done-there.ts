import { byActor, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { type Deps, type TenantStore, unchanged } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import type { Removal } from "../removal";
import type { RemovalId } from "../removal-id";

/** Whether it was only recorded that the relationship ends. */
export const isRecorded = ({ endedBy = "ledger" }: Pick<Removal, "endedBy">): boolean => endedBy === "ledger";

/** Whether somebody still has to do in Partner Center what is only recorded here. */
export const isLeftToDo = (removal: Removal): boolean =>
  removal.state === "executed" && isRecorded(removal) && removal.doneThere === undefined;

/** Keeps that a person has ended the relationship in Partner Center as well. Saying it again changes nothing. */
export function confirmDoneThere(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  id: RemovalId,
): Promise<Result<Removal, Refusal>> {
  return store.change<Result<Removal, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "removals.request");
    if (!permitted.ok) return unchanged(permitted);
    const removal = await queries.removal(id);
    if (!removal) return unchanged(refused({ kind: "not-found", what: "removal", words: id }));
    if (removal.doneThere) return unchanged(ok(removal));
    if (!isLeftToDo(removal)) return unchanged(refused({ kind: "already-decided", removal }));
    const done: Removal = { ...removal, doneThere: { by: actor.id, at: deps.clock.now() } };
    const { customer, customerName: name } = removal;
    return {
      answer: ok(done),
      removals: [done],
      events: [byActor(actor, { type: "removal.done-there", removal: id, customer, name })],
      effects: [{ kind: "refresh-cards", key: `done-there:${id}`, subject: { kind: "removal", id } }],
    };
  });
}
