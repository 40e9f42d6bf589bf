import { findLinks } from "../../core/invitations/links/find-links";

/**
 * A text in which each link is one word: broken over lines, as mail programs do, it is one again, and of a link that
 * is written with a text of its own, `[text](…)` or an anchor, its target is left. Where that text is another link
 * nobody can say which of the two is meant: both stay.
 */
export const withPlainLinks = (text: string): string => (hasLink.test(text) ? plainLinksIn(text) : text);

const hasLink = /:\/\/|\]\(|<a\s/iu;

const plainLinksIn = (text: string): string =>
  withWholeLinks(text)
    .replace(markdown, (typed, shown: string, target: string) => oneOf(typed, shown, target))
    // Inside an attribute, and only there, an ampersand is written as an entity.
    .replace(anchor, (typed, _, target: string, shown: string) =>
      oneOf(typed, shown.replaceAll("&amp;", "&"), target.replaceAll("&amp;", "&")),
    );

/** A line, and apart from it the link that it ends in, by the pieces that each line has of it. */
interface Open {
  before: string;
  pieces: string[];
}

/** A line that ends in a link takes with it what goes on with that link on the next. */
function withWholeLinks(text: string): string {
  const [first = "", ...others] = text.split("\n");
  const whole: string[] = [];
  let open = endingIn(first);
  for (const line of others) {
    const more = goingOn(open.pieces.at(-1), line);
    if (!more) whole.push(joined(open));
    else open.pieces.push(more.piece);
    if (!more || more.rest) open = endingIn(more?.rest ?? line, more && joined(open));
  }
  return [...whole, joined(open)].join("\n");
}

function endingIn(line: string, start = ""): Open {
  const end = line.trimEnd();
  const word = end.split(/\s/u).at(-1) ?? "";
  const at = word.search(/https?:\/\/\S/iu);
  if (at < 0) return { before: start + line, pieces: [] };
  return { before: start + end.slice(0, end.length - word.length + at), pieces: [word.slice(at)] };
}

/** The next line goes on when it begins with a sign of a link, or is one word with such a sign before or in it. */
function goingOn(last: string | undefined, line: string): { piece: string; rest: string } | undefined {
  const [piece = ""] = line.trimStart().split(/\s/u, 1);
  if (last === undefined || !piece || piece.includes("://")) return undefined;
  const rest = line.trimStart().slice(piece.length).trimEnd();
  const isAfterSign = rest === "" && /[-=&?#%]$/.test(last);
  const hasSign = /[=&#/%]/.test(piece) && (rest === "" || last.endsWith("="));
  return isAfterSign || hasSign || /^[&#?=%]/.test(piece) ? { piece, rest } : undefined;
}

/** A link in one piece. Mails that are written in "quoted-printable" end a line in `=` where it goes on, and have `=3D` for `=`. */
function joined({ before, pieces }: Open): string {
  const link = pieces.reduce((start, next) => (isCutBy(start, next) ? start.slice(0, -1) : start) + next, "");
  return before + (pieces.slice(0, -1).some((piece) => piece.endsWith("=")) ? link.replaceAll("=3D", "=") : link);
}

/** Whether the last sign is no part of the link: the `=` of `partnerId=`, with what it is on the next line, is one. */
function isCutBy(start: string, next: string): boolean {
  if (!start.endsWith("=")) return false;
  const pair = start.slice(Math.max(start.lastIndexOf("?"), start.lastIndexOf("&")) + 1, -1);
  return pair === start.slice(0, -1) || /[#=]/.test(pair) || /^[^&#]*=/.test(next);
}

/** What people write above a link, and the link alone on the next line, are one line where there is no other link. */
export function withLinkBelow(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => /^\S*https?:\/\/\S+$/iu.test(line));
  const isOnly = lines.filter((line) => line.includes("://")).length === 1;
  if (at < 1 || !isOnly) return [...lines];
  return lines.flatMap((line, place) => {
    if (place === at) return [];
    return place === at - 1 ? [`${line} ${lines[at]}`] : [line];
  });
}
const markdown = /\[([^[\]\n]{0,500})\]\([ \t]*<?([a-z]+:[^\s()<>]{1,1000})>?(?:[ \t]+"[^"\n]{0,100}")?[ \t]*\)/giu;
const anchor = /<a\s[^<>]{0,200}?href=(["'])([^"'<>]{1,1000})\1[^<>]{0,200}>([^<>]{0,500})<\/a>/giu;

const oneOf = (typed: string, shown: string, target: string): string =>
  shown.trim() === target || !(leads(shown) || isOtherAddress(shown, target)) ? target : typed;

const leads = (shown: string): boolean => findLinks(shown).length > 0;

const isOtherAddress = (shown: string, target: string): boolean =>
  shown.includes("@") && !target.toLowerCase().includes(shown.trim().toLowerCase());
