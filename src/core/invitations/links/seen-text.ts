/** A text as a mail program sees it, and where each of its letters stands in the text that was typed. */
export interface SeenText {
  seen: string;
  /** For a place in `seen`, and for its end, the place in what was typed. */
  at(place: number): number;
}

/** What takes no room on the screen, wherever it stands: joiners, marks of direction, fillers, selectors. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Signs that pass for those between the parts of a link and are no variants of them for Unicode. */
const signs: Readonly<Record<string, string>> = {
  "。": ".",
  "۔": ".",
  "܁": ".",
  "܂": ".",
  ꓸ: ".",
  "‧": ".",
  "・": ".",
  "･": ".",
  "᛫": ".",
  "⸱": ".",
  "⸳": ".",
  "٠": ".",
  "۰": ".",
  "।": ".",
  "։": ".",
  "·": ".",
  "•": ".",
  "∙": ".",
  "⋅": ".",
  "⁄": "/",
  "∕": "/",
  "╱": "/",
  "⧸": "/",
  "∖": "\\",
  "⧵": "\\",
  "∶": ":",
  ː: ":",
  "꞉": ":",
};

/** Wide, small, raised and circled letters become plain ones; what nobody sees goes. Linear in the length. */
export function seenText(typed: string): SeenText {
  const places: number[] = [];
  let seen = "";
  for (const { 0: letter, index } of typed.matchAll(/\P{M}?\p{M}*/gu)) {
    const plain = [...letter.replace(unseen, "").normalize("NFKC")].map((each) => signs[each] ?? each).join("");
    for (let unit = 0; unit < plain.length; unit += 1) places.push(index);
    seen += plain;
  }
  places.push(typed.length);
  return withStops({ seen, at: (place) => places[place] ?? typed.length });
}

/** `evil[.]com`, `evil (dot) com`: the full stop in brackets is one for whoever reads it. */
const stop = / ?[[({<] ?(?:\.|dot|punto) ?[\])}>] ?/gi;

function withStops({ seen, at }: SeenText): SeenText {
  const cuts: { from: number; by: number }[] = [];
  const plain = seen.replace(stop, (match, from: number) => {
    cuts.push({ from: from - (cuts.at(-1)?.by ?? 0), by: (cuts.at(-1)?.by ?? 0) + match.length - 1 });
    return ".";
  });
  return { seen: plain, at: (place) => at(place + (cuts.findLast(({ from }) => from < place)?.by ?? 0)) };
}
