import type { Customer } from "../../core/customers/customer";
import type { HistoryEntry } from "../../core/history/chain";
import { asReadBy, withoutReason } from "../../core/history/private-words";
import { ofEnrolment, ofProvider, type Whose } from "../../core/history/queries";
import { mayInvite } from "../../core/invitations/where";
import { permit } from "../../core/people/actor";
import type { Person } from "../../core/people/person";
import { can } from "../../core/permissions";
import type { Provider } from "../../core/providers/provider";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { namesTime } from "../language/asked/periods";
import { refuse } from "../refuse";
import type { RowChoice } from "../views/customers/rows";
import type { StoryPage } from "../views/history/days";
import { historyCard } from "../views/history/history";
import { enrolmentStory, providerStory } from "../views/history/story";
import { withNote } from "../views/note";
import { shown } from "../views/view";
import { showCustomers, withCustomer } from "./customers";
import { askWhichCustomer } from "./customers-asked";
import { pageSize } from "./view-context";

/** The story of the customer that a line names, removed ones too. */
export const showHistoryOf = (turn: Turn, asked: Asked): Promise<Answer> =>
  withCustomer(turn, asked, choiceFor(asked), (customer) => showHistoryAsked(turn, customer, namesTime(asked)), {
    includeRemoved: true,
    rightly: true,
    without: async (chosen) =>
      isOfAll(asked)
        ? withNote(await showCustomers(turn, chosen), turn.reader.text("history.of-all"))
        : askWhichCustomer(turn, asked, chosen),
  });

/** "What happened today", "latest changes": of everybody, and of nobody's customers in particular. */
const isOfAll = (asked: Asked): boolean =>
  asked.providers.length + asked.people.length === 0 &&
  (namesTime(asked) ||
    asked.keys.some((key) => /^(?:latest|recent|recently|lately|news?|novita|ultim[iea]|recenti)$/.test(key)));

/** Where several are meant, each opens what was asked for. */
const choiceFor = (asked: Asked): RowChoice => ({
  verb: "history.open",
  ...(namesTime(asked) && { data: { isTimed: true } }),
});

/** A customer's whole story, and that it is the whole where a line names a time. */
export async function showHistoryAsked(turn: Turn, customer: Customer, isTimed: boolean): Promise<Answer> {
  const story = await showHistory(turn, customer);
  const { reader } = turn;
  return isTimed ? withNote(story, reader.text("history.whole", { name: customer.name })) : story;
}

/** What somebody did is told by the histories of those with whom it was done: which there are, and that. */
export async function showDoingsOf(turn: Turn, person: Person): Promise<Answer> {
  const list = await showCustomers(turn, { opens: "history.open" });
  return withNote(list, turn.reader.text("history.by-customer", { name: person.name }));
}

/** An entry for this reader: what somebody wrote for a few is read out nowhere where others read along. */
const forReader = async ({ store, actor, incoming }: Turn, entry: HistoryEntry): Promise<HistoryEntry> =>
  incoming.conversation.kind === "personal" ? asReadBy(store, actor, entry) : withoutReason(entry);

/** A customer's story, newest first (B20). */
export async function showHistory(turn: Turn, customer: Customer, before?: number): Promise<Answer> {
  const [page, isFound] = await Promise.all([
    storyPage(turn, customer.id, before),
    turn.store.isFoundAsStored(customer),
  ]);
  const may = { restore: customer.state === "removed" && mayInvite(turn.store.tenant, turn.actor) };
  return shown(historyCard(turn.reader, { customer, ...page, holds: page.holds && isFound, may }));
}

/** What happened between us and a provider, newest first. */
export async function showProviderHistory(turn: Turn, provider: Provider, before?: number): Promise<Answer> {
  const permitted = await permit(turn.store, turn.actor, "providers.read");
  if (!permitted.ok) return refuse(turn, permitted.error);
  return shown(providerStory(turn.reader, provider, await storyPage(turn, ofProvider(provider.id), before)));
}

/** The same as a line asks for it: that it is the whole where that names a time. */
export async function showProviderHistoryAsked(turn: Turn, provider: Provider, asked: Asked): Promise<Answer> {
  const story = await showProviderHistory(turn, provider);
  const { reader, actor } = turn;
  if (!namesTime(asked) || !can(actor, "providers.read")) return story;
  return withNote(story, reader.text("history.whole", { name: provider.name }));
}

/** What happened on the way into the programme, newest first. */
export const showEnrolmentHistory = async (turn: Turn, before?: number): Promise<Answer> =>
  shown(enrolmentStory(turn.reader, turn.store.tenant, await storyPage(turn, ofEnrolment, before)));

/** A page of somebody's history, as this reader may read it; `before` is the last entry seen. */
export async function storyPage(turn: Turn, whose: Whose, before?: number): Promise<StoryPage> {
  const { store } = turn;
  const [found, total, holds] = await Promise.all([
    store.history(whose, { limit: pageSize + 1, ...(before !== undefined && { before }) }),
    store.historyLength(whose),
    store.historyHolds(),
  ]);
  const entries = await Promise.all(found.slice(0, pageSize).map((entry) => forReader(turn, entry)));
  return { entries, total, holds, hasEarlier: found.length > pageSize };
}
