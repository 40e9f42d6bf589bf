import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { reply } from "../../views/help/reply";
import { shown } from "../../views/view";
import { showCustomers, withCustomer } from "../customers";
import { showHistory } from "../history";

/** The legal notice in force, and where it is accepted; of one customer, the history, which keeps what was accepted. */
export async function showLegalNotice(turn: Turn, asked: Asked): Promise<Answer> {
  const { reader, settings, store } = turn;
  const words = wordAlone(asked);
  const isOfName = words !== undefined && (await store.customers({ words, limit: 1 })).customers.length > 0;
  if (isOfName) return showCustomers(turn, { words });
  const { points, version } = settings.notice.in(reader.language);
  const title = reader.text("answers.legal-notice.title", { version });
  const told = points.map((point) => `${point.title} ${point.text}`);
  return withCustomer(turn, asked, { verb: "history.open" }, (customer) => showHistory(turn, customer), {
    includeRemoved: true,
    mayBeAll: true,
    without: () => shown(reply(reader, { title, lines: [reader.text("answers.legal-notice.text"), ...told] })),
  });
}

/** "Cerca legale": without its noun the word may be one of a name. */
const wordAlone = ({ keys }: Asked): string | undefined =>
  keys.some((key) => notice.test(key)) ? undefined : keys.find((key) => /^legal/.test(key));

const notice = /^(?:notices?|pre?avvis[oi]|avvis[oi]|text|testo|informativa)$/;
