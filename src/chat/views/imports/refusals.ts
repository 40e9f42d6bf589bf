import type { ImportRefusal } from "../../../core/imports/refusals";
import { fact } from "../facts";
import { plainText, type RefusalViews } from "../refusals/refusal-text";

/** Refusals of lists of customers, in words. */
export const importRefusals: RefusalViews<ImportRefusal> = {
  "list-unreadable": {
    text: (reader, { file, why, line }) => ({
      title: reader.text("refusal.list-unreadable.title"),
      why: reader.text(`refusal.list-unreadable.why.${why}`, { line }),
      facts: file ? [fact(reader, "refusal.list-unreadable.file", file)] : [],
      next: reader.text(`refusal.list-unreadable.next.${why}`),
    }),
  },
  "import-closed": {
    text: (reader, { file, state }) => ({
      ...plainText(reader, "import-closed", { state: reader.text(`imports.state.${state}`) }),
      facts: [fact(reader, "refusal.list-unreadable.file", file)],
    }),
  },
  "origin-needed": { problem: (reader) => ({ field: "origin", text: reader.text("problem.origin-needed") }) },
  "not-unlisted": {
    text: (reader, { name }) => ({
      ...plainText(reader, "not-unlisted"),
      facts: [fact(reader, "refusal.fact.customer", name)],
    }),
  },
};
