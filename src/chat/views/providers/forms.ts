import type { ProviderNotes } from "../../../core/providers/note";
import { benefits, type Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { type Problem, problemLine } from "../problem";
import { sentences } from "../sentences";
import { type View, view } from "../view";

/** What a person typed to record a provider. */
export interface ProviderTyped {
  providerName: string;
  receivedOn: string;
  link: string;
}

/** The form to record a provider, and its invitation where that has come (R159, R160). */
export function recordForm(
  reader: Reader,
  { typed, ...facts }: { typed: ProviderTyped; problem?: Problem | undefined },
) {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  return view(reader, "providers/record", {
    spoken: sentences(reader.text("provider.record.spoken", { problem: spokenProblem })),
    ...problem,
    ...typed,
  });
}

/** The form for what a provider brings, and for notes (R108, R109). */
export function notesForm(
  reader: Reader,
  {
    provider,
    typed,
    ...facts
  }: { provider: Provider; typed?: ProviderNotes | undefined; problem?: Problem | undefined },
): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { name, brings = {}, notes = "" } = provider;
  const kept = Object.fromEntries(benefits.map((each) => [each, brings[each] ?? ""]));
  return view(reader, "providers/notes", {
    spoken: sentences(reader.text("provider.notes.spoken", { name, problem: spokenProblem })),
    name,
    ...problem,
    ...kept,
    notes,
    ...typed,
    provider: provider.id,
    revision: provider.revision,
  });
}
