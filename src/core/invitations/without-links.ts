import { foreignLinks } from "./links/foreign-links";
import type { Span } from "./links/spans";

/**
 * The paragraph without the links that were typed into it, and without what only held them: brackets, the signs of a link
 * with a text of its own, a line. All else stays as it was typed; what is left is no link, but for our own names.
 */
export function withoutLinks(paragraph: string, names: readonly string[]): string {
  const found = foreignLinks(paragraph, names);
  if (found.length === 0) return paragraph;
  const gaps = joined(found.flatMap((link) => withItsSigns(paragraph, link))).map((gap) => widened(paragraph, gap));
  let left = "";
  let last = 0;
  for (const { from, to } of joined(gaps)) {
    left = closed(left + paragraph.slice(last, from), paragraph.slice(to, to + farthest));
    last = to + leftOver(left, paragraph.slice(to, to + farthest)).length;
  }
  return withoutLinks(left + paragraph.slice(last), names);
}

/** Letters around a link that are looked at. */
const farthest = 500;

/** Spans that touch are one. */
function joined(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

const markdownBefore = /\[[^[\]\n]*\]\([ \t]*<?$/u;
const markdownBehind = /^>?(?:[ \t]+"[^"\n]*")?[ \t]*\)/u;
const anchorBefore = /<a\s[^<>]*$/iu;
const anchorBehind = /^[^<>]*>/u;
const anchorEnd = /^[^<>]*(<\/a>)/iu;

/** A link, and what makes it one of a text of its own: that text stays. */
function withItsSigns(text: string, { from, to }: Span): Span[] {
  const before = text.slice(Math.max(0, from - farthest), from);
  const behind = text.slice(to, to + farthest);
  const [shown] = markdownBefore.exec(before) ?? [];
  const [close] = markdownBehind.exec(behind) ?? [];
  if (shown !== undefined && close !== undefined) {
    const start = from - shown.length;
    return [
      { from: start, to: start + 1 },
      { from: start + shown.indexOf("]("), to: to + close.length },
    ];
  }
  const [tag] = anchorBefore.exec(before) ?? [];
  const [tagEnd] = anchorBehind.exec(behind) ?? [];
  if (tag === undefined || tagEnd === undefined) return [{ from, to }];
  const opened = { from: from - tag.length, to: to + tagEnd.length };
  const [inside, end] = anchorEnd.exec(text.slice(opened.to, opened.to + farthest)) ?? [];
  if (inside === undefined || end === undefined) return [opened];
  const last = opened.to + inside.length;
  return [opened, { from: last - end.length, to: last }];
}

const pairs = new Map(
  ["()", "[]", "{}", "<>", "«»", "“”", "‘’", '""', "''", "**", "__", "~~", "``"].map((pair) => [pair[0], pair[1]]),
);

/** A gap with the brackets and quotation marks that hold nothing else. */
function widened(text: string, gap: Span): Span {
  const before = /[ \t]*$/u.exec(text.slice(Math.max(0, gap.from - farthest), gap.from))?.[0] ?? "";
  const behind = /^[ \t]*/u.exec(text.slice(gap.to, gap.to + farthest))?.[0] ?? "";
  const [from, to] = [gap.from - before.length - 1, gap.to + behind.length];
  const close = pairs.get(text.charAt(from));
  return close !== undefined && close === text.charAt(to) ? widened(text, { from, to: to + 1 }) : gap;
}

const lineStart = /(?:^|\n)[ \t]*(?:(?:[-*•–]|\d{1,3}[.)])[ \t]*)?$/u;
const lineEnd = /^[ \t]*(?:\r?\n|$)/u;

/** What is before a gap, without what would be left over there, and with a space where words would run together. */
function closed(before: string, behind: string): string {
  if (/^\s*$/u.test(behind) || (lineEnd.test(behind) && !lineStart.test(before))) return withoutEnd(before, behind);
  if (lineEnd.test(behind)) return before.replace(lineStart, (start) => (start.startsWith("\n") ? "\n" : ""));
  if (/^[ \t]*[.,;:!?)\]}»”…]/u.test(behind)) return before.replace(/[ \t]+$/u, "");
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind) ? `${before} ` : before;
}

/** Of the end of the text all lines go that are empty now. */
const withoutEnd = (before: string, behind: string): string => {
  const isLine = lineStart.test(before) && /^\s*$/u.test(behind);
  return isLine ? before.replace(lineStart, "").trimEnd() : before.replace(/[ \t]+$/u, "");
};

/** What is left over behind a gap: a second space, the end of a line that is empty now. */
function leftOver(before: string, behind: string): string {
  if (lineEnd.test(behind) && (before === "" || before.endsWith("\n")))
    return (before === "" || /\n\r?\n$/u.test(before) ? /^\s*\n/u : /^[ \t]*\r?\n/u).exec(behind)?.[0] ?? "";
  return /(?:^|[\s([{«“])$|^$/u.test(before) || /^[ \t]+[.,;:!?)\]}»”…]/u.test(behind)
    ? (/^[ \t]*/u.exec(behind)?.[0] ?? "")
    : "";
}
