import { fold } from "../../../core/fold";
import { tokensOf } from "../words/tokens";
import words from "./statements.json";

/** A line without the clauses beside its deed that only tell something, and those, as typed. */
export interface Beside {
  deed: string;
  asides: string[];
  /** Those of them that tell how things stand, and so may be a reason. */
  reasons: string[];
  /** What is to be done besides and nobody here does: "then tell Sara". */
  others: string[];
  /** It speaks of staying, or of coming back: no reason to end anything. */
  isOfComing: boolean;
}

type Kind = "aside" | "thanks" | "other" | "deed";

/** What a line says before and behind its deed: nothing where no clause does, or one of them could turn the deed. */
export function besideDeed(text: string): Beside | undefined {
  if (/[?¿؟？]/u.test(text)) return undefined;
  const clauses = clausesOf(text);
  const kinds = clauses.map(({ said }) => kindOf(said));
  const isBeside = (kind: Kind): boolean => kind !== "deed";
  const from = kinds.findIndex((kind) => kind === "deed" || kind === "other");
  const to = kinds.findLastIndex((kind) => !isBeside(kind)) + 1;
  if (from < 0 || kinds[from] === "other" || (from === 0 && to === clauses.length)) return undefined;
  const around = clauses.flatMap(({ said }, at) => (at < from || at >= to ? [{ said, kind: kinds[at] }] : []));
  const saidAs = (kind: Kind): string[] => around.flatMap((each) => (each.kind === kind ? [each.said] : []));
  const reasons = saidAs("aside");
  const asides = [...reasons, ...saidAs("thanks").filter((each) => !thanking.test(plain(each)))];
  return {
    deed: text.slice(clauses[from]?.from, clauses[to - 1]?.to),
    asides,
    reasons,
    others: saidAs("other"),
    isOfComing: asides.some(tellsOfComing),
  };
}

interface Clause {
  from: number;
  to: number;
  said: string;
}

/** The clauses of a line, as signs, or words that give a reason, part them; none is parted within quotes. */
function clausesOf(text: string): Clause[] {
  const joints = [...text.matchAll(joint)].filter(
    ({ index }) => (text.slice(0, index).match(/["“”«»]/gu) ?? []).length % 2 === 0,
  );
  const starts = [0, ...joints.map(({ index, 0: sign }) => index + sign.length)];
  const ends = [...joints.map(({ index }) => index), text.length];
  return starts.flatMap((from, at) => {
    const to = ends[at] ?? text.length;
    const said = text.slice(from, to).replace(/^[\s([]+|[\s)\].,;:!…–—-]+$/gu, "");
    return said === "" ? [] : [{ from, to, said }];
  });
}

const because = words.because.join("|").replace("perche", "perch[eé]").replace("poiche", "poich[eé]");
const joint = new RegExp(
  [
    "[,;:!…]+\\s+|\\.{1,3}\\s+|\\s+[–—-]{1,2}\\s+|\\s*[([]",
    `\\s+(?=(?:${because.replace("|as|", "|")})\\s)`,
    `(?<!(?<![\\p{L}])(?:and|e|ed))\\s+(?=(?:and|e|ed|then|poi)\\s+${words.telling.join("|")}\\s)`,
  ].join("|"),
  "giu",
);

const whole = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})$`, "u");
const begins = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})(?= |$)`, "u");
const anywhere = (patterns: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${patterns.join("|")})(?= |$)`, "u");

const [harmless, failing] = [whole(words.harmless), whole(words.failing)];
const [subjects, telling] = [begins(words.subjects), begins(words.telling)];
const [turning, coming] = [anywhere(words.turning), anywhere(words.coming)];
const reason = new RegExp(`^(?:${words.because.join("|")}) `, "u");
const place = /(?:^| )(?:chat|channel|canale|here|qui|group|gruppo|conversation|conversazione|team|me|us)(?= |$)/;
/** These give reasons beside other things: "as a customer", "since Monday". */
const weak = new RegExp(`^(?:${words.weak.join("|")}) `, "u");
const laughter = /(?: (?:lol|haha\w*|ahah\w*))+$/u;

const thanking = /(?:^| )(?:grazie|thanks|thank|thx|cheers|please)(?: |$)/;

/** "They want us again", "hanno rinnovato": no reason to end anything, unless that is denied. */
export function tellsOfComing(said: string): boolean {
  const line = plain(said);
  return coming.test(line) && !denying.test(line);
}
const denying = /(?:^| )(?:non|not|never|no longer|no more|senza|without|\w+n't)(?= |$)/;

/** As it is compared: folded, without signs. */
const plain = (said: string): string =>
  tokensOf(fold(said))
    .map(({ key }) => key)
    .join(" ")
    .replace(/' /g, "'");

/** What a clause does: it tells something, or is polite; wants somebody to be told; or may be the deed, or turn it. */
function kindOf(said: string): Kind {
  const line = plain(said);
  if (harmless.test(line)) return "thanks";
  const told = line.replace(reason, "").replace(laughter, "");
  if (failing.test(told)) return "aside";
  const isTold = telling.test(line);
  const rest = isTold ? line.replace(telling, "") : told;
  if (turning.test(rest.replace(/ (?:gia|da) prima$/, ""))) return "deed";
  // "Notify this chat": that is done here.
  if (isTold) return place.test(rest) ? "deed" : "other";
  const isReason = reason.test(line) && !weak.test(line);
  const isStatement = told.includes(" ") && (isReason || subjects.test(told));
  return isStatement ? "aside" : "deed";
}
