import type { TopicsOf } from "../notices/topics";
import type { Counts, ImportId } from "./import";

/** What happens to lists of customers that are brought in. */
export type ImportEvent =
  | { type: "import.applied"; list: ImportId; name: string; counts: Counts }
  /** Not gone on with midway; the numbers are of what stays. `brought`: the name of whoever applied it. */
  | { type: "import.stopped"; list: ImportId; name: string; brought: string; counts: Counts };

export const importTopics: TopicsOf<ImportEvent> = { "import.applied": "customers", "import.stopped": "customers" };
