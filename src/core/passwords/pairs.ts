import { piecesOf } from "./pieces";
import { isElaborate, isPlaceholder, isSecretive } from "./strength";
import { small, states, things } from "./words";

/** An address, what parts it from what follows, and that. */
const withAddress =
  /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}((?:[ \t]*(?:[/|:;,\\]|-+|–|\n))?[ \t]*)(\S{4,80})(?=\s*$|\S*[^\s\p{L}\p{N}])/gimu;
/** A name, a password and a host. */
const inLink = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,64}:([^\s/@]{1,80})@/giu;
/** "user: admin, p: hunter2". */
const shortened =
  /(?<![\p{L}\p{N}])u(?:n|sr|ser|ser ?name|tente)?\s{0,2}[:=]\s{0,2}\S{1,64}[\s,;|/]{1,3}p\s{0,2}[:=]\s{0,2}(\S{2,80})/giu;
/** "Login: admin / hunter2", "accesso: luca, Tailspin24". */
const named =
  /(?<![\p{L}\p{N}])(?:log[io]n|log in|sign[- ]?in|accesso|accedi|account|utente|auth|authentication|autenticazione|user(?:name)?|id)\s{0,2}[:=]?\s{1,2}(?!\d+\b)[\w.@+-]{2,64}\s{0,2}(?:[/|:,;]|-|e|and|con|with)\s{0,2}(\S{4,80})/giu;
/** "Accedi con … e …", "log in with … and …". */
const entering =
  /(?<![\p{L}\p{N}])(?:log(?:in|on)?|log[ -]in|sign[ -]?in|signin|acced\p{L}+|entra|entro|entrare|loggati|autentica\p{L}*)\s(?:\S{1,30}\s){0,4}(?:con|with|as|come|using)\s\S{2,64}\s{0,2}(?:[/|:,;]|-|e|and|con|with)\s{0,2}(\S{4,80})/giu;

/** "Username luca, password tulipano". */
const inWords =
  /(?<![\p{L}\p{N}])(?:user(?: ?name)?|login|account|(?:nome )?utente|id)\s\S{2,64}\s(?:and |e |\/ )?(?:pass(?:word)?|pwd|psw|pw|parola ?chiave|parola d'ordine)\s(\S{3,80})\s*$/gimu;
/** "Credenziali luca/tulipano". */
const slashed = /(?<![\p{L}\p{N}])(?:credenziali|credentials|creds)\s([\w.@+-]{2,64}[/:]\S{3,80})\s*$/gimu;

/** "User pass Tulip9". */
const unparted = /(?<![\p{L}\p{N}])(?:user|utente|login)\s(?:pass|pwd|psw|pw)\s(\S{4,80})\s*$/gimu;

/** Whether a user name and its password stand side by side, whatever they are called. */
export const hasPair = (text: string): boolean =>
  (text.includes("@") && (isBesideAnAddress(text) || valuesOf(text, inLink).some((value) => !isPlaceholder(value)))) ||
  valuesOf(text, shortened).some((value) => !isPlaceholder(value)) ||
  [inWords, slashed].some((pattern) => valuesOf(text, pattern).some(isNoTalk)) ||
  [named, entering, unparted].some((pattern) => valuesOf(text, pattern).some(isSecretiveValue));

const isBesideAnAddress = (text: string): boolean =>
  [...text.matchAll(withAddress)].some(
    ({ index, 1: between = "", 2: value = "" }) =>
      !(between === "/" && isInLink(text, index)) && isBesideAddress(between, value),
  );
/** "https://user@host/path" is a link, whose path is none. */
const isInLink = (text: string, at: number): boolean => text.slice(0, at).endsWith("://");
/** To look costs less than to collect, and most texts have none. */
const valuesOf = (text: string, pattern: RegExp): string[] =>
  text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)].map(([, value = ""]) => value);
/** Beside an address stand names of companies as well: "365Lab". */
const isBesideAddress = (between: string, value: string): boolean =>
  isElaborateValue(value) &&
  ((between !== "" && !/\s/u.test(between)) ||
    /[!@#$%^&*+=?~§£€]/u.test(value) ||
    /^.{0,6}\p{L}\d+\p{L}.{3,}$/u.test(value));
const isElaborateValue = (value: string): boolean => piecesOf(value, 1).some(({ word }) => isElaborate(word));
const isSecretiveValue = (value: string): boolean => piecesOf(value, 1).some(({ word }) => isSecretive(word));
const isNoTalk = (value: string): boolean =>
  value
    .split(/[/:]/u)
    .every((part) => piecesOf(part, 1).some(({ key }) => !small.has(key) && !states.has(key) && !things.has(key)));
