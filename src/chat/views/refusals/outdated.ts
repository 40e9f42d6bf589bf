import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** A button of an older card, or a press that cannot be understood any more. `what`: the subject, where known. */
export const outdatedCard = (reader: Reader, { what = "" }: { what?: string }): View =>
  view(reader, "refusals/outdated", { spoken: reader.text("outdated.spoken"), what, hasWhat: what !== "" });
