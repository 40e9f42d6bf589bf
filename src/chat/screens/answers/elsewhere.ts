import type { GuideTopicId } from "../../../core/guide/topics";
import { mayAt, worksWithProviders } from "../../../core/providers/partner-type";
import type { Answer } from "../../answer";
import type { Command, CommandName } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { isTextKey, type TextKey } from "../../texts/texts";
import { reply } from "../../views/help/reply";
import { shown } from "../../views/view";
import { offersOf } from "../guessing/offers";
import { showProvider } from "../providers/provider";

export type Thing = Extract<CommandName, `elsewhere.${string}`> extends `elsewhere.${infer Name}` ? Name : never;

/** What people ask for and Rapport cannot do, here or yet. */
export const things = [
  "users",
  "leaving",
  "note",
  "rename",
  "licences",
  "billing",
  "contact",
  "agreement",
  "gdap",
  "tenant",
  "password",
  "sending",
  "paging",
  "other",
] as const satisfies readonly Thing[];

/** What Rapport can do instead, where it can do something. */
const instead: Partial<Record<Thing, readonly CommandName[]>> = {
  leaving: ["providers.list"],
  note: ["customers.account", "history.show"],
  rename: ["customers.show"],
  licences: ["customers.show"],
  contact: ["customers.account", "customers.show"],
  agreement: ["customers.show"],
  sending: ["invitations.list"],
  paging: ["customers.list"],
};

/** What the guide says more of. */
const more: Partial<Record<Thing, GuideTopicId>> = { billing: "billing-and-support" };

/** What names providers is said otherwise to a partner that has none (R189). */
function textOf({ store }: Turn, thing: Thing): TextKey {
  const alone = `elsewhere.${thing}.text.alone`;
  return !worksWithProviders(store.tenant) && isTextKey(alone) ? alone : `elsewhere.${thing}.text`;
}

/** Something Rapport cannot do, here or yet: says so, and where it is done. */
export async function showElsewhere(
  turn: Turn,
  commands: readonly Command[],
  asked: Asked,
  thing: Thing,
): Promise<Answer> {
  const { reader } = turn;
  const [provider] = asked.providers;
  // Notes on a provider, and what becomes of it, stand on its card.
  if (provider && (thing === "note" || thing === "leaving") && mayAt(turn.store.tenant, turn.actor, "providers.read"))
    return showProvider(turn, provider);
  const [customer] = asked.customers;
  const topic = more[thing];
  const ways = (instead[thing] ?? []).map((name) => [name, customer?.name] as const);
  return shown(
    reply(reader, {
      title: reader.text(`elsewhere.${thing}.title`),
      lines: [reader.text(textOf(turn, thing))],
      offers: offersOf(turn, commands, ways),
      ...(topic && { topic }),
    }),
  );
}
