import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** Somebody whom Rapport does not serve: another organisation, or a person without a role. Says nothing about data. */
export function notAMemberCard(reader: Reader, { reason }: { reason: "tenant" | "person" }): View {
  const title = reader.text(`stranger.${reason}.title`);
  const why = reader.text(`stranger.${reason}.why`);
  const next = reader.text(`stranger.${reason}.next`);
  return view(reader, "refusals/stranger", {
    spoken: reader.text("stranger.spoken", { title, why, next }),
    title,
    why,
    next,
  });
}
