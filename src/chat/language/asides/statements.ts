import { fold } from "../../../core/fold";
import { betweenClauses } from "../words/clauses";
import { tokensOf } from "../words/tokens";
import words from "./statements.json";

/** A clause beside a deed. */
export interface Aside {
  /** As typed. */
  said: string;
  /** The same, with "they" in the place of whom it names. */
  told: string;
}

/** A line without the clauses beside its deed that only tell something, and those, as typed. */
export interface Beside {
  deed: string;
  asides: Aside[];
  /** The company of which one of them tells, as typed. */
  whom?: string;
  /** Those of them that tell how things stand, and so may be a reason. */
  reasons: string[];
  /** What is to be done besides and nobody here does: "then tell Sara". */
  others: string[];
  /** It speaks of staying, or of coming back: no reason to end anything. */
  isOfComing: boolean;
}

type Kind = "aside" | "thanks" | "closing" | "other" | "deed";

/** Whom a clause names, and that clause with "they" in their place. */
export interface Named {
  told: string;
  company?: string;
}

/**
 * What a line says before and behind its deed: nothing where no clause does, or one of them could turn the deed.
 *
 * @param named of each clause, as `clausesOf` gives them, whom it names, where it may be told of them
 * @param isBetween what only tells something between two clauses of the deed is left aside as well
 */
export function besideDeed(
  text: string,
  named: readonly (Named | undefined)[] = [],
  isBetween = false,
): Beside | undefined {
  const clauses = clausesOf(text);
  const told = clauses.map(({ said }, at) => named[at]?.told ?? said);
  // What is asked is never only told.
  const kinds = told.map((each, at): Kind => (clauses[at]?.asks ? "deed" : kindOf(each)));
  // "Note for Tailspin: notice was served": what is only told is the deed where nothing else is.
  const onlyTold = kinds.findIndex((kind, at) => kind === "aside" && !named[at]);
  if (!kinds.includes("deed") && onlyTold >= 0) kinds[onlyTold] = "deed";
  const from = kinds.findIndex((kind) => kind === "deed" || kind === "other");
  const to = kinds.lastIndexOf("deed") + 1;
  const isOfDeed = (at: number): boolean => at >= from && at < to && !(isBetween && kinds[at] !== "deed");
  const deed = clauses.filter((_, at) => isOfDeed(at));
  const isOne = kinds.slice(from, to).every((kind) => kind === "deed");
  if (from < 0 || kinds[from] === "other" || deed.length === clauses.length || (isBetween && isOne)) return undefined;
  const around = clauses.flatMap(({ said }, at) =>
    !isOfDeed(at) ? [{ said, told: told[at] ?? said, kind: kinds[at], company: named[at]?.company }] : [],
  );
  const saidAs = (kind: Kind) => around.filter((each) => each.kind === kind);
  const reasons = saidAs("aside").map(({ said }) => said);
  const companies = around.flatMap(({ said, told: other, company }) => (said !== other && company ? [company] : []));
  const [whom, ...more] = new Set(companies);
  if (more.length > 0) return undefined;
  return {
    deed: isBetween ? deed.map(({ said }) => said).join(", ") : text.slice(clauses[from]?.from, clauses[to - 1]?.to),
    asides: [...saidAs("aside"), ...saidAs("thanks").filter(({ said }) => !thanking.test(plain(said)))],
    ...(whom !== undefined && { whom }),
    reasons,
    others: saidAs("other").map(({ said }) => said),
    isOfComing: reasons.some(tellsOfComing),
  };
}

interface Clause {
  from: number;
  to: number;
  said: string;
  /** A question mark ends it. */
  asks: boolean;
}

