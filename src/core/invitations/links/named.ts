import { isEnding, isFileEnding, isKnownName, isOtherForm, label } from "./host-ending";
import { skeleton } from "./look-alikes";
import { type Span, withoutClosing } from "./spans";
import { rest } from "./telling";

const named = new RegExp(`(?<!${label})(?:${label}+\\.)+${label}+`, "giu");
const path = new RegExp(`^(?::\\d+)?[/?#\\\\]${rest}*|^:\\d+(?!\\p{L})`, "u");
const domainOfAddress = new RegExp(`^@${label}+\\.${label}`, "u");

/**
 * Words joined by points that lead to a host; not those of a mail address. "Clicchi rinnovi.La e segua" looks like a
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
  return labels.some((ending, index) => {
    const [first = ""] = /^xn--/i.test(ending) ? [ending] : ending.split(endsEnding);
    return index > 0 && labels[index - 1] !== "" && isEnding(first);
  });
}

/** What stands right behind an ending and is none of it: a hyphen, an arrow, a letter of another alphabet. */
const endsEnding = /[^\p{L}\p{M}\p{Nd}]|(?<=[a-z])(?=(?!\p{Script=Latin})\p{L})/iu;

const trimmed = (word: string): string => word.replace(/^[_-]+|[_-]+$/g, "");
