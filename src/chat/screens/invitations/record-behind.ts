import { customerOfDomain } from "../../../core/customers/of";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { withNote } from "../../views/note";
import { showRecordAsked } from "../customers-asked";

/** The record of whose address a line has, to which no invitation is open; where nobody has it, that there is none. */
export async function showRecordBehind(turn: Turn, asked: Asked, isOfAnswer: boolean): Promise<Answer> {
  const address = asked.addresses[0]?.address;
  const isOfAddress = address !== undefined && asked.customers.length === 0;
  if (isOfAddress && !(await customerOfDomain(turn.store, address.domain)))
    return refuse(turn, { kind: "not-found", what: "invitation", words: address.email });
  const record = await showRecordAsked(turn, asked);
  if (!address || !isOfAnswer) return record;
  return withNote(record, turn.reader.text("invitations.named.nobody", { words: address.email }));
}