/** The clauses of a line, as signs, or words that give a reason, part them; none is parted within quotes. */
export function clausesOf(text: string): Clause[] {
  const quotes = [...text.matchAll(/["“”«»]/gu)].map(({ index }) => index);
  const joints = [...text.matchAll(joint)].filter(
    ({ index }) => quotes.filter((quote) => quote < index).length % 2 === 0,
  );
  const starts = [0, ...joints.map(({ index, 0: sign }) => index + sign.length)];
  const ends = [...joints.map(({ index }) => index), text.length];
  return starts.flatMap((from, at) => {
    const to = ends[at] ?? text.length;
    const said = text.slice(from, to).replace(/^[\s([]+|(?<![\s)\].,;:!?…–—-])[\s)\].,;:!?…–—-]+$/gu, "");
    const asks = /[?¿؟？]/u.test(text.slice(from, starts[at + 1]));
    return said === "" ? [] : [{ from, to, said, asks }];
  });
}

const because = words.because.join("|").replace("perche", "perch[eé]").replace("poiche", "poich[eé]");
const joint = new RegExp(
  [
    betweenClauses,
    `(?<!\\s)\\s+(?=(?:${because.replace("|as|", "|")})\\s)`,
    `(?<!\\s)\\s+(?=(?:${words.following.join("|")})\\s)`,
    `(?<!\\s)\\s+(?:and|e)\\s+(?=(?:${words.others.join("|")})\\s)`,
    `(?<=^(?:please |per favore )?(?:${words.noting.join("|")}) (?:that|che))\\s+`,
    `(?<!(?<![\\p{L}])(?:and|e|ed|\\s))\\s+(?=(?:and|e|ed|then|poi)\\s+${words.telling.join("|")}\\s)`,
  ].join("|"),
  "giu",
);

const whole = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})$`, "u");
const begins = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})(?= |$)`, "u");
const anywhere = (patterns: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${patterns.join("|")})(?= |$)`, "u");

const [harmless, failing] = [whole(words.harmless), whole(words.failing)];
const closing = whole(words.closing);
const recording = whole(words.recording.map((each) => each.replace("{noting}", words.noting.join("|"))));
const [subjects, telling] = [begins(words.subjects), begins(words.telling)];
const [turning, coming] = [anywhere(words.turning), anywhere(words.coming)];
const [denying, thanking] = [anywhere(words.denying), anywhere(words.thanking)];
/** "Let them buy", and not "let them know". */
const [allowing, place] = [anywhere(words.allowing), anywhere(words.places)];
/** "Si chiama Alfa" gives the name of what is added. */
const calling = begins(words.calling);
const reason = new RegExp(`^(?:${words.because.join("|")}) `, "u");
/** In these such a word turns nothing: "he did before", "they bought too many by mistake". */
const idioms = new RegExp(`(?<= |^)(?:${words.idioms.join("|")})(?= |$)`, "gu");
/** These give reasons beside other things: "as a customer", "since Monday". */
const weak = new RegExp(`^(?:${words.weak.join("|")}) `, "u");
const laughter = new RegExp(`(?: (?:${words.laughing.join("|")}))+$`, "u");

/** "They want us again", "hanno rinnovato": no reason to end anything, unless that is denied. */
export function tellsOfComing(said: string): boolean {
  const line = plain(said);
  return coming.test(line) && !denying.test(line);
}

/** As it is compared: folded, without signs. */
const plain = (said: string): string =>
  tokensOf(fold(said))
    .map(({ key }) => key)
    .join(" ")
    .replace(/' /g, "'");

/** What a clause does: it tells something, or is polite; wants somebody to be told; or may be the deed, or turn it. */
export function kindOf(said: string): Kind {
  const line = plain(said);
  if (calling.test(line)) return "deed";
  if (harmless.test(line)) return "thanks";
  if (closing.test(line) || recording.test(line)) return "closing";
  const told = line.replace(reason, "").replace(laughter, "");
  if (failing.test(told)) return "aside";
  const isTold = telling.test(line) && !allowing.test(line);
  const rest = isTold ? line.replace(telling, "") : told;
  if (turning.test(rest.replace(idioms, ""))) return "deed";
  // "Notify this chat": that is done here; "mail ada@…" may say to whom the deed is done.
  if (isTold) return place.test(rest) || said.includes("@") ? "deed" : "other";
  const isReason = reason.test(line) && !weak.test(line);
  // "Her address is ada@…" says where the deed goes.
  const isStatement = told.includes(" ") && (isReason || (subjects.test(told) && !said.includes("@")));
  return isStatement ? "aside" : "deed";
}
