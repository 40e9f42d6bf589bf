import { fold } from "../../../core/fold";
import type { Language } from "../../../core/languages";
import { type Topic, topics } from "../../../core/notices/topics";
import { withPlainLinks } from "../typed-links";
import { articles } from "../words/small-words";
import { newsWishes } from "../words/topics";

const languageNames: ReadonlyMap<string, Language> = new Map([
  ["en", "en"],
  ["eng", "en"],
  ["english", "en"],
  ["inglese", "en"],
  ["ita", "it"],
  ["italian", "it"],
  ["italiano", "it"],
  ["italiana", "it"],
]);

/** The language that the words of a line name, when they name no other. */
export function languageIn(keys: readonly string[]): Language | undefined {
  const named = new Set(keys.flatMap((key) => languageNames.get(key) ?? []));
  const [only, ...others] = named;
  return others.length === 0 ? only : undefined;
}

const topicNames: Readonly<Record<Topic, readonly string[]>> = {
  approvals: ["approval", "approvals", "approvazione", "approvazioni", "approvare"],
  removals: ["removal", "removals", "rimozione", "rimozioni"],
  invitations: ["invitation", "invitations", "invites", "invito", "inviti"],
  customers: ["customers", "clients", "clienti"],
  privileges: ["privilege", "privileges", "privilegio", "privilegi"],
  account: ["account", "users", "utenti"],
};
/** Words that say all there are. */
export const everything: ReadonlySet<string> = new Set(["everything", "all", "every", "tutto", "tutte", "tutti"]);
/** Whether a line speaks of all customers, or of all of some. */
export const saysAllCustomers = (keys: readonly string[]): boolean =>
  keys.some((key) => /^(?:all|every|each|tutt[aeio]|ogni)$/.test(key)) &&
  keys.some((key) => /^(?:customers?|clients?|client[ei])$/.test(key));
/** "Removal requests" are asked about once, under approvals. */
const requests = new Set(["requests", "request", "richieste", "richiesta"]);

/** The topics that the words of a line name, in either language; all of them for "everything", none when none is named. */
export function topicsIn(keys: readonly string[]): Topic[] {
  const named = topics.filter((topic) => topicNames[topic].some((name) => keys.includes(fold(name))));
  if (named.length > 0) return named;
  if (keys.some((key) => requests.has(key))) return ["approvals"];
  return keys.some((key) => everything.has(key)) ? [...topics] : [];
}

const only = new Set(["only", "just", "solo", "soltanto", "solamente"]);
const exceptions = new Set(["except", "apart", "but", "tranne", "eccetto", "fuorche", "salvo", "ma"]);

/**
 * The topics that are to come and those that are not: "only" takes the others away, and what stands behind "except" or
 * "but not" is not wanted. Nothing to add where it is not said.
 */
export function choiceIn(keys: readonly string[]): { add: Topic[]; drop: Topic[] } {
  if (tellsCustomers(keys) || isOnlyHere(keys)) return { add: [], drop: [] };
  const exception = keys.findIndex((key) => exceptions.has(key));
  const unwanted = exception < 0 ? [] : topicsIn(keys.slice(exception));
  if (exception >= 0 && unwanted.length === 0) return { add: [], drop: [] };
  const wanted = topicsIn(exception < 0 ? keys : keys.slice(0, exception));
  const add = wanted.filter((topic) => !unwanted.includes(topic));
  const isOnly = keys.some((key) => only.has(key));
  return { add, drop: isOnly ? topics.filter((topic) => !add.includes(topic)) : unwanted };
}

/** Whether a line says that it is about the place where it is typed. */
export const saysPlace = (keys: readonly string[]): boolean => keys.some((key) => place.test(key));
const place = /^(?:here|qui|channel|canale|chat|conversation|conversazione|team|group|gruppo)$/;

/** Whether a line wishes, or speaks of news that need not be notices, and of no place. */
export const isWishOfNoPlace = (keys: readonly string[]): boolean => {
  const isWish = newsWishes.some((wish) => ` ${keys.join(" ")} `.includes(` ${wish} `));
  return (isWish || keys.some((key) => news.test(key))) && !saysPlace(keys);
};
const news = /^(?:news|notizie|novita)$/;

/** "Only here": not of what, but where. */
const isOnlyHere = (keys: readonly string[]): boolean =>
  keys.some((key, at) => only.has(key) && /^(?:here|qui)$/.test(keys[at + 1] ?? ""));

/**
 * "Notify the customers", "niente avvisi ai clienti", "tieni aggiornati qui i clienti", "send us the customers here":
 * they are whom, or what is sent, and not of what notices tell.
 */
