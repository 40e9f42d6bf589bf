import { can } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { reply } from "../../views/help/reply";
import { shown } from "../../views/view";

/** Somebody says that a deed is not to be done: nothing is, and nothing that does it is offered. */
export async function showDenied(turn: Turn, command: Command, asked: Asked): Promise<Answer> {
  const { denied, needs } = command;
  return denied && (!needs || can(turn.actor, needs)) && !isOfOthers(command, asked)
    ? denied(turn, asked)
    : showNotDone(turn);
}

/** That nothing is done, as somebody said. */
export const showNotDone = ({ reader }: Turn): Answer =>
  shown(reply(reader, { title: reader.text("denied.title"), lines: [reader.text("denied.text")] }));

/** "We did not accept anything from Northwind": of a provider alone, with whom this is never done. */
const isOfOthers = ({ slots = [] }: Command, { providers, customers, invitations, addresses }: Asked): boolean =>
  providers.length > 0 && !slots.includes("provider") && customers.length + invitations.length + addresses.length === 0;
