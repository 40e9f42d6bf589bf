import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../src/core/languages";
import { projectRoot } from "../../support/sources";

export const kinds = [
  "list",
  "record",
  "partners",
  "history",
  "invite",
  "restore",
  "invitations",
  "invitation",
  "sent",
  "accepted",
  "links",
  "set-link",
  "remove",
  "approvals",
  "review",
  "follow-ups",
  "providers",
  "gaps",
  "notify",
  "notify-off",
  "language",
  "help",
  "ask",
  "choose",
  "may-i",
  "how-to",
  "authorise",
  "buying",
  "import",
  "export",
  "not-here",
  "talk",
] as const;
export type Kind = (typeof kinds)[number];

/** What a line means, by the names of the demo world. */
export interface Meaning {
  kind: Kind;
  /** The customer’s whole name; or that of an invited company. */
  customer?: string;
  email?: string;
  /** The provider’s short name. */
  provider?: string;
  url?: string;
  /** Which part of a record is asked for. */
  part?: string;
  filter?: "granted" | "revoked" | "none" | "gap" | "pending" | "active";
  service?: string;
  /** A first name, or `me`. */
  owner?: string;
  words?: string;
  topics?: string[] | "all";
  language?: Language;
  /** What has to be asked about: which command lacks its slot, or fits several customers. */
  command?: string;
  /** The subject of the help. */
  topic?: string;
  /** What one asks about: whether one may, or how it is done. */
  about?: string;
  /** What Rapport cannot do. */
  what?: string;
  talk?: string;
}

/** A line with what it means. */
export interface Meant {
  say: string;
  means: Meaning;
  /** Other meanings that are as right. */
  or?: Meaning[];
  /** First name of who says it; Marco unless given. */
  as?: string;
}

/** A line that must begin no write, with the kind of trap it is. */
export interface Trap {
  say: string;
  trap: string;
}

const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(projectRoot, "test/chat/phrases", name), "utf8")) as T[]; // written by us

export const meantIn = (language: Language): Meant[] => read(`meant.${language}.json`);
export const trapsIn = (language: Language): Trap[] => read(`traps.${language}.json`);
