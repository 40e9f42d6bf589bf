import { createHash } from "node:crypto";
import { unreachable } from "../../unreachable";
import type { Counts, Import, ImportPart, ListedChange, WrongLine } from "../import";
import { changesOf } from "./changes";
import type { Compared } from "./compare";
import type { Outcome } from "./outcome";

/** New customers that are named, to be looked through before they are made. */
const mostNamed = 1000;
/** Wrong lines, and changes, that are kept to be shown: who has more of them mends the kind, and brings the list again. */
const mostWrong = 200;

/** The import with another part counted. */
export function counted(list: Import, part: Pick<ImportPart, "wrong">, compared: readonly Compared[]): Import {
  const counts: Counts = { ...list.counts, wrong: list.counts.wrong + part.wrong.length };
  for (const { outcome } of compared) counts[countOf(outcome)] += 1;
  const wrong = [...part.wrong, ...compared.flatMap(wrongIn)].sort((one, other) => one.line - other.line);
  const claimed = compared.flatMap(({ outcome }) =>
    outcome.kind === "accepted" ? [outcome.invited.invitation.id] : [],
  );
  const added = compared.flatMap(({ listed, outcome }) => (outcome.kind === "new" ? [listed.name] : []));
  return {
    ...list,
    counts,
    wrong: [...list.wrong, ...wrong].slice(0, mostWrong),
    unrelated: (list.unrelated ?? 0) + compared.filter(isUnrelated).length,
    added: [...list.added, ...added].slice(0, mostNamed),
    changes: [...list.changes, ...compared.flatMap(changeIn)].slice(0, mostWrong),
    claimed: [...list.claimed, ...claimed],
    digests: [...list.digests, partDigest(compared)],
  };
}

const isUnrelated = ({ listed, outcome }: Compared): boolean => outcome.kind === "new" && !listed.related;

/** Of what comes of the lines of a part. */
export const partDigest = (compared: readonly Compared[]): string => digestOf("", compared.map(factsOf));

/** A digest of everything until now, and of this. */
export const digestOf = (before: string, facts: unknown): string =>
  createHash("sha256").update(before).update(JSON.stringify(facts)).digest("base64url");

const changeIn = ({ listed: { line }, outcome }: Compared): ListedChange[] =>
  outcome.kind === "changed"
    ? [{ line, name: outcome.before.name, changed: changesOf(outcome.before, outcome.after) }]
    : [];

function countOf({ kind }: Outcome): keyof Counts {
  switch (kind) {
    case "to-match":
      return "toMatch";
    case "new":
    case "same":
    case "again":
    case "waiting":
    case "changed":
    case "accepted":
    case "wrong":
      return kind;
    default:
      return unreachable(kind);
  }
}

const wrongIn = ({ listed: { line }, outcome }: Compared): WrongLine[] =>
  outcome.kind === "wrong" ? [{ line, why: outcome.why, about: outcome.about }] : [];

/** What tells the outcome of a line from another one. */
function factsOf({ listed: { line }, outcome }: Compared): unknown {
  switch (outcome.kind) {
    case "changed": {
      const { id, name, domain, tenantId, tags } = outcome.before;
      return [line, outcome.kind, id, name, domain, tenantId, tags];
    }
    case "accepted":
      return [line, outcome.kind, outcome.customer?.id, outcome.invited.invitation.id];
    case "wrong":
      return [line, outcome.kind, outcome.why, outcome.about];
    case "to-match":
      return [line, outcome.kind, outcome.doubt];
    case "again":
      return [line, outcome.kind, outcome.customer.id];
    case "waiting":
    case "new":
    case "same":
      return [line, outcome.kind];
    default:
      return unreachable(outcome);
  }
}
