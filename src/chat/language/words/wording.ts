import { fold } from "../../../core/fold";
import type { Language } from "../../../core/languages";
import { englishForms } from "./conjugate/en";
import { italianForms, type Mood, saysWhom } from "./conjugate/it";

/**
 * How a command is said in one language. What only reads needs no more than `shown` and examples; what writes, or opens
 * a form that does, begins only if every word of the line is one of these, one of its slots, or changes nothing.
 */
export interface Wording {
  /** The way shown to people; always understood. */
  shown: string;
  /** Other names of it, which say it by themselves: "client list". */
  names?: readonly string[];
  /**
   * Verbs, as dictionaries have them, that say it by themselves; with `=` before it, a word without forms; with `+`, one
   * that says it only before its noun: "new provider".
   */
  verbs?: readonly string[];
  /** Verbs that say it only where one of each of its slots is named: "give Contoso to Luke", but not "give me Contoso". */
  verbsOfBoth?: readonly string[];
  /**
   * Verbs that say it only together with one of their nouns: "close … relationship". `wanted`: wanting the noun is
   * wanting it made, as an invitation. `handing`: more verbs, by which a thing that is there may be asked for as well.
   * `ofBoth`: they say it only where one of each of its slots is named.
   */
  pairs?: readonly {
    verbs: readonly string[];
    handing?: readonly string[];
    nouns: readonly string[];
    wanted?: true;
    ofBoth?: true;
  }[];
  /** Nouns that say what it is about, for what only reads. */
  nouns?: readonly string[];
  /** What may stand beside it and changes nothing. */
  beside?: readonly string[];
  /** What stands beside it and tells to note what was done: "mark … as", "segna". */
  recording?: readonly string[];
}

export type Wordings = Readonly<Record<Language, Wording>>;

/** What a phrase is to a command. */
export interface Part {
  role: "verb" | "noun" | "beside";
  mood?: Mood;
  /** The pair to which a verb or noun belongs; none for what says it by itself. */
  pair?: string;
  /** A verb that says to whom it is done: "invitalo"; `me`: "invitami". */
  object?: "me" | "other";
  /** It says something only of one of each that the command takes. */
  ofBoth?: true;
  /** A verb by which something is handed to somebody: "send me the invitation". */
  handing?: true;
  /** It says something only before its noun: behind it, it begins a name. */
  leads?: true;
  /** Wanting this noun is wanting it made. */
  wanted?: true;
  /** It tells to note what was done. */
  records?: true;
  /** One of the names by which people call the command itself. */
  isName?: true;
}

const formsIn: Record<Language, (verb: string) => ReadonlyMap<string, Mood>> = { en: englishForms, it: italianForms };

/** Every phrase of a wording with what it is; a verb of several words changes its first: "gets rid of". */
export function partsOf(language: Language, wording: Wording): [words: string, part: Part][] {
  const {
    shown,
    names = [],
    verbs = [],
    verbsOfBoth = [],
    pairs = [],
    nouns = [],
    beside = [],
    recording = [],
  } = wording;
  const conjugated = (verb: string, pair?: string, handing?: true): [string, Part][] => {
    const part = (mood: Mood): Part => ({ role: "verb", mood, ...(pair && { pair }), ...(handing && { handing }) });
    if (verb.startsWith("+")) return [[fold(verb.slice(1)), { ...part("order"), leads: true }]];
    if (verb.startsWith("="))
      return [
        [fold(verb.slice(1)), part("order")],
        [fold(verb.slice(1)), part("participle")],
      ];
    const [head = "", ...rest] = fold(verb).split(" ");
    const forms = formsIn[language](head);
    return [...forms].map(([form, mood]) => [
      [fold(form), ...rest].join(" "),
      {
        ...part(mood),
        ...(language === "it" && saysWhom(form, forms) && { object: form.endsWith("mi") ? "me" : "other" }),
      },
    ]);
  };
  return [
    ...[shown, ...names].flatMap((words): [string, Part][] => [
      [fold(words), { role: "verb", mood: "order", isName: true }],
      [fold(words), { role: "verb", mood: "participle", isName: true }],
    ]),
    ...verbs.flatMap((verb) => conjugated(verb)),
    ...verbsOfBoth
      .flatMap((verb) => conjugated(verb))
      .filter(([, { mood, object }]) => (mood === "order" || mood === "infinitive") && object !== "me")
      .map(([words, part]): [string, Part] => [words, { ...part, ofBoth: true }]),
    ...pairs.flatMap(({ verbs: paired, handing = [], nouns: things, wanted, ofBoth }, index) => [
      ...handing.flatMap((verb) => conjugated(verb, `${language} ${index}`, true)),
      ...paired
        .flatMap((verb) => conjugated(verb, `${language} ${index}`))
        .map(([words, part]): [string, Part] => [words, { ...part, ...(ofBoth && { ofBoth }) }]),
      ...things.map((noun): [string, Part] => [
        fold(noun),
        { role: "noun", pair: `${language} ${index}`, ...(wanted && { wanted }) },
      ]),
    ]),
    ...nouns.map((noun): [string, Part] => [fold(noun), { role: "noun" }]),
    ...beside.map((words): [string, Part] => [fold(words), { role: "beside" }]),
    ...recording.map((words): [string, Part] => [fold(words), { role: "beside", records: true }]),
  ];
}
