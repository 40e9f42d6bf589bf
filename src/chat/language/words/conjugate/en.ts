import type { Mood } from "./it";

/** Past and participle that do not end in -ed. */
const irregular: Record<string, readonly string[]> = {
  send: ["sent"],
  get: ["got", "gotten"],
  take: ["took", "taken"],
  give: ["gave", "given"],
  make: ["made"],
  write: ["wrote", "written"],
  put: ["put"],
  set: ["set"],
  let: ["let"],
  cut: ["cut"],
  show: ["showed", "shown"],
  see: ["saw", "seen"],
  tell: ["told"],
  bring: ["brought"],
  find: ["found"],
  hold: ["held"],
  keep: ["kept"],
  leave: ["left"],
  say: ["said"],
  speak: ["spoke", "spoken"],
  do: ["did", "done"],
  go: ["went", "gone"],
  withdraw: ["withdrew", "withdrawn"],
  draw: ["drew", "drawn"],
  lose: ["lost"],
  shut: ["shut"],
  win: ["won"],
  strike: ["struck"],
  throw: ["threw", "thrown"],
  begin: ["began", "begun"],
  pull: [],
};

/** Every form of an English verb, each with its mood; the plain form counts as an order. */
export function englishForms(verb: string): Map<string, Mood> {
  const forms = new Map<string, Mood>([[verb, "order"]]);
  const add = (mood: Mood, form: string): void => {
    if (!forms.has(form)) forms.set(form, mood);
  };
  const stem = verb.endsWith("e") && !verb.endsWith("ee") ? verb.slice(0, -1) : doubled(verb);
  const ending = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb;
  add("present", /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? `${verb}es` : ending === verb ? `${verb}s` : `${ending}es`);
  add("gerund", `${stem}ing`);
  for (const form of irregular[verb] ?? []) add("participle", form);
  if (!irregular[verb]?.length)
    add("participle", verb.endsWith("e") ? `${verb}d` : ending === verb ? `${stem}ed` : `${ending}ed`);
  return forms;
}

/** "drop" becomes "dropping"; longer words only when they are stressed at their end, which few of ours are. */
const doubled = (verb: string): string => (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb);
