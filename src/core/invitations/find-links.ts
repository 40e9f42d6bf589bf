/** Something in a text that a mail program would make pressable, or that wants to look like it. */
export interface FoundLink {
  /** As it stands in the text. */
  text: string;
  /** Where it leads, lower case; empty when no host can be read out of it. */
  host: string;
}

const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const withScheme =
  /(?:\b(?:[a-z][a-z0-9+.-]*):[\\/]{1,3}|\b(?:mailto|javascript|data|tel|file):|\bwww\.)[^\s<>"'«»“”]*/giu;
const domain =
  /(?<![\p{L}\p{N}@._%+-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"'«»“”]*)?(?![\p{L}\p{N}@-])/giu;

/** Endings that mail programs turn into links without being asked. */
const endings = new Set(
  "com net org info biz eu it uk de fr es pt nl be ch at us ca io co me tv app dev cloud online site shop store link page click xyz ms cn ru gov edu example".split(
    " ",
  ),
);

/** All links in a text, also those written without scheme, with look-alike letters or with invisible characters. */
export function findLinks(text: string): FoundLink[] {
  const clean = text.replace(invisible, "").normalize("NFKC").replaceAll("。", ".");
  const found: FoundLink[] = [];
  const rest = clean.replace(withScheme, (match) => {
    found.push({ text: match, host: hostOf(match) });
    return " ".repeat(match.length);
  });
  for (const { 0: match, index } of rest.matchAll(domain)) {
    // "p.es." is an abbreviation, "x.com" is not.
    const abbreviation = /^\p{L}\.\p{L}{2,3}$/u.test(match) && rest[index + match.length] === ".";
    if (!abbreviation && isLink(match)) found.push({ text: match, host: hostOf(match) });
  }
  return found;
}

function isLink(match: string): boolean {
  const host = hostOf(match);
  if (match.length > host.length || skeleton(host).includes("microsoft")) return true;
  const ending = host.slice(host.lastIndexOf(".") + 1);
  // "…domani.Le scrivo": a missing space after a full stop is not a link.
  const missingSpace = /^\p{Ll}+\.\p{Lu}\p{Ll}+$/u.test(match);
  return endings.has(ending) && !missingSpace;
}

function hostOf(link: string): string {
  const behindScheme = link.replace(/^[a-z][a-z0-9+.-]*:[\\/]*/i, "").replace(/^[^/?#\\]*@/, "");
  const [host = ""] = /^[\p{L}\p{M}\p{N}._%-]*/u.exec(behindScheme) ?? [];
  return host.toLowerCase().replace(/\.+$/, "");
}

/** Letters of other alphabets, and pairs, that pass for Latin letters at a glance. */
const lookAlikes: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  һ: "h",
  ԁ: "d",
  ԛ: "q",
  ԝ: "w",
  м: "m",
  т: "t",
  к: "k",
  п: "n",
  г: "r",
  α: "a",
  ε: "e",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  ν: "v",
  κ: "k",
  ι: "i",
  ɩ: "i",
  ı: "i",
  ɑ: "a",
  ɡ: "g",
  ⅿ: "m",
  ꮯ: "c",
  "0": "o",
  "1": "l",
  "3": "e",
  "5": "s",
};

/** What a host looks like at a glance: two hosts with one skeleton are taken for each other. */
export function skeleton(host: string): string {
  const plain = [...host.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()].map(
    (letter) => lookAlikes[letter] ?? letter,
  );
  return plain
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replaceAll("cl", "d")
    .replaceAll("l", "i")
    .replaceAll("-", "");
}
