import type { Counts, Import } from "../../../core/imports/import";
import { changesIn, isUnderWay, withOpen } from "../../../core/imports/import";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import { originsToChoose } from "../customers/account/add";
import { type Fact, fact } from "../facts";
import { type Problem, problemLine } from "../problem";
import { quoted, shortened } from "../shorten";
import { type View, view } from "../view";

interface Facts {
  list: Import;
  /** Whoever brought it, or applied it. */
  by: string;
  /** Who gave it up. */
  givenUpBy?: string | undefined;
  problem?: Problem | undefined;
}

/** A list of customers: what it would change, how far it is, or what came of it (R64, R65, R190). */
export function importCard(reader: Reader, { list, by, givenUpBy, ...facts }: Facts): View {
  const { file, state } = list;
  const counts = withOpen(list.counts);
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const [isCompared, isGoing] = [state === "compared", isUnderWay(list) || state === "reading"];
  const changes = changesIn(list.counts);
  const mayApply = isCompared && changes > 0;
  return view(reader, "imports/import", {
    spoken: `${spokenProblem} ${spokenOf(reader, list)}`.trim(),
    ...problem,
    file: shortened(file, 80),
    state: stateOf(reader, list),
    detail: `${reader.text("imports.by", { person: by, moment: reader.moment(list.at) })}${endOf(reader, list, by, givenUpBy)}`,
    progress: isGoing && list.lines > 0 ? reader.text("imports.progress", linesDone(reader, list)) : "",
    isGoing,
    hasBeside: (list.beside ?? []).length > 0,
    beside: reader.text("imports.beside", { what: quoted(reader, list.beside ?? []) }),
    hasDiffered: isCompared && list.differs === true,
    differs: reader.text("imports.differs", { begun: String(list.begun !== undefined) }),
    isNothing: isCompared && changes === 0,
    nothing: reader.text("imports.nothing", { wrong: counts.wrong, waiting: counts.toMatch + counts.missing }),
    facts: ["compared", "applying", "applied", "stopped"].includes(state) ? countFacts(reader, list) : [],
    hasAdded: list.added.length > 0 && isCompared,
    added: reader.text("imports.missing.names", {
      names: list.added.slice(0, mostNamed).join(", "),
      more: Math.max(0, counts.new - Math.min(mostNamed, list.added.length)),
    }),
    hasLines: list.added.length + list.changes.length + list.wrong.length > 0,
    hasChanges: list.added.length + list.changes.length > 0,
    hasMissing: list.missing.length > 0 && isCompared,
    missing: reader.text("imports.missing.names", {
      names: list.missing.join(", "),
      more: Math.max(0, counts.missing - list.missing.length),
    }),
    mayApply,
    asksOrigin: mayApply && counts.new > 0,
    origins: originsToChoose.map((origin) => ({ title: reader.text(`customer.origin.${origin}`), value: origin })),
    hasWrong: list.wrong.length > 0,
    mayCancel: isCompared,
    mayStop: isUnderWay(list),
    isStopped: state === "stopped",
    hasWaiting: (state === "applied" || (isCompared && changes === 0)) && counts.toMatch + counts.missing > 0,
    list: list.id,
    revision: list.revision,
  });
}

const stateOf = (reader: Reader, { state, begun }: Import): string =>
  reader.text(state === "compared" && begun ? "imports.state.compared.begun" : `imports.state.${state}`);

/** Who gave it up, or that whoever applied it may not any more. */
function endOf(reader: Reader, { givenUpBy: id }: Import, by: string, person: string | undefined): string {
  if (id === null) return reader.text("imports.given-up.no-role", { person: by });
  return person ? reader.text("imports.given-up.by", { person }) : "";
}

function spokenOf(reader: Reader, list: Import): string {
  const { file } = list;
  const counts = withOpen(list.counts);
  const numbers = Object.fromEntries(Object.entries(counts).map(([kind, n]) => [kind, reader.number(n)]));
  const state = stateOf(reader, list);
  switch (list.state) {
    case "compared":
      return reader.text("imports.spoken.compared", { file, state, ...numbers });
    case "applied":
    case "stopped":
      return reader.text("imports.spoken.over", { file, state, ...numbers });
    case "cancelled":
      return reader.text("imports.spoken.given-up", { file, state });
    default:
      return reader.text("imports.spoken.under-way", { file, state, ...linesDone(reader, list) });
  }
}

function linesDone(reader: Reader, { done, parts, lines }: Import): { done: string; lines: string } {
  const share = parts > 0 ? Math.min(1, done / parts) : 0;
  return { done: reader.number(Math.round(lines * share)), lines: reader.number(lines) };
}

/** What each number is called, what it means before it is applied, and what after. */
const told: readonly (readonly [kind: keyof Counts, label: TextKey, before?: TextKey, after?: TextKey])[] = [
  ["new", "imports.count.new"],
  ["changed", "imports.count.changed"],
  ["accepted", "imports.count.accepted", "imports.count.accepted.detail", "imports.count.accepted.done"],
  ["toMatch", "imports.count.to-match", "imports.count.to-match.detail", "imports.count.to-match.detail"],
  ["missing", "imports.count.missing", "imports.count.missing.detail", "imports.count.missing.done"],
  ["again", "imports.count.again", "imports.count.again.detail", "imports.count.again.done"],
  ["wrong", "imports.count.wrong", "imports.count.wrong.detail", "imports.count.wrong.detail"],
  ["same", "imports.count.same"],
];

/** New customers that are named on the card; all of them stand among what changes. */
const mostNamed = 5;

function countFacts(reader: Reader, { counts: counted, state, unrelated = 0 }: Import): Fact[] {
  const counts = withOpen(counted);
  const isDone = state === "applied" || state === "stopped" || state === "applying";
  const always: readonly (keyof Counts)[] = ["new", "changed", "same"];
  return told
    .filter(([kind]) => counts[kind] > 0 || always.includes(kind))
    .map(([kind, label, before, after]) => {
      const meaning = counts[kind] > 0 ? (isDone ? after : before) : undefined;
      const open = { fresh: counted.missing, asked: counts.asked };
      const detail =
        kind === "new" && unrelated > 0 ? reader.text("imports.count.new.unrelated", { n: unrelated }) : "";
      return fact(reader, label, reader.number(counts[kind]), meaning ? reader.text(meaning, open) : detail);
    });
}
