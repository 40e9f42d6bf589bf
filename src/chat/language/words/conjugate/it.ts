/** The moods in which a verb can stand, as far as they decide what is wanted. `wished`: "vorrei che mi mostrassi". */
export type Mood = "order" | "infinitive" | "present" | "gerund" | "participle" | "wished";

/** Stems and forms that do not follow from the infinitive; what is left out follows the rule. */
interface Irregular {
  /** First person singular, `tolgo`; third singular, `toglie`; first plural is regular unless given. */
  io?: string;
  tu?: string;
  lui?: string;
  noi?: string;
  voi?: string;
  loro?: string;
  /** The polite order, `tolga`. */
  lei?: string;
  /** The short order that doubles what follows, `da'`: `dammi`. */
  short?: string;
  /** What somebody wishes one did, `facessi`. */
  would?: string;
  participle?: string;
}

/** "Spedisco, spedisci": verbs in -ire that take -isc- in. */
const widened = (infinitive: string): [string, Irregular] => {
  const stem = `${infinitive.slice(0, -3)}isc`;
  return [infinitive, { io: `${stem}o`, tu: `${stem}i`, lui: `${stem}e`, loro: `${stem}ono`, lei: `${stem}a` }];
};

/** "Propongo, proponi": verbs in -porre. */
const placed = (infinitive: string): [string, Irregular] => {
  const stem = `${infinitive.slice(0, -3)}n`;
  return [
    infinitive,
    {
      io: `${stem}go`,
      tu: `${stem}i`,
      lui: `${stem}e`,
      noi: `${stem}iamo`,
      voi: `${stem}ete`,
      loro: `${stem}gono`,
      lei: `${stem}ga`,
      would: `${stem}essi`,
      participle: `${infinitive.slice(0, -3)}sto`,
    },
  ];
};

const irregular: Record<string, Irregular> = {
  ...Object.fromEntries(
    [
      "spedire",
      "finire",
      "inserire",
      "sostituire",
      "trasferire",
      "ristabilire",
      "attribuire",
      "censire",
      "zittire",
      "restituire",
      "reinserire",
      "gestire",
    ].map(widened),
  ),
  togliere: { io: "tolgo", lei: "tolga", loro: "tolgono", participle: "tolto" },
  sciogliere: { io: "sciolgo", lei: "sciolga", loro: "sciolgono", participle: "sciolto" },
  rimuovere: { participle: "rimosso" },
  chiudere: { participle: "chiuso" },
  concludere: { participle: "concluso" },
  escludere: { participle: "escluso" },
  dismettere: { participle: "dismesso" },
  mettere: { participle: "messo" },
  ammettere: { participle: "ammesso" },
  rimettere: { participle: "rimesso" },
  concedere: { participle: "concesso" },
  riconcedere: { participle: "riconcesso" },
  permettere: { participle: "permesso" },
  perdere: { participle: "perso" },
  disdire: {
    io: "disdico",
    tu: "disdici",
    lui: "disdice",
    noi: "disdiciamo",
    loro: "disdicono",
    lei: "disdica",
    would: "disdicessi",
    participle: "disdetto",
  },
  dire: {
    io: "dico",
    tu: "di'",
    lui: "dice",
    noi: "diciamo",
    loro: "dicono",
    lei: "dica",
    would: "dicessi",
    participle: "detto",
  },
  fare: {
    io: "faccio",
    tu: "fai",
    lui: "fa",
    noi: "facciamo",
    loro: "fanno",
    lei: "faccia",
    would: "facessi",
    short: "fa",
    participle: "fatto",
  },
  dare: {
    io: "do",
    tu: "dai",
    lui: "dà",
    noi: "diamo",
    loro: "danno",
    lei: "dia",
    would: "dessi",
    short: "da",
    participle: "dato",
  },
  stare: {
    io: "sto",
    tu: "stai",
    lui: "sta",
    noi: "stiamo",
    loro: "stanno",
    lei: "stia",
    would: "stessi",
    short: "sta",
    participle: "stato",
  },
  andare: {
    io: "vado",
    tu: "vai",
    lui: "va",
    noi: "andiamo",
    loro: "vanno",
    lei: "vada",
    short: "va",
    participle: "andato",
  },
  tenere: { io: "tengo", tu: "tieni", lui: "tiene", loro: "tengono", lei: "tenga", participle: "tenuto" },
  vedere: { participle: "visto" },
  rivedere: { participle: "rivisto" },
  leggere: { participle: "letto" },
  scrivere: { participle: "scritto" },
  iscrivere: { participle: "iscritto" },
  chiedere: { participle: "chiesto" },
  richiedere: { participle: "richiesto" },
  prendere: { participle: "preso" },
  riprendere: { participle: "ripreso" },
  disfare: { io: "disfo", participle: "disfatto" },
  respingere: { participle: "respinto" },
  interrompere: { participle: "interrotto" },
  rompere: { participle: "rotto" },
  ...Object.fromEntries(["predisporre", "proporre", "riproporre"].map(placed)),
  aprire: { participle: "aperto" },
  riaprire: { participle: "riaperto" },
  rescindere: { participle: "rescisso" },
  riammettere: { participle: "riammesso" },
  estromettere: { participle: "estromesso" },
  accogliere: { io: "accolgo", lei: "accolga", loro: "accolgono", participle: "accolto" },
  riaccogliere: { io: "riaccolgo", lei: "riaccolga", loro: "riaccolgono", participle: "riaccolto" },
  stendere: { participle: "steso" },
  annettere: { participle: "annesso" },
  accendere: { participle: "acceso" },
  spegnere: { io: "spengo", lei: "spenga", loro: "spengono", participle: "spento" },
  smettere: { participle: "smesso" },
  riassumere: { participle: "riassunto" },
  vendere: {},
  ripristinare: {},
  sentire: {},
};

