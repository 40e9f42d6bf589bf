import type { Effect } from "../../effects";
import { type Import, isUnderWay } from "../import";

/** The next step of an import that nobody has to ask for, once this is stored. */
export function goingOn(list: Import): Effect[] {
  const step = list.revision + 1;
  return isUnderWay(list) ? [{ kind: "import", key: `import:${list.id}:${step}`, list: list.id, step }] : [];
}

/** Every message that shows it tells how far it is, once this is stored. */
export const cardsOf = ({ id, revision }: Import): Effect => ({
  kind: "refresh-cards",
  key: `import:${id}:${revision + 1}:refresh`,
  subject: { kind: "import", id },
});
