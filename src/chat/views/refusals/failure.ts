import type { Reader } from "../../texts/reader";
import { plainFact } from "../facts";
import { type View, view } from "../view";

/** Something outside or inside failed: what is safe, and the reference under which the log has the cause. */
export function failureCard(
  reader: Reader,
  { reference, kind }: { reference: string; kind: "outside" | "defect" | "storage" },
): View {
  const title = reader.text(`trouble.${kind}.title`);
  const why = reader.text(`trouble.${kind}.why`);
  const next = reader.text("trouble.next");
  return view(reader, "refusals/trouble", {
    spoken: reader.text("trouble.spoken", { title, why, reference, next }),
    title,
    why,
    facts: [plainFact(reader.text("trouble.reference"), reference)],
    next,
  });
}
