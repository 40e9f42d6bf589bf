import type { Person, PersonId } from "../core/people/person";
import type { Deps, TenantStore } from "../core/ports";
import type { TenantId } from "../core/tenant";
import type { LegalNotice } from "./texts/legal-notice";
import type { Reader } from "./texts/reader";

/** Where and by whom something was said or pressed, as verified at the edge. */
export interface IncomingTurn {
  tenant: TenantId;
  person: { id: PersonId; mri: string; name: string };
  conversation: { id: string; kind: "personal" | "group" | "channel"; serviceUrl: string; botId: string };
  /** What the client reports, e.g. `it-IT`; may be missing. */
  locale?: string;
  timeZone?: string;
  input: Input;
}

export type Input =
  | { kind: "text"; text: string }
  /** A button or a form; `data` is what the card carried and what the person typed: a hint, never trusted. */
  | { kind: "press"; verb: string; data: Record<string, unknown>; automatic: boolean; activity?: string };

/** What a command or an action has at hand. */
export interface Turn {
  deps: Deps;
  store: TenantStore;
  actor: Person;
  reader: Reader;
  incoming: IncomingTurn;
  settings: ChatSettings;
}

/** The few settings the conversation needs. */
export interface ChatSettings {
  /** Address under which people reach the pages, without a slash at the end, e.g. `https://rapport.contoso.com`. */
  publicUrl: string;
  /** People who are Global admins at their first word, before anybody can make them so. */
  admins: readonly PersonId[];
  notice: LegalNotice;
}
