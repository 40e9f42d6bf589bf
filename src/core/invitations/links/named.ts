import { isEnding, isEndingInFigures, isFileEnding, isKnownName, isOtherForm, label } from "./host-ending";
import { skeleton } from "./look-alikes";
import { type Span, withoutClosing } from "./spans";
import { rest } from "./telling";
import words from "./words.json";

const named = new RegExp(`(?<!${label})(?:${label}+\\.)+${label}+`, "giu");
const path = new RegExp(`^(?::\\d+)?[/?#\\\\]${rest}*|^:\\d+(?!\\p{L})`, "u");
const domainOfAddress = new RegExp(`^@${label}+\\.${label}`, "u");

/**
 * Words joined by points that lead to a host; not those of a mail address, whosever it is: people sign with theirs, and
 * name an accountant's or a colleague's elsewhere, and pressing one opens a letter and no page. One written as a link,
 * `mailto:…` or with a path behind it, is a link. "Clicchi rinnovi.La e segua" looks like a
 * full stop whose space is missing, and mail programs make a link of it all the same: whoever meant a stop adds the space.
 */
export function namedIn(seen: string): Span[] {
  return [...seen.matchAll(named)].flatMap(({ 0: match, index: from }): Span[] => {
    const to = from + match.length;
    const after = seen.slice(to);
    if (domainOfAddress.test(after)) return [];
    const found = withoutClosing(path.exec(after)?.[0] ?? "");
    const further = found.length > 1 ? found : "";
    const inAddress = /[\p{L}\p{N}._%+-]@$/u.test(seen.slice(Math.max(0, from - 2), from));
    const isLink = inAddress ? further !== "" : leads(match, further);
    return isLink ? [{ from, to: to + further.length }] : [];
  });
}

/** Whether one of the words is an ending, or a path follows the last. */
function leads(match: string, further: string): boolean {
  const labels = match.split(".").map(trimmed);
  const last = labels.at(-1) ?? "";
  if (skeleton(labels.join(".")).includes("microsoft")) return true;
  if (isKnownName(labels.join(".")) && (further === "" || isOtherForm(further))) return false;
  if (further !== "" && /^\p{L}{2,}$/u.test(last) && !isFileEnding(last)) return true;
  const isFollowed = further.length > shortest && !numbered.has(labels[0] ?? "");
  return labels.some((ending, index) => {
    const [first = ""] = /^xn--/i.test(ending) ? [ending] : ending.split(endsEnding);
    const before = labels[index - 1] ?? "";
    return before !== "" && (isEnding(first) || (hasLetter.test(before) && isEndingInFigures(first, isFollowed)));
  });
}

/** "fig.1a/b": what a path has at least behind an ending of two signs, and what has numbers of its own. */
const shortest = 3;
const hasLetter = /\p{L}/u;
const numbered = new Set([...words.numbered, ...words.cutShort]);

/** What stands right behind an ending and is none of it: a hyphen, an arrow, a letter of another alphabet. */
const endsEnding = /[^\p{L}\p{M}\p{Nd}]|(?<=[a-z])(?=(?!\p{Script=Latin})\p{L})/iu;

const trimmed = (word: string): string => word.replace(/^[_-]+|[_-]+$/g, "");
