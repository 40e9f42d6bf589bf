import { ledgerOf } from "../../../src/authorities/ledger/authority";
import type { AuthorityAnswer, AuthorityCall } from "../../../src/core/authority";
import type { Deps } from "../../../src/core/ports";

/** How an authority behaves when it is asked: it answers, never does, or fails. */
export type Behaviour = AuthorityAnswer | "hangs" | Error;

export interface ScriptedAuthority {
  authority: Deps["authority"];
  /** Every call that it got, in order. */
  calls: AuthorityCall[];
  /** How it behaves from now on. */
  be(behaviour: Behaviour): void;
}

export const done: Behaviour = { kind: "done", reference: "c-done" };
export const refuses: Behaviour = {
  kind: "refused",
  findings: [{ kind: "subscription-active", name: "Azure plan" }],
  reference: "c-refused",
};
export const unreachable: Behaviour = { kind: "later", why: "unreachable", reference: "c-later" };

/** The ledger, but for its name and how it answers; takes an end for done that it has once called done. */
export function scriptedAuthority(first: Behaviour = done): ScriptedAuthority {
  let behaviour = first;
  const calls: AuthorityCall[] = [];
  const ended = new Set<string>();
  return {
    calls,
    authority: (tenant) => ({
      ...ledgerOf(tenant),
      source: "partner-center",
      async endRelationship(_customer, call) {
        calls.push(call);
        if (ended.has(call.key)) return { kind: "done", reference: "c-before" };
        if (behaviour === "hangs") return new Promise(() => undefined);
        if (behaviour instanceof Error) throw behaviour;
        if (behaviour.kind === "done") ended.add(call.key);
        return behaviour;
      },
    }),
    be(next) {
      behaviour = next;
    },
  };
}

/** An authority that refuses when it is asked first, and then does what it is asked for. */
export function refusingOnce(): Deps["authority"] {
  const scripted = scriptedAuthority(refuses);
  return (tenant) => {
    const authority = scripted.authority(tenant);
    return {
      ...authority,
      async endRelationship(customer, call) {
        const answer = await authority.endRelationship(customer, call);
        scripted.be(done);
        return answer;
      },
    };
  };
}
