import { closedCloud } from "../clouds";
import type { Origin } from "../customers/customer";
import { permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { gaveUp } from "./give-up";
import { type Import, type ImportId, untouched } from "./import";
import { cardsOf, goingOn } from "./steps/going-on";

/** An import as somebody saw it. */
export interface SeenImport {
  id: ImportId;
  revision: number;
}

type Decided = Result<Import, Refusal>;

/**
 * Applies what was shown (R64, R65, R190). It is compared again before anything is written, and each part once more
 * when it is; where something else comes of it than was shown, no more is written, and it is shown anew.
 *
 * @param origin where new customers were before; needed where there are any
 */
export function applyImport(
  store: TenantStore,
  actor: Person,
  seen: SeenImport,
  origin: Origin | undefined,
): Promise<Decided> {
  return decide(store, actor, seen.id, async (list) => {
    if (list.state === "checking" || list.state === "applying" || list.state === "applied") return unchanged(ok(list));
    if (list.state !== "compared")
      return unchanged(refused({ kind: "import-closed", file: list.file, state: list.state }));
    if (list.revision !== seen.revision) return unchanged(refused({ kind: "changed-meanwhile", what: "import" }));
    // That an invitation was accepted is known by itself, and told by nobody.
    if (list.counts.new > 0 && (!origin || origin === "invitation"))
      return unchanged(refused({ kind: "origin-needed" }));
    const { differs: _, ...kept } = list;
    return saved({
      ...kept,
      by: actor.id,
      ...untouched,
      state: "checking",
      wanted: list.digests,
      ...(origin && { origin }),
    });
  });
}

/** Gives it up: before it is applied nothing is changed; while it is, what was stored until now stays. */
export function giveUpImport(store: TenantStore, actor: Person, id: ImportId): Promise<Decided> {
  return decide(store, actor, id, async (list, queries) => {
    if (list.state === "cancelled" || list.state === "stopped") return unchanged(ok(list));
    if (list.state === "applied" || list.state === "reading")
      return unchanged(refused({ kind: "import-closed", file: list.file, state: list.state }));
    const change = await gaveUp(queries, list, actor);
    return { ...change, answer: ok(change.answer) };
  });
}

/** Finds the import for whoever may decide it. */
function decide(
  store: TenantStore,
  actor: Person,
  id: ImportId,
  how: (list: Import, queries: Queries) => Promise<Change<Decided>>,
): Promise<Decided> {
  return store.change<Decided>(async (queries) => {
    const permitted = await permit(queries, actor, "customers.import");
    if (!permitted.ok) return unchanged(permitted);
    const closed = closedCloud(queries.tenant);
    if (closed) return unchanged(refused(closed));
    const list = await queries.import(id);
    return list ? how(list, queries) : unchanged(refused({ kind: "not-found", what: "import", words: id }));
  });
}

const saved = (list: Import): Change<Decided> => ({
  answer: ok(list),
  imports: [list],
  effects: [...goingOn(list), cardsOf(list)],
});
