import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** A form was left: the card ends here. */
export const cancelledCard = (reader: Reader): View =>
  view(reader, "help/cancelled", { spoken: reader.text("cancelled.spoken") });
