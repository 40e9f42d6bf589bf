import { fold } from "../../../core/fold";
import { tryingWords } from "../words/trying";

/** Names, addresses and links in which a word of a dry run says nothing of one. */
const address = /\S*@\S+|\S+:\/\/\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]{2,})+/gu;
const inQuotes = /(["“”„«»‹›'‘’`])([^"“”„«»‹›'‘’`]{1,200})["“”«»‹›'‘’`]/gu;
const quotes = "\"“”„«»‹›'‘’`";

const { words, tests, before, behind, denials } = tryingWords;
const said = `(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`;
/** "Don't do it", "mi raccomando": said once more, in other words, before or behind those of a dry run. */
const denied = `(?:${denials.join("|")})(?![\\p{L}\\p{N}])`;
const trial = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${[...before, denied].join("|")})[\\s,:;${quotes}]+)*[${quotes}(\\[]*${said}[${quotes})\\]]*` +
    `(?:\\s+(?:${behind.join("|")})(?![\\p{L}\\p{N}]))?(?:[\\s:,;/.!-]+${denied})*[\\s:,;/.!-]*`,
  "giu",
);
/** "…, senza farlo", "…, voglio solo vedere cosa succede". */
const deniedAtEnd = new RegExp(`[\\s,:;.!-]+${denied}[\\s.!]*$`, "iu");
const word = new RegExp(said, "iu");
const everyWord = new RegExp(said, "giu");
const smallWord = new RegExp(said, "u");
const oneWord = new RegExp(`^(?:${[...words, ...tests].join("|")})$`, "u");

/** What a line has in quotes, as typed. */
export const quotedIn = (line: string): string[] =>
  [...line.normalize("NFKC").matchAll(inQuotes)].flatMap(([, , inside]) => inside ?? []);

/** Whether a word of a dry run, written in small letters, is among these. */
export const saysTrial = (text: string): boolean => smallWord.test(text);

/** Whether a line says that something is to be tried, or tested: "test this notice". */
export const asksToTry = (keys: readonly string[]): boolean => keys.some((key) => oneWord.test(key));

/**
 * What a line says beside its words of a dry run, wherever these stand and however they are quoted or led in.
 *
 * @param names of whom the line speaks: a word that belongs to one of them tells of no dry run
 * @returns nothing for a line that has no such word
 */
export function besideTrial(line: string, names: readonly string[]): string | undefined {
  const text = line.normalize("NFKC").trim();
  const hidden = withoutNames(text, names);
  if (!word.test(hidden)) return word.test(fold(hidden)) ? besideTrial(fold(text), names) : undefined;
  let rest = "";
  let from = 0;
  for (const { index, 0: found } of hidden.matchAll(trial)) {
    rest += `${text.slice(from, index)} `;
    from = index + found.length;
  }
  return unquoted(`${rest}${text.slice(from)}`.replace(deniedAtEnd, ""));
}

/** "If I typed …", "se scrivessi …", up to where the line goes on to something else. */
const typing =
  /(?:^|\s)(?:if|when|se|quando|suppose|supposing|say) (?:(?:i|we|somebody|someone|you|io|uno|qualcuno) )?(?:(?:had|were to|would|should) )?(?:typed?|wrote|write|entered?|said|say|scrivessi|scrivo|scrivesse|digitassi|digito|dicessi|dico)[\s:,]+(.+?)(?:\s+[-–—]\s.*|[,;?!]\s+\p{L}.*|\s(?:what|che cosa|cosa)\s.*|[?.!]*)$/iu;
const asksWhat = /(?:^|\s)(?:what|cosa)(?:['’]d|\s)/iu;

/** What somebody would type of whom a line asks what would come of it; nothing for any other line. */
export function typedIn(line: string): string | undefined {
  const text = line.normalize("NFKC").trim();
  const typed = asksWhat.test(text) ? typing.exec(text)?.[1] : undefined;
  return typed === undefined ? undefined : unquoted(typed);
}

/** A sign that is of no word, and neither stands between words nor around them: what is left of a line begins with it. */
const blank = (found: string): string => "_".repeat(found.length);

/** The text with blanks instead of what names somebody. */
function withoutNames(text: string, names: readonly string[]): string {
  const isName = (inside: string): boolean => /\p{Lu}/u.test(inside.replace(everyWord, ""));
  const named = names.filter((name) => word.test(name));
  const known = named.reduce((sofar, name) => withoutName(sofar, name), text.replace(address, blank));
  return known.replace(inQuotes, (whole, _open: string, inside: string) =>
    whole.length < text.length - 2 && isName(inside) ? blank(whole) : whole,
  );
}

function withoutName(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)}${blank(name)}${text.slice(at + name.length)}`;
}

/** Quotes that stood around the whole line, or are left of a pair. */
function unquoted(text: string): string {
  const plain = text.replace(/^[^\p{L}\p{N}"“«‹‘'`<[]+/u, "").trim();
  const [first = ""] = plain;
  const isPair = quotes.includes(first) && quotes.includes(plain.at(-1) ?? " ");
  return isPair && first !== "" ? plain.slice(1, -1).trim() : plain.replace(/\s{2,}/gu, " ");
}
