import { clouds } from "../clouds";
import type { Effect } from "../effects";
import { profileReminder } from "../notices/remind";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Tenant } from "../tenant";
import type { Enrolment } from "./enrolment";
import type { Happened } from "./events";
import { standingOf } from "./standing";

/** What somebody makes of the enrolment that they saw: it is so already, or it becomes so and this is told of it. */
export type Made = { already: true } | { enrolment: Enrolment; happened: readonly Happened[] };

/**
 * The one way in which an enrolment changes (R126): by a Global admin, where the cloud has an enrolment here, as it was
 * seen. Doing once more what is done already is the same answer. Every new state is told in private to whoever handed
 * the application in (R123, R140).
 */
export function changeEnrolment(
  store: TenantStore,
  actor: Person,
  seen: { revision: number },
  make: (enrolment: Enrolment, tenant: Tenant) => Result<Made, Refusal>,
): Promise<Result<Enrolment, Refusal>> {
  return store.change<Result<Enrolment, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "enrolment.start");
    if (!permitted.ok) return unchanged(permitted);
    const { tenant } = queries;
    const elsewhere = notHere(tenant);
    if (elsewhere) return unchanged(refused(elsewhere));
    const { state, enrolment } = await standingOf(queries);
    if (!enrolment || state !== enrolment.state)
      return unchanged(refused({ kind: "enrolment-step-closed", state: "active" }));
    const made = make(enrolment, tenant);
    if (!made.ok) return unchanged(made);
    if ("already" in made.value) return unchanged(ok(enrolment));
    if (enrolment.revision !== seen.revision)
      return unchanged(refused({ kind: "changed-meanwhile", what: "enrolment" }));
    const { enrolment: after, happened } = made.value;
    const about = { enrolment: after.id, name: tenant.shortName };
    return {
      answer: ok(after),
      enrolments: [after],
      events: happened.map((each) => byActor(actor, { ...each, ...about })),
      effects: after.state === enrolment.state ? [] : afterStep(after),
    };
  });
}

/** Why nothing can be recorded of an enrolment in this cloud, if nothing can. */
export function notHere({ cloud }: Tenant): Refusal | undefined {
  const { open, enrolment } = clouds[cloud];
  if (!open) return { kind: "enrolment-not-here", cloud, why: "closed" };
  return enrolment.how === "here" ? undefined : { kind: "enrolment-not-here", cloud, why: "own-portal" };
}

/** Who is in the programme keeps its business profile current from then on (R187). */
const afterStep = (after: Enrolment): Effect[] => [
  ...tellSubmitter(after),
  ...(after.state === "active" ? [profileReminder(undefined, after.since)] : []),
];

/** Whoever hands it in sees that in the answer; what comes of it is told. */
function tellSubmitter({ state, submitted, revision }: Enrolment): Effect[] {
  if (!submitted || state === "submitted" || state === "preparing") return [];
  const key = `enrolment:${state}:${revision}`;
  return [{ kind: "tell", key, person: submitted.by, what: { show: "enrolment" } }];
}