export function tellsCustomers(keys: readonly string[]): boolean {
  const others = topics.filter((topic) => topic !== "customers" && keys.some((key) => isTopic(topic, key)));
  const isExcepted = keys.some((key) => exceptions.has(key));
  return keys.some((key, at) => {
    if (!isTopic("customers", key)) return false;
    const before = keys.slice(0, at).findLast((other) => !articles.has(other)) ?? "";
    const isToldOf = of.test(keys[at + 1] ?? "") && others.length > 0;
    const [last = "", next = ""] = [keys[at - 1], keys[at + 1]];
    const isTopicAlone = of.test(before) || besideTopic.has(last) || here.has(last) || besideTopic.has(next);
    return (
      /^(?:notif|alert|inform|avvis(?!i$)|aggiorn|tell|to$|ai?$|agli$)/.test(before) ||
      isToldOf ||
      (others.length === 0 && !isTopicAlone && !isExcepted)
    );
  });
}

const isTopic = (topic: Topic, key: string): boolean => topicNames[topic].some((name) => fold(name) === key);
const of = /^(?:of|about|on|for|regarding|su|sui|sugli|sulle|per|riguardo|d(?:i|ei|egli|elle))$/;
/** What stands right before the name of a topic, or behind it, where that alone is named. */
const besideTopic: ReadonlySet<string> = new Set([
  ...["new", "only", "just", "off", "no", "notices", "notifications", "alerts", "topic", "updates"],
  ...["nuovi", "solo", "soltanto", "basta", "avvisi", "notifiche", "argomento", "aggiornamenti"],
]);
const here: ReadonlySet<string> = new Set(["here", "channel", "chat", "qui", "canale"]);

/** Whether an invitation is to be with a provider, named or not: "jointly", "insieme al distributore". */
export const saysJoint = (keys: readonly string[]): boolean => keys.some((key) => joint.has(key));
const joint = new Set([
  "joint",
  "jointly",
  "congiunto",
  "congiunta",
  "congiuntamente",
  "provider",
  "distributor",
  "distributore",
]);

/** Whether an invitation is to be ours alone: "without a provider", "da soli". */
export const saysAlone = (keys: readonly string[]): boolean =>
  keys.some(
    (key, at) =>
      /^(?:alone|ourselves)$/.test(key) ||
      (key === "own" && keys[at - 1] === "our") ||
      (/^sol[ia]$/.test(key) && keys[at - 1] === "da") ||
      (key === "nostro" && keys[at - 1] === "conto") ||
      (/^(?:just|only|solo|soltanto)$/.test(key) &&
        /^(?:us|noi)$/.test(keys[at + 1] ?? "") &&
        !joining(keys[at + 2])) ||
      (/^(?:without|senza|no|niente|nessun)$/.test(key) && keys.slice(at, at + 3).some((each) => isBetween(each))),
  );

const joining = (key = ""): boolean => /^(?:and|plus|with|ed?|piu|con|[&+])$/.test(key);
const isBetween = (key: string): boolean =>
  joint.has(key) || /^(?:providers|distributors|distributori|intermediari|middlem[ae]n)$/.test(key);

/** Whether a line speaks of an invitation as of one that is there: "send the invitation". */
export const asksForTheOne = (keys: readonly string[]): boolean =>
  keys.some((key, at) => /^(?:invitation|invite|invito)$/.test(key) && /^(?:the|l')$/.test(keys[at - 1] ?? ""));

/** Whether a line asks for people. */
export const asksWho = (keys: readonly string[]): boolean => keys.includes("who") || keys.includes("chi");

/** A link as typed, byte for byte, without what wraps it, `<…>`, `**…**`, `[text](…)`, and what closes a sentence. */
export function linkIn(typed: string): string {
  const bare = withPlainLinks(typed.replace(closing, ""));
  const inside = bare.slice(1, -1);
  const isWrapped = inside !== "" && wrappers.get(bare.charAt(0)) === bare.at(-1) && !inside.includes("</");
  if (isWrapped) return linkIn(inside);
  // "… https://…)." ends a bracket that was opened before; by itself, it may be of the link.
  const isOver = typed !== bare && /\)[.,;:!?…]+$/u.test(typed) && !typed.includes("(");
  return isOver ? linkIn(bare.slice(0, -1)) : bare;
}

const closing = /[.,;:!?…»”"']+$/u;
const wrappers: ReadonlyMap<string, string> = new Map(
  ["<>", "()", "[]", "**", "__", "~~", "``", "«»", "“”"].map(([open = "", close = ""]) => [open, close]),
);
