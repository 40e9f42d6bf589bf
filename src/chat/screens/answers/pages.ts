import type { Answer } from "../../answer";
import type { Command, CommandName } from "../../command";
import type { Turn } from "../../context";
import { reply } from "../../views/help/reply";
import { shown } from "../../views/view";
import { offersOf } from "../guessing/offers";

export type Led = Extract<CommandName, `pages.${string}`> extends `pages.${infer Name}` ? Name : never;

/** What is told on a page that a browser opens, or where Teams offers Rapport. */
export const ledTo = ["privacy", "terms", "installing"] as const satisfies readonly Led[];

/** What people ask of Rapport itself, in few sentences, and the page that says the rest. */
export function showPage(turn: Turn, commands: readonly Command[], page: Led): Answer {
  const { reader, settings, store } = turn;
  const { installUrl, publicUrl } = settings;
  const url = page === "installing" ? installUrl : `${publicUrl}/${page}?lang=${reader.language}`;
  const [title, label] = [reader.text(`pages.${page}.open`), reader.text(`pages.${page}.link`)];
  return shown(
    reply(reader, {
      title: reader.text(`pages.${page}.title`),
      lines: [reader.text(`pages.${page}.text`, { company: store.tenant.name })],
      offers: page === "installing" ? offersOf(turn, commands, [["users.add"]]) : [],
      ...(url && { link: { title, label, url } }),
    }),
  );
}
