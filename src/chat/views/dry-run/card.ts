import type { Foreseen } from "../../../core/notices/foreseen";
import type { Reader } from "../../texts/reader";
import { sentence } from "../history/sentences";
import { capitalised } from "../sentences";
import { wrapped } from "../shorten";
import { type View, view } from "../view";

/** What is told of a line that is only tried. */
export interface Dry {
  /** As it was typed. */
  line: string;
  /** What the command does, in a few words. */
  does: string;
  /** It writes at once; it opens a form, a request to be decided, or what is to be confirmed; or it only reads. */
  kind: "write" | "form" | "request" | "confirm" | "read";
  /** What would come of it is known; else it depends on what is typed into its form. */
  isTold: boolean;
  foreseen: Foreseen;
  /** It is nothing without an approval. */
  isApproved: boolean;
  /** Names by id. */
  people: ReadonlyMap<string, string>;
  /** Why nothing would change, where that is so. */
  why: string;
}

/** What would change, who would approve and be told, what stays: in words alone, with no button that does it (B23). */
export function dryRunCard(reader: Reader, dry: Dry): View {
  const { line, foreseen } = dry;
  const change = changeLines(reader, dry);
  const approve = approveLine(reader, dry);
  const told = toldLine(reader, dry);
  const stays = staysLines(reader, foreseen);
  const lines = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return view(reader, "dry-run/dry-run", {
    spoken: reader.text("dry-run.spoken", { change: change.join(" "), approve, told, stays: stays.join(" ") }),
    summary: reader.text("dry-run.title"),
    typed: wrapped(line),
    change: lines(change),
    approve: lines([approve]),
    told: lines([told]),
    stays: lines(stays),
  });
}

function changeLines(reader: Reader, { does, kind, isTold, foreseen, why }: Dry): string[] {
  if (kind === "read") return [reader.text("dry-run.reads", { does }), why].filter(Boolean);
  const what = `${capitalised(does)}.`;
  if (why) return [what, reader.text("dry-run.nothing"), why];
  const before = kind === "write" ? [] : [reader.text(`dry-run.opens.${kind}`)];
  if (!isTold) return [what, ...before, reader.text("dry-run.general")];
  const recorded = foreseen.events.map((each) => {
    const { actor, text, detail: told } = sentence(reader, each);
    // What a request says of the legal notice is asked by its form, and not known before.
    const detail = each.event.type === "removal.requested" ? reader.text("dry-run.asked.removal") : told;
    return reader.text("dry-run.recorded", {
      entry: `${actor}${text}${detail ? `. ${detail}` : ""}`.replace(/\.$/, ""),
    });
  });
  const ends = foreseen.removal?.state === "approved";
  const ended = ends ? [reader.text("dry-run.ends", { name: foreseen.removal?.customerName ?? "" })] : [];
  return [what, ...before, ...recorded, ...ended];
}

function approveLine(reader: Reader, { foreseen, kind, isApproved, why }: Dry): string {
  if (why) return reader.text("dry-run.approve.nothing");
  const names = foreseen.approvers.map(({ name }) => name);
  if (names.length > 0) return reader.text("dry-run.approve.one-of", { names: reader.or(names) });
  if (kind === "request") return reader.text("dry-run.approve.decision");
  return reader.text(isApproved ? "dry-run.approve.general" : "dry-run.approve.nobody");
}

function toldLine(reader: Reader, { foreseen, people, kind, isTold, why }: Dry): string {
  if (why) return reader.text("dry-run.told.nobody");
  const asked = foreseen.approvers.map(({ name }) => name);
  const others = foreseen.people.map((id) => people.get(id) ?? reader.text("person.unknown"));
  const persons = [...new Set([...asked, ...others])];
  const parts = [
    ...(persons.length > 0 ? [reader.text("dry-run.told.people", { names: reader.and(persons) })] : []),
    ...(foreseen.conversations.length > 0
      ? [reader.text("dry-run.told.channels", { n: foreseen.conversations.length })]
      : []),
  ];
  if (parts.length > 0) return capitalised(`${parts.join("; ")}.`);
  return reader.text(kind === "form" && !isTold ? "dry-run.told.general" : "dry-run.told.nobody");
}

function staysLines(reader: Reader, { removal }: Foreseen): string[] {
  const services = (removal?.remaining ?? []).map((service) => reader.text(`service.${service}`));
  return [
    ...(services.length > 0 ? [reader.text("dry-run.stays.privileges", { services: reader.and(services) })] : []),
    ...(removal ? [reader.text("dry-run.stays.customer")] : []),
    reader.text("dry-run.stays"),
  ];
}
