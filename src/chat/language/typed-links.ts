import { findLinks } from "../../core/invitations/links/find-links";

/**
 * A text in which each link is one word: broken over lines, as mail programs do, it is one again, and of a link that
 * is written with a text of its own, `[text](…)` or an anchor, its target is left. Where that text is another link
 * nobody can say which of the two is meant: both stay.
 */
export const withPlainLinks = (text: string): string => (hasLink.test(text) ? plainLinksIn(text) : text);

const hasLink = /:\/\/|\]\(|<a\s/iu;

const plainLinksIn = (text: string): string =>
  text
    .replace(broken, joined)
    .replace(markdown, (typed, shown: string, target: string) => oneOf(typed, shown, target))
    // Inside an attribute, and only there, an ampersand is written as an entity.
    .replace(anchor, (typed, _, target: string, shown: string) =>
      oneOf(typed, shown.replaceAll("&amp;", "&"), target.replaceAll("&amp;", "&")),
    );

/** The next line goes on when it begins with a sign of a link, or is one word with such a sign before or in it. */
const broken =
  /https?:\/\/\S+(?:[ \t]*\n[ \t]*(?!\S*:\/\/)(?:[&#?=%]\S*|\S*[=&#/%]\S*(?=[ \t]*(?:\n|$))|(?<=[-=&?#%][ \t]*\n[ \t]*)\S+(?=[ \t]*(?:\n|$))|(?<==\n)\S*[=&#/%]\S*))+/giu;

/** A link in one piece. Mails that are written in "quoted-printable" end a line in `=` where it goes on, and have `=3D` for `=`. */
function joined(link: string): string {
  const whole = link
    .split(/[ \t]*\n[ \t]*/)
    .reduce((before, next) => (isCutBy(before, next) ? before.slice(0, -1) : before) + next);
  return /=[ \t]*\n/.test(link) ? whole.replaceAll("=3D", "=") : whole;
}

/** Whether the last sign is no part of the link: the `=` of `partnerId=`, with what it is on the next line, is one. */
const isCutBy = (before: string, next: string): boolean =>
  before.endsWith("=") && (!/[?&][^?&#=]*=$/.test(before) || /^[^&#]*=/.test(next));

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
