import type { Customer } from "../../../core/customers/customer";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";
import { invitationRow } from "../invitations/list";
import { standingOn } from "../list-rows";
import { wrapped } from "../shorten";
import { type View, view } from "../view";
import { asOf } from "./as-of";
import { type FacetNames, filterIn, heldBy, type Narrowing } from "./filter";
import { type Chosen, customerRows, type RowChoice } from "./rows";

interface Facts extends Narrowing, Chosen {
  words: string;
  /** All customers in the list, whatever was searched. */
  total: number;
  near?: readonly Customer[];
  /** Those that fit the words and were removed: they are what was found. */
  wereRemoved?: readonly Customer[];
  /** Those that are called so and were invited: no customers yet. */
  invited?: readonly Invitation[];
  /** Names of people by id, for those. */
  people?: ReadonlyMap<string, string>;
  names: FacetNames;
  now: number;
  mayInvite: boolean;
  mayAdd?: boolean;
  /** The list is of those who took privileges away, and another may be recorded. */
  mayRecordLost?: boolean;
  /** We are not in the programme yet: until then nobody is invited. */
  isEnrolling?: boolean;
  /** Whoever looks may see how far that is. */
  mayEnrol?: boolean;
  /** What a row of the near names does; otherwise it opens the record. */
  choice?: RowChoice;
}

/** What to do when a search or a filter finds nothing, or when there is no customer at all yet (R64–R70). */
export function customersEmpty(reader: Reader, facts: Facts): View {
  const { words, total, near = [], wereRemoved = [], invited = [], isEnrolling = false } = facts;
  // Who was removed comes back by an invitation of its own, on its record.
  const hasRemoved = wereRemoved.length > 0;
  const hasInvited = invited.length > 0;
  const asks = total > 0 ? questionOf(reader, facts) : "";
  const mayInvite = facts.mayInvite && !isEnrolling && !hasRemoved && !hasInvited && (!facts.opens || total === 0);
  const mayAdd = (facts.mayAdd ?? false) && !hasInvited && !facts.opens;
  const noneAtAll = total === 0;
  const begin = reader.text(`customers.empty.none.${beginsWith(facts)}`);
  const sought = soughtIn(reader, facts);
  const { filter, others } = filterIn(facts);
  const chosen = { opens: facts.opens ?? "", said: facts.said ?? {} };
  const from = { verb: "customers.page", data: { words, filter, facets: others, ...chosen } } as const;
  const { rows, way } = standingOn(customerRows(reader, near, facts.names.providers, facts.choice), from);
  return view(reader, "customers/empty", {
    spoken: [asks, spokenOf(reader, facts, begin)].filter(Boolean).join(" "),
    asks,
    isAsking: asks !== "",
    title: reader.text(titleOf(facts)),
    noneAtAll,
    hasHelp: noneAtAll && !mayInvite && !facts.mayEnrol && !mayAdd,
    begin,
    searched: !noneAtAll,
    ...sought,
    among: hasRemoved ? "" : reader.text(words ? "customers.empty.among" : "customers.empty.of", { total }),
    hasRemoved,
    removedRows: standingOn(customerRows(reader, wereRemoved, facts.names.providers, facts.choice), from).rows,
    removed: wereRemoved.map((customer) => removedLine(reader, "customers.empty.removed", customer)).join(" "),
    hasInvited,
    invitedRows: standingOn(
      invited.map((each) => invitationRow(reader, each, { people: facts.people ?? new Map(), now: facts.now })),
      from,
    ).rows,
    hasNear: near.length > 0,
    rows,
    way,
    ...chosen,
    // Only who was removed is restored.
    whole: facts.opens === "invitation.restore" ? "removed" : "all",
    ...asOf(reader, [...wereRemoved, ...near], facts.now),
    mayInvite,
    mayEnrol: facts.mayEnrol ?? false,
    mayAdd,
    mayRecordLost: facts.mayRecordLost ?? false,
  });
}

/** What a customer was looked for: the question alone, where there may be none to press. */
const questionOf = (reader: Reader, { opens }: Chosen): string =>
  opens ? (/^[^?]*\?/.exec(reader.text(`customers.opens.${opens}`))?.[0] ?? "") : "";

/** What comes before the first customer, and who does it. */
function beginsWith({ mayInvite, isEnrolling, mayEnrol }: Facts): "begin" | "enrol" | "enrol.others" | "ask" {
  if (isEnrolling) return mayEnrol ? "enrol" : "enrol.others";
  return mayInvite ? "begin" : "ask";
}

function titleOf({ total, wereRemoved = [] }: Facts): TextKey {
  if (total === 0) return "customers.empty.none.title";
  return wereRemoved.length > 0 ? "customers.empty.title.removed" : "customers.empty.title";
}

function soughtIn(reader: Reader, facts: Facts): { soughtBy: string; sought: string } {
  const held = heldIn(reader, facts);
  if (!facts.words) return { soughtBy: reader.text("customers.empty.filter"), sought: held };
  const words = wrapped(facts.words);
  return { soughtBy: reader.text("customers.empty.searched"), sought: held ? `${words} · ${held}` : words };
}

const heldIn = (reader: Reader, facts: Facts): string =>
  heldBy(reader, facts, facts.names)
    .map(({ words }) => words)
    .join(" · ");

const removedLine = (
  reader: Reader,
  text: "customers.empty.removed" | "customers.empty.spoken-removed",
  { name, removedAt, asOf }: Customer,
): string => reader.text(text, { name, date: reader.date(removedAt ?? asOf) });

function spokenOf(reader: Reader, facts: Facts, next: string): string {
  const { words, total, near = [], wereRemoved = [], invited = [] } = facts;
  if (total === 0) return reader.text("customers.empty.spoken-none", { next });
  if (!words) return reader.text("customers.empty.spoken-filter", { filter: heldIn(reader, facts), total });
  const removed = wereRemoved.map((each) => removedLine(reader, "customers.empty.spoken-removed", each)).join("");
  if (removed) return reader.text("customers.empty.spoken-of-removed", { words, removed });
  const asked = invited.map(({ customerName }) => customerName).join(", ");
  if (asked) return reader.text("customers.empty.spoken-invited", { words, names: asked });
  const names = near.map((customer) => customer.name).join(", ");
  const nearNames = names && reader.text("customers.empty.spoken-near", { names });
  return reader.text("customers.empty.spoken", { words, total, near: nearNames });
}
