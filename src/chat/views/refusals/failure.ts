import type { Reader } from "../../texts/reader";
import { plainFact } from "../facts";
import { type View, view } from "../view";

/** Something outside or inside failed: what is safe, and the reference under which the log has the cause. */
export function failureCard(
  reader: Reader,
  { reference, kind }: { reference: string; kind: "outside" | "defect" | "storage" },
): View {
  const title = reader.text(`failure.${kind}.title`);
  const why = reader.text(`failure.${kind}.why`);
  const next = reader.text("failure.next");
  return view(reader, "refusals/failure", {
    spoken: reader.text("failure.spoken", { title, why, reference, next }),
    title,
    why,
    facts: [plainFact(reader.text("failure.reference"), reference)],
    next,
  });
}
