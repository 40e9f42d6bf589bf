import { closedCloud } from "../../../core/clouds";
import { authorisable } from "../../../core/providers/authorise";
import type { ProviderNotes } from "../../../core/providers/note";
import { benefits, type Provider } from "../../../core/providers/provider";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { withNote } from "../../views/note";
import { authoriseForm } from "../../views/providers/authorise";
import { notesForm, type ProviderTyped, recordForm } from "../../views/providers/forms";
import { problemOf } from "../../views/refusals/refusal-views";
import { shortened } from "../../views/shorten";
import { shown } from "../../views/view";
import { withPressed } from "../pressed";
import { showProvider } from "./provider";

/** The form to record a provider, with what is known so far, and what is wrong with that. */
export function showRecordForm(turn: Turn, typed: Partial<ProviderTyped> = {}, refusal?: Refusal): Answer {
  const closed = closedCloud(turn.store.tenant);
  if (closed) return refuse(turn, closed);
  const problem = refusal && problemOf(turn.reader, refusal);
  if (refusal && !problem) return refuse(turn, refusal);
  const untouched = { providerName: "", receivedOn: "", link: "" };
  return shown(recordForm(turn.reader, { typed: { ...untouched, ...typed }, problem }));
}

/** After it was recorded: the provider; or the form again. */
export const afterRecording = async (
  turn: Turn,
  typed: ProviderTyped,
  outcome: Result<Provider, Refusal>,
): Promise<Answer> => (outcome.ok ? showProvider(turn, outcome.value) : showRecordForm(turn, typed, outcome.error));

/** The form for notes on a provider, as it is filled in, with what is wrong with that. */
export function showNotesForm(turn: Turn, provider: Provider, typed?: ProviderNotes, refusal?: Refusal): Answer {
  const problem = refusal && problemOf(turn.reader, refusal);
  if (refusal && !problem) return refuse(turn, refusal);
  return shown(notesForm(turn.reader, { provider, typed, problem }));
}

/** What authorising a provider means, before anything is done; one that is authorised shows how it stands. */
export async function showAuthoriseForm(turn: Turn, id: string, refusal?: Refusal): Promise<Answer> {
  const found = await authorisable(turn.deps, turn.store, turn.actor, id);
  if (!found.ok) return refuse(turn, found.error);
  if (found.value.state === "authorised") return showProvider(turn, found.value);
  const problem = refusal && problemOf(turn.reader, refusal);
  if (refusal && !problem) return refuse(turn, refusal);
  return shown(authoriseForm(turn.reader, { provider: found.value, tenant: turn.store.tenant, problem }));
}

/** After the press: the provider, and what there is to do now; or the form again with what is wrong. */
export async function afterAuthorising(turn: Turn, id: string, outcome: Result<Provider, Refusal>): Promise<Answer> {
  if (!outcome.ok) return showAuthoriseForm(turn, id, outcome.error);
  const answer = await showProvider(turn, outcome.value);
  return withNote(answer, turn.reader.text("provider.authorised.note"));
}

/** After notes were kept: the provider; or the form again, with what somebody else wrote meanwhile above it. */
export async function afterNoting(
  turn: Turn,
  id: string,
  typed: ProviderNotes,
  outcome: Result<Provider, Refusal>,
): Promise<Answer> {
  if (outcome.ok) return showProvider(turn, outcome.value);
  return withPressed(turn, "provider", id, (provider) => {
    const form = showNotesForm(turn, provider, typed, outcome.error);
    return outcome.error.kind === "changed-meanwhile" ? withNote(form, notedNow(turn, provider)) : form;
  });
}

/** What is kept of a provider now, in a line. */
function notedNow({ reader }: Turn, { brings = {}, notes = "" }: Provider): string {
  const words = [...benefits.map((each) => brings[each] ?? ""), notes].filter(Boolean).join(" · ");
  return reader.text(words ? "provider.notes.now" : "provider.notes.now.none", { words: shortened(words, 600) });
}
