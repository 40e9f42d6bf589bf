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
    .replace(broken, (link) => link.replace(/[ \t]*\n[ \t]*/g, ""))
    .replace(markdown, (typed, shown: string, target: string) => oneOf(typed, shown, target))
    // Inside an attribute, and only there, an ampersand is written as an entity.
    .replace(anchor, (typed, _, target: string, shown: string) =>
      oneOf(typed, shown.replaceAll("&amp;", "&"), target.replaceAll("&amp;", "&")),
    );

/** The next line goes on when it begins with a sign of a link, or is one word with such a sign before or in it. */
const broken =
  /https?:\/\/\S+(?:[ \t]*\n[ \t]*(?!\S*:\/\/)(?:[&#?=%]\S*|\S*[=&#/%]\S*(?=[ \t]*(?:\n|$))|(?<=[-=&?#%][ \t]*\n[ \t]*)\S+(?=[ \t]*(?:\n|$))))+/giu;
const markdown = /\[([^[\]\n]{0,500})\]\([ \t]*<?([a-z]+:[^\s()<>]{1,1000})>?(?:[ \t]+"[^"\n]{0,100}")?[ \t]*\)/giu;
const anchor = /<a\s[^<>]{0,200}?href=(["'])([^"'<>]{1,1000})\1[^<>]{0,200}>([^<>]{0,500})<\/a>/giu;

const oneOf = (typed: string, shown: string, target: string): string =>
  shown.trim() === target || !(leads(shown) || isOtherAddress(shown, target)) ? target : typed;

const leads = (shown: string): boolean => findLinks(shown).length > 0;

const isOtherAddress = (shown: string, target: string): boolean =>
  shown.includes("@") && !target.toLowerCase().includes(shown.trim().toLowerCase());