const clitics = [
  "mi",
  "ci",
  "lo",
  "la",
  "li",
  "le",
  "ne",
  "gli",
  "melo",
  "mela",
  "meli",
  "mele",
  "mene",
  "celo",
  "cela",
  "celi",
  "cele",
  "glielo",
  "gliela",
];

/** Every form of an Italian verb that people write to say what is to be done, or was, each with its mood. */
export function italianForms(infinitive: string): Map<string, Mood> {
  const forms = new Map<string, Mood>();
  const add = (mood: Mood, ...found: string[]): void => {
    for (const form of found) if (form !== "" && !forms.has(form)) forms.set(form, mood);
  };
  const known = irregular[infinitive] ?? {};
  const group = infinitive.slice(-3);
  const stem = infinitive.slice(0, -3);
  // "invitare": before i and e, c and g keep their sound with an h; "cominciare" keeps no second i.
  const hard = group === "are" && /[cg]$/.test(stem) ? `${stem}h` : stem;
  const soft = /i$/.test(stem) ? stem.slice(0, -1) : hard;
  const tu = known.tu ?? `${soft}i`;
  const lui = known.lui ?? (group === "are" ? `${stem}a` : `${stem}e`);
  const noi = known.noi ?? `${soft}iamo`;
  const order = group === "are" && !known.tu ? lui : tu;
  const lei = known.lei ?? (group === "are" ? `${soft}i` : `${(known.io ?? `${stem}o`).slice(0, -1)}a`);
  const voi = known.voi ?? `${infinitive.slice(0, -2)}te`;
  const past = known.participle ?? (group === "are" ? `${stem}ato` : group === "ere" ? `${stem}uto` : `${stem}ito`);
  const would = known.would ?? `${infinitive.slice(0, -2)}ssi`;
  const bare = infinitive.slice(0, -1);

  add("infinitive", infinitive, bare, ...clitics.map((clitic) => bare + clitic));
  add("order", order, lei, voi, tu, noi);
  add("order", ...clitics.flatMap((clitic) => [order + clitic, noi + clitic, voi + clitic]));
  add("present", known.io ?? `${stem}o`, lui, known.loro ?? (group === "are" ? `${stem}ano` : `${stem}ono`));
  if (known.short) add("order", ...clitics.map((clitic) => known.short + doubled(clitic)));
  add("wished", would, `${would.slice(0, -1)}e`, `${would.slice(0, -3)}ste`, `${would.slice(0, -1)}imo`);
  add("gerund", group === "are" ? `${stem}ando` : `${stem}endo`);
  add("participle", ...["o", "a", "i", "e"].map((ending) => past.slice(0, -1) + ending));
  return forms;
}

/** "Invitalo", "avvisali", "invitami": the form says to whom it is done. */
export const saysWhom = (form: string, forms: ReadonlyMap<string, unknown>): boolean =>
  ["lo", "la", "li", "le", "gli", "mi"].some(
    (clitic) => form.endsWith(clitic) && forms.has(form.slice(0, -clitic.length)),
  );

/** "Dammi", "dacci", but "dagli". */
const doubled = (clitic: string): string => (clitic.startsWith("g") ? clitic : clitic.charAt(0) + clitic);
