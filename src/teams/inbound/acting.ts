import { ActivityTypes } from "botbuilder";
import { readable } from "../../core/people/readable";
import type { Inbound } from "./activity";
import { spokenIn } from "./message-text";
import { actionInput, isEdit } from "./turn-input";

/** Whom a verified account acts as from now on, after what it typed just now, or a row said for it, if any. */
export type ActsAs = (verified: Inbound["from"], said: string | undefined) => Inbound["from"];

/** The activity as of the person whom its verified account acts as. */
export function asActed(inbound: Inbound, actsAs: ActsAs): Inbound {
  const from = actsAs(inbound.from, lineIn(inbound));
  const { id, name, aadObjectId } = from;
  const account = { ...inbound.whole.from, id, name: name ?? "", aadObjectId: aadObjectId ?? "" };
  return from === inbound.from ? inbound : { ...inbound, from, whole: { ...inbound.whole, from: account } };
}

/** The line that was typed, or that a pressed row says for who pressed it. */
function lineIn(inbound: Inbound): string | undefined {
  if (inbound.type === ActivityTypes.Message || isEdit(inbound)) return readable(spokenIn(inbound).words);
  const pressed = inbound.type === ActivityTypes.Invoke ? actionInput(inbound) : undefined;
  const said = pressed?.kind === "press" && pressed.verb === "say" ? pressed.data : undefined;
  return typeof said === "object" && said && "text" in said && typeof said.text === "string" ? said.text : undefined;
}
