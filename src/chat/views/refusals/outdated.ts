import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** A button of an older card, or a press that cannot be understood any more. */
export const outdatedCard = (reader: Reader): View =>
  view(reader, "refusals/outdated", { spoken: reader.text("outdated.spoken") });
