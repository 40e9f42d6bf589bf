import { piecesOf } from "./pieces";
import { isPlace, isSecretive } from "./strength";
import { isAdjective } from "./values";
import { both, faint, kinds, legalForms, names, parts, polite, setting, small, states, things, using } from "./words";

/** What the forms below are made of, written in them in capitals. */
const made: Readonly<Record<string, RegExp>> = {
  NAME: /(?:pass ?words?|pwd|psw|passwd|pwrd|passphrase|passcode|parola ?chiave|parola d'ordine|parola d'accesso|mot de passe)/u,
  WORD: /([\p{L}\p{N}][^\s,;()[\]<>{}|]{1,60})/u,
  WHOSE: /(?:(?:the|my|our|her|his|their|new|admin|la|mia|nostra|sua|tua|nuova) ){0,3}/u,
  BEGIN: /(?:^|[.,;:!?(]\s?)[ \t"'`>*-]{0,3}/u,
  END: /(?=\s*(?:[.,;!?)]|$))/u,
};
const formOf = (form: RegExp): RegExp =>
  new RegExp(
    form.source.replace(/NAME|WORD|WHOSE|BEGIN|END/g, (part) => made[part]?.source ?? part),
    "gimu",
  );

const naming = new RegExp(made.NAME?.source ?? "", "iu");

/** Sentences and tables in which any word is a secret, as it stands where one is told. */
const telling = [
  // "Zinnia is the password", "zinnia = password"
  /BEGINWORD["'`]? (?:is|was|è|era) WHOSENAME(?=\s*(?:[.,;!?)]|$)| (?:of|for|to|here|now|di|del|dell|della|per|al)\b)/u,
  /^\s{0,3}WORD ?=+ ?WHOSENAME\s*$/u,
  // "Zinnia (that's the password)"
  /(?<!\S)WORD["'`]? ?[,(–—-] ?(?:that'?s|that is|which is|it'?s|it is|this is|è|questa è|che è|sarebbe) WHOSENAMEEND/u,
  // "| password | Zinnia |"
  /^[ \t|]{0,6}WHOSENAME[ \t]*\|[ \t|]*WORD[ \t|]*$/u,
  // "with password Zinnia", "usa la password Zinnia"
  /(?<![\p{L}\p{N}])(?:with|con|use|using|used|usa|usare|uso|usando|usate|try|prova|enter|inserisci|digita) WHOSENAME WORD(?:END| (?:to (?:log|sign|get) |per (?:entrare|accedere|il |la )|for the |and user|e utente))/u,
  // "the password was reset to Zinnia", "la password è stata impostata a Zinnia"
  /NAME (?:\S+ ){0,4}(?:was|is|has been|got) (?:now )?(?:reset|set|changed|updated) (?:back )?to WORDEND/u,
  /NAME (?:\S+ ){0,4}(?:è|era|e'|viene) (?:stata )?impostata (?:a|su|in) WORDEND/u,
  // "ho cambiato la password da Zinnia a Dalia"
  /(?:chang\p{L}+|cambia\p{L}+|modifica\p{L}+) WHOSENAME (?:from|da) WORD (?:to|a|in) WORDEND/u,
  // "my password Zinnia doesn't work"
  /(?:my|the|la|mia) NAME WORD (?:doesn'?t|does not|isn'?t|is not|is wrong|no longer|won'?t|didn'?t|non) /u,
  // "clienti password Zinnia"
  /^\s{0,3}(?:customers|clienti) NAME WORD\s*$/u,
  // "reset password to Zinnia"
  /(?:^|[.,;:!?] ?|please |and |i |you )(?:(?:re)?set|changed?|updated?) WHOSENAME to WORDEND/u,
].map(formOf);

/** The same where nothing before them may ask for the secret of somebody. */
const beside = [
  /NAME[ \t]?[(<{[]WORD[)>}\]]/u,
  /NAME\/WORDEND/u,
  /NAME(?:[ \t]+[–—-]+[ \t]+|[ \t]?(?:\.{2,4}|…)[ \t]?)WORDEND/u,
].map(formOf);

/** What only a field of a form is searched for. */
const inFields = [/NAME WORDEND/u, /WORD [([]NAME[)\]]/u].map(formOf);
const withLogin =
  /(?<![\p{L}\p{N}])(?:log ?[io]n|sign[- ]?in|accesso|accedi|credenziali|credentials)\s?[:=]?\s?[\w.+-]{1,64}@[\w.-]{3,200}\s(\S{3,80})\s*$/gimu;
/** "The code is 558123". */
const code =
  /(?<![\p{L}\p{N}])(?:the|my|your|il|mio|tuo) (?:code|codice)(?: is|'s| è| e'| era| was) ?:? ?\d{4,8}(?![\p{L}\p{N}]|[-/.,]\d)/iu;
const asking =
  /(?:cerca|search|re-?set|reimpost|resett|forg|lost|dimentic|scord|pers[oa]|recup|recov|help|aiut|about|policy)/iu;

/** Whether a sentence tells a secret in an ordinary word. Most texts name none, and are not looked at any further. */
export const tellsSecret = (text: string): boolean =>
  code.test(text) ||
  (naming.test(text) &&
    (telling.some((form) => holdsWord(text, form)) || beside.some((form) => holdsWord(text, form, true))));

/** The same of a field, where a name of a secret beside a word is enough. */
export const tellsSecretInField = (text: string): boolean =>
  inFields.some((form) => holdsWord(text, form, true)) || holdsWord(text, withLogin);

const holdsWord = (text: string, form: RegExp, isUnasked = false): boolean =>
  [...text.matchAll(form)].some(
    ({ index, 0: _all, ...words }) =>
      !(isUnasked && asking.test(lineBefore(text, index))) && wordsOf(words).every(isNoTalk),
  );

const wordsOf = (groups: object): string[] =>
  Object.entries(groups).flatMap(([key, value]) => (/^\d$/.test(key) && typeof value === "string" ? [value] : []));

const lineBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 80), at).replace(/.*\n/su, "");

/** A word that no sentence about secrets is made of. */
function isNoTalk(said: string): boolean {
  const [piece] = piecesOf(said, 1);
  if (!piece || piece.word.length < 3 || isPlace(piece.word)) return false;
  if (isSecretive(piece.word)) return true;
  const { key, word } = piece;
  const isOfTalk = [small, states, things, kinds, parts, polite, setting, using, names, both, faint].some((list) =>
    list.has(key),
  );
  return (
    !isOfTalk &&
    !legalForms.has(key.replace(/[^a-z]/gu, "")) &&
    /^\p{L}{3,}$/u.test(word) &&
    !/^\p{Lu}+$/u.test(word) &&
    !/..(?:ly|mente|ing|ando|endo|ed)$/u.test(key) &&
    !(word === word.toLowerCase() && isAdjective(key))
  );
}
