import { closedCloud } from "../../../core/clouds";
import type { Import, ImportId } from "../../../core/imports/import";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { reply } from "../../views/help/reply";
import { importHow } from "../../views/imports/how";
import { importCard } from "../../views/imports/import";
import { changedLines, wrongLines } from "../../views/imports/lines";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown, type View } from "../../views/view";
import { withPressed } from "../pressed";
import { nameOf, type ViewContext } from "../view-context";

/** How a list stands: what it would change, how far it is, or what came of it. */
export async function importView(context: ViewContext, list: Import, problem?: Problem): Promise<View> {
  const givenUpBy = list.givenUpBy ? await nameOf(context, list.givenUpBy) : undefined;
  return importCard(context.reader, { list, by: await nameOf(context, list.by), givenUpBy, problem });
}

/** The same in the conversation, where it is kept true as the import goes on. */
export const showImport = async (turn: Turn, list: Import, problem?: Problem): Promise<Answer> => ({
  ...shown(await importView(turn, list, problem)),
  shows: { kind: "import", id: list.id, revision: list.revision },
});

/** The list that this person has brought and not concluded; or how one is brought. */
export async function showImporting(turn: Turn): Promise<Answer> {
  const closed = closedCloud(turn.store.tenant);
  if (closed) return refuse(turn, closed);
  const isPrivate = turn.incoming.conversation.kind === "personal";
  const mine = (await turn.store.openImports()).find(({ by, state }) => by === turn.actor.id && state !== "reading");
  return mine && isPrivate ? showImport(turn, mine) : shown(importHow(turn.reader, turn.store.tenant));
}

/** After a decision: how it stands now, or the card again with what is wrong. */
export async function afterDeciding(turn: Turn, id: ImportId, outcome: Result<Import, Refusal>): Promise<Answer> {
  if (outcome.ok) return { ...(await showImport(turn, outcome.value)), reach: "message" };
  return importAgain(turn, id, outcome.error);
}

/** The card as it stands now, with what is wrong. */
export const importAgain = (turn: Turn, id: ImportId, refusal: Refusal): Promise<Answer> =>
  withPressed(turn, "import", id, async (list) => {
    const problem = problemOf(turn.reader, refusal);
    return problem ? showImport(turn, list, problem) : refuse(turn, refusal);
  });

/** The lines of a list that are not taken. */
export const showWrongLines = (turn: Turn, list: Import, from: number): Answer =>
  shown(wrongLines(turn.reader, list, from));

/** What a list changes of customers that are known. */
export const showChangedLines = (turn: Turn, list: Import, from: number): Answer =>
  shown(changedLines(turn.reader, list, from));

/** Where others read along, no list of customers is taken. */
export const showNotHere = ({ reader }: Turn): Answer =>
  shown(reply(reader, { title: reader.text("imports.private.title"), lines: [reader.text("imports.private.why")] }));
