import type { Customer } from "../../../core/customers/customer";
import { topicOf } from "../../../core/events";
import { fold } from "../../../core/fold";
import { can } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { asksWho, everything } from "../../language/asked/arguments";
import type { Asked } from "../../language/asked/asked";
import { asksForPast } from "../../language/asked/periods";
import { resolveCustomer } from "../../language/asked/resolve";
import { isSpared } from "../../language/beginning/denied";
import { mentionAt } from "../../language/sentence";
import type { SentenceMark } from "../../language/words/sentence-words";
import { refuse } from "../../refuse";
import { reply } from "../../views/help/reply";
import { withNote } from "../../views/note";
import { shown } from "../../views/view";
import { withCustomer } from "../customers";
import { showHistory } from "../history";
import { showRemovals, withPeopleUnread } from "../open-items";
import { withOthersNamed } from "../others-named";
import { pageSize } from "../view-context";
import { blockedBy } from "./blocked";
import { personalView } from "./removals";

/** The requests that wait, or that of the customer who is named; who asks for others is told that these are all, and where those are who were removed. */
export async function showRemovalsAsked(turn: Turn, asked: Asked): Promise<Answer> {
  if (asked.customers.length > 0 && !asksForPast(asked))
    return withOthersNamed(turn, asked, await showRemovalOf(turn, asked));
  const list = withPeopleUnread(turn, asked, await showRemovals(turn));
  if (isOfAll(asked) && asked.keys.some((key) => deciding.test(key)))
    return withNote(list, turn.reader.text("removals.list.each"));
  return asksForPast(asked) ? withNote(list, turn.reader.text("removals.list.only-open")) : list;
}

/** The request of the customer that a line names, as it stands for this person, or how it ended; else those that wait. */
export async function showRemovalOf(turn: Turn, asked: Asked): Promise<Answer> {
  const { store, actor } = turn;
  if (isOfAll(asked)) return withNote(await showRemovals(turn), turn.reader.text("removals.list.each"));
  const waiting = await store.openRemovals();
  const ids = asked.customers.map(({ id }) => id);
  const wanted = fold(asked.words);
  if (ids.length === 0 && !wanted) return showRemovals(turn);
  const fits = waiting.filter(({ customer, customerName, domain, id }) =>
    ids.length > 0 ? ids.includes(customer) : fold(`${customerName} ${domain} ${id}`).includes(wanted),
  );
  const [only, ...others] = fits;
  if (others.length > 0) return showRemovals(turn);
  if (only) {
    const { id, revision } = only;
    return { ...shown(await personalView(turn, only, actor)), shows: { kind: "removal", id, revision } };
  }
  return showNoneOpen(turn, asked);
}

const deciding = /^(?:approv(?!a[lz])|refus|reject|rifiut|resping|accept|accett|allow|consent)/;
/** So is what ends a request without that. */
const turningDown = /^(?:respint|withdr|ritir|annull|bocc|nega?$|nego$|nega(?:re|t[ao])$)/;

const decided = /^(?:decid|decis)/;

/** "Approve all", "reject everything but Tailspin": no customer is named of whom it is decided. */
const isOfAll = ({ sentence, customers }: Asked): boolean =>
  sentence.tokens.some(({ key }, at) => everything.has(key) && !mentionAt(sentence, at)) &&
  (customers.length === 0 || isSpared(sentence));

/** No request is open: a customer that was removed is looked for as well, for what became of it. */
async function showNoneOpen(turn: Turn, asked: Asked): Promise<Answer> {
  const notFound = (): Answer => refuse(turn, { kind: "not-found", what: "removal", words: asked.called });
  const found = await resolveCustomer(turn.store, asked, { includeRemoved: true });
  if (found.kind === "none") return notFound();
  const answer = await withCustomer(
    turn,
    asked,
    { verb: "history.open" },
    (customer) => showEnded(turn, customer, asked),
    { includeRemoved: true, without: notFound },
  );
  const isNoneOf = found.kind === "several" && !found.more && found.customers.every(({ openRemoval }) => !openRemoval);
  return isNoneOf ? withNote(answer, turn.reader.text("removals.none.several")) : answer;
}

/** How earlier requests ended is told by the history; nobody is told that there was none where one ended. */
async function showEnded(turn: Turn, customer: Customer, { sentence, spoken }: Asked): Promise<Answer> {
  const { reader, store, actor } = turn;
  const { id, name, state } = customer;
  const current = customer.openRemoval && (await store.removal(customer.openRemoval.id));
  if (current) return shown(await personalView(turn, current, actor));
  // Who may not ask for it is not shown what stands in the way, nor told that nothing does.
  const says = (mark: SentenceMark): boolean => sentence.marks.some((here) => here.includes(mark));
  // "Who asked to remove it?" is not what somebody wants who asks.
  const isMeant =
    says("may") ||
    // "The removal of Contoso, please."
    (["polite", "request", "wish"] as const).some(says) ||
    (says("reported") && spoken === "removals.request" && !asksWho(sentence.tokens.map(({ key }) => key)));
  // "Open the request so that I can decide": what is wanted is the decision.
  const isDecided = sentence.tokens.some(({ key }) =>
    [decided, deciding, turningDown].some((words) => words.test(key)),
  );
  const mayAsk = !isDecided && can(actor, "removals.request");
  const isWanted = isMeant && mayAsk;
  const blocked = isWanted ? await blockedBy(turn, customer) : undefined;
  if (blocked) return blocked;
  const latest = await store.history(id, { limit: pageSize });
  const isTold = state !== "active" || latest.some(({ event }) => topicOf(event) === "removals");
  if (isTold) return withNote(await showHistory(turn, customer), reader.text(`removals.ended.${state}`, { name }));
  const lines = [
    isWanted ? reader.text("answers.may.free", { name }) : "",
    reader.text("removals.none.text", { name }),
    mayAsk ? reader.text("removals.none.ask", { name }) : "",
  ];
  const offers = [
    {
      words: reader.text("removals.none.history", { name }),
      does: reader.text("command.history.show.does"),
      press: { verb: "history.open", data: { customer: id } } as const,
    },
  ];
  return shown(reply(reader, { title: reader.text("removals.none.title", { name }), lines, offers }));
}
