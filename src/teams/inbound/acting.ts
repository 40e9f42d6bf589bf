import { ActivityTypes } from "botbuilder";
import { readable } from "../../core/people/readable";
import type { Inbound } from "./activity";
import { spokenIn } from "./message-text";
import { isEdit } from "./turn-input";

/** Whom a verified account acts as from now on, after what it typed just now, if it typed anything. */
export type ActsAs = (verified: Inbound["from"], typed: string | undefined) => Inbound["from"];

/** The activity as of the person whom its verified account acts as. */
export function asActed(inbound: Inbound, actsAs: ActsAs): Inbound {
  const isTyped = inbound.type === ActivityTypes.Message || isEdit(inbound);
  const from = actsAs(inbound.from, isTyped ? readable(spokenIn(inbound).words) : undefined);
  const { id, name, aadObjectId } = from;
  const account = { ...inbound.whole.from, id, name: name ?? "", aadObjectId: aadObjectId ?? "" };
  return from === inbound.from ? inbound : { ...inbound, from, whole: { ...inbound.whole, from: account } };
}
