import type { CustomerPage } from "../../../core/customers/queries";
import type { SentInputs } from "../../cards/templates";
import type { Reader } from "../../texts/reader";
import { type CommandLine, commandLine, type Suggested } from "../help/command-line";
import { standingOn } from "../list-rows";
import { pageMarks, rangeOf } from "../pages";
import { problemLine } from "../problem";
import { type View, view } from "../view";
import { asOf } from "./as-of";
import { type FacetNames, filterIn, type Held, heldBy, type Narrowing } from "./filter";
import { type Chosen, choiceOf, customerRows, type Said } from "./rows";

/** The list of customers, ten at a time (R19, R22, R66). */
export function customersList(
  reader: Reader,
  facts: Narrowing &
    Chosen & {
      page: CustomerPage;
      /** The mark of the page, where it is not the first. */
      cursor?: string | undefined;
      /** It was gone on from, and nobody chosen. */
      isUnchosen?: boolean | undefined;
      words?: string;
      names: FacetNames;
      now: number;
      mayInvite: boolean;
      mayAdd?: boolean;
      /** The list is of those who took privileges away, and another may be recorded. */
      mayRecordLost?: boolean;
      /** We work with indirect providers; left out, we do. */
      hasProviders?: boolean;
    },
): View {
  const { page, words = "" } = facts;
  const { filter, others } = filterIn(facts);
  const held = heldBy(reader, facts, facts.names);
  const range = rangeLine(reader, page, words, held);
  const { opens = "", said = {} } = facts;
  const here = { words, filter, facets: others, opens, said, ...(facts.cursor && { cursor: facts.cursor }) };
  const { rows, way } = standingOn(customerRows(reader, page.customers, facts.names.providers, choiceOf(facts)), {
    verb: "customers.page",
    data: here,
  });
  const seen = asOf(reader, page.customers, facts.now);
  const asks = opens && reader.text(`customers.opens.${opens}`);
  // Where all stand there, one of them is pressed.
  const isChoosing = asks !== "" && (page.more || page.total > page.customers.length);
  const pagesSend: SentInputs = isChoosing ? "auto" : "none";
  const isUnchosen = isChoosing && facts.isUnchosen;
  const { hasProblem, problem, spokenProblem } = problemLine(
    reader,
    isUnchosen ? { text: reader.text("problem.customer-needed") } : undefined,
  );
  const names = rows.map((row) => row.name).join(", ");
  return view(reader, "customers/list", {
    hasProblem,
    problem,
    spoken: [
      spokenProblem,
      asks,
      reader.text("customers.spoken", { range, names, old: seen.asOfOld && `${seen.asOfOld}. ` }),
    ]
      .filter(Boolean)
      .join(" "),
    asks,
    isAsking: asks !== "",
    isChoosing,
    isListing: !isChoosing,
    dataset: datasetFor(facts),
    summary: `${reader.text("customers.title")} ${range}`,
    range,
    drops: [...dropsOf(reader, words, facts, held), ...(facts.mayRecordLost ? [recordLost(reader, said, way)] : [])],
    rows,
    way,
    ...seen,
    words,
    filter,
    facets: others,
    opens,
    said,
    ...pageMarks(page),
    pagesSend,
    cursor: facts.cursor ?? "",
    choices: isChoosing
      ? page.customers.map(({ id, name, domain }) => ({ title: `${name} · ${domain}`, value: id }))
      : [],
    hasProviders: facts.hasProviders ?? true,
    mayInviteHere: facts.mayInvite && !isChoosing,
    mayAddHere: facts.mayAdd === true && !isChoosing,
  });
}

/** Histories outlast those they are of: where one is asked for, who was removed is looked for as well. */
function datasetFor({ opens, removed }: Narrowing & Chosen): string {
  if (removed) return "removed-customers";
  return opens === "history.open" || opens === "export.show" ? "all-customers" : "customers";
}

function rangeLine(reader: Reader, page: CustomerPage, words: string, held: readonly Held[]): string {
  const parts = [rangeOf(reader, page, page.customers.length)];
  if (words) parts.push(reader.text("customers.range.words", { words }));
  parts.push(...held.map((each) => each.words));
  if (parts.length === 1) parts.push(reader.text("customers.range.by-name"));
  return parts.join(" · ");
}

/** The list of all, to say which of them took privileges away. */
function recordLost(reader: Reader, said: Said, way: object): CommandLine {
  const press = { verb: "customers.page", data: { opens: "privileges.taking", said, way } } as const;
  return commandLine(reader, { words: reader.text("customers.record-lost"), does: "", press });
}

/** What the list was asked for is so with more of it, too. */
const keptBy = ({ opens, said }: Chosen): Chosen => ({ ...(opens && { opens }), ...(said && { said }) });

/** A line for each thing by which a list is narrowed, which shows the list without it, and one that shows all. */
function dropsOf(reader: Reader, words: string, narrowing: Narrowing & Chosen, held: readonly Held[]): CommandLine[] {
  const searched = { words: reader.text("customers.range.words", { words }), search: "", without: narrowing };
  // Only who was removed is restored: that narrows nothing which was asked for.
  const whole = narrowing.opens === "invitation.restore" && narrowing.removed ? ({ filter: "removed" } as const) : {};
  const own = held.filter(({ without }) => !("filter" in whole) || without.removed);
  const each = [...(words ? [searched] : []), ...own.map((one) => ({ ...one, search: words }))];
  if (each.length === 0) return [];
  const all = {
    words: reader.text("customers.show-all"),
    does: "",
    press: { verb: "customers.page", data: { ...whole, ...keptBy(narrowing) } },
  } as const;
  // Without its only filter a list is that of all.
  const drops = each.length === 1 ? [] : each.map((one) => drop(reader, one, narrowing));
  return [...drops, all].map((line) => commandLine(reader, line));
}

function drop(reader: Reader, { words, search, without }: Held & { search: string }, chosen: Chosen): Suggested {
  const { filter, others } = filterIn(without);
  const does = reader.text("customers.drop");
  return {
    words,
    does,
    press: { verb: "customers.page", data: { words: search, filter, facets: others, ...keptBy(chosen) } },
  };
}
