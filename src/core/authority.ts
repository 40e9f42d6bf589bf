import type { Ids, Millis } from "./clock";
import type { Customer } from "./customers/customer";
import type { Person } from "./people/person";

/** How something is done for a tenant, or why it is not done. */
export type Capability =
  | { how: "here" }
  /** By a person, at this https address. */
  | { how: "in-the-portal"; link: string }
  | { how: "not-for-this-partner-type" }
  | { how: "not-in-this-cloud" };

/** What an authority may be asked to do, and whether it can. */
export interface Abilities {
  endRelationship: Capability;
  authoriseProvider: Capability;
}

/** Who has the last word on the relationships of one tenant. */
export interface Authority {
  source: Customer["source"];
  abilities: Abilities;
  /**
   * Ends the reseller relationship with a customer. Where a person does that in the portal, it only looks whether it
   * has been done, and refuses with `to-do-in-portal` until then.
   *
   * @throws anything for a failure of its own: the call is tried again
   */
  endRelationship(customer: Customer, call: AuthorityCall): Promise<AuthorityAnswer>;
  /**
   * With what somebody signs in for the first time to an account that is to be created. The password is another one
   * each time, and is kept nowhere here.
   *
   * @throws anything for a failure of its own: they have to be made anew
   */
  signInData(person: Person, ids: Ids): Promise<{ userName: string; password: string }>;
}

/** What comes with every call. */
export interface AuthorityCall {
  /** Names the operation, the same over all attempts: whatever is asked for twice is done once. */
  key: string;
  /** Ends before somebody else may try the same. An answer that comes later is not heard. */
  signal: AbortSignal;
}

/** What an authority says. `reference`: the name under which it, or its support, finds this call again. */
export type AuthorityAnswer =
  /** It is so, by this call or from before. */
  | { kind: "done"; reference: string }
  /** It will not, however often it is asked. */
  | { kind: "refused"; findings: Objection[]; reference: string }
  /** It cannot say now; `afterMs`: when to ask again at the earliest. */
  | { kind: "later"; why: Hindrance; reference: string; afterMs?: Millis };

/** Why an authority cannot say now. */
export type Hindrance = "busy" | "unreachable" | "signed-out";

/** What an authority found against it. */
export type Objection =
  | { kind: "subscription-active"; name: string }
  /** Whoever Rapport asks for may not do it. */
  | { kind: "not-allowed" }
  /** A person has to do it there first. */
  | { kind: "to-do-in-portal"; link: string }
  /** In its own words. */
  | { kind: "said"; words: string };

/** An answer, or that there was none before the call had to end. */
export type AuthorityOutcome = AuthorityAnswer | { kind: "later"; why: "no-answer"; reference: string };

/** Waits for an answer until the call has to end, also when nobody at the other side looks at its signal. */
export async function answered(
  { key, signal }: AuthorityCall,
  answer: Promise<AuthorityAnswer>,
): Promise<AuthorityOutcome> {
  const over = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([answer, over]);
  } catch (cause) {
    if (signal.aborted) return { kind: "later", why: "no-answer", reference: key };
    throw cause;
  }
}
