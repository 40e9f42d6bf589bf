import type { Export, Exported } from "../../../core/exports/export";
import { countCustomers } from "../../../core/exports/parts";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { listAsked } from "../../language/asked/customer-filters";
import { deniesWord } from "../../language/beginning/denied";
import { isQuestion } from "../../language/beginning/done-to-other";
import { refuse } from "../../refuse";
import type { Chosen } from "../../views/customers/rows";
import { exportCard } from "../../views/exports/export";
import { shown } from "../../views/view";
import { showCustomers, withCustomer } from "../customers";
import { showNotDone } from "../guessing/denied";
import { withPressed } from "../pressed";

/** Words that mean a history, of whomever. */
const ofHistory = /^(?:histor|timeline|audit|cronolog|storic|stori[ae]$)/;

const exporting = /^(?:export|esport|estrazion|estra[ri]|scaric|download|dump)/;

/** What a line asks to export: the history of the customer that it names, else all customers; nothing, where it wants none. */
export async function showExportAsked(turn: Turn, asked: Asked): Promise<Answer> {
  if (!isQuestion(asked.sentence) && deniesWord(asked.sentence, exporting)) return showNotDone(turn);
  const isOfHistory = asked.keys.some((key) => ofHistory.test(key));
  const without = async (chosen: Chosen): Promise<Answer> =>
    isOfHistory
      ? showCustomers(turn, chosen)
      : offered(turn, { kind: "customers" }, { isOtherwise: asksOtherwise(turn, asked) });
  return withCustomer(
    turn,
    asked,
    { verb: "export.show" },
    ({ id }) => offered(turn, { kind: "history", customer: id }),
    {
      includeRemoved: true,
      rightly: true,
      mayBeAll: asked.newWords.length === 0,
      without,
    },
  );
}

/** Other things than customers and their history, and other forms. */
const ofOthers = /^(?:invit|removal|rimozion|approv|follow|provider|distribut|fornitor|user|utent|pdf$|print|stamp)/;

/** Whether a line asks for a part of the customers, as a list would be narrowed, or for something else. */
function asksOtherwise({ actor }: Turn, asked: Asked): boolean {
  const { facets, removed } = listAsked(asked, actor.id);
  return facets.length > 0 || removed || asked.keys.some((key) => ofOthers.test(key));
}

/** What would be exported, with the press that opens a page for it. */
export const showExport = (turn: Turn, of: Exported): Promise<Answer> => offered(turn, of);

/** After the press: where the page is, and until when. */
export async function afterOpening(turn: Turn, outcome: Result<Export, Refusal>): Promise<Answer> {
  return outcome.ok ? offered(turn, outcome.value.of, { opened: outcome.value }) : refuse(turn, outcome.error);
}

async function offered(
  turn: Turn,
  of: Exported,
  { opened, isOtherwise = false }: { opened?: Export; isOtherwise?: boolean } = {},
): Promise<Answer> {
  const { store, reader, settings } = turn;
  const page = opened && { url: `${settings.publicUrl}/exports/${opened.page}`, until: opened.until };
  if (of.kind === "customers") {
    const counts = await countCustomers(store);
    return shown(exportCard(reader, { what: { kind: "customers", counts }, page, isOtherwise }));
  }
  return withPressed(turn, "customer", of.customer, async (customer) => {
    const total = await store.historyLength(customer.id);
    return shown(exportCard(reader, { what: { kind: "history", customer, total }, page, isOtherwise }));
  });
}
