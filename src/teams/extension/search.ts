import { z } from "zod/v4";
import type { Found, Sought } from "../../chat/screens/customers/found";
import { nameOf } from "../../core/people/readable";
import type { TeamsTurn } from "../inbound/turn";
import { localeOf, saidOf } from "../inbound/turn-input";
import type { TurnServices } from "../inbound/turn-services";
import { withTimeout } from "../inbound/with-timeout";
import { withJson } from "../with-json";

const longestWords = 200;

/** What a client sends at each key that is pressed (teams-native 4.1); one without a name is what was typed, too. */
const query = z.object({
  parameters: z.array(z.object({ name: z.string().optional(), value: z.string().optional() })).default([]),
  queryOptions: z.object({ skip: z.number().int().min(0).max(1000).catch(0) }).catch({ skip: 0 }),
});

/** Answers a search in the compose box. No conversation is noted: Rapport need not be there. */
export async function answerSearch(services: TurnServices, turn: TeamsTurn): Promise<string> {
  const incoming = saidOf(turn.inbound, turn.tenant, { kind: "text", text: "" });
  if (!incoming) return words(services.say(localeOf(turn.inbound), "turn.no-identity"));
  const sought = soughtIn(turn.inbound.value);
  if (!sought) return resultOf({ kind: "cards", rows: [] });
  const work = services.search(incoming, sought);
  try {
    const found = await withTimeout(services.patienceMs, work);
    return found ? resultOf(found) : words(services.say(incoming.locale, "turn.late-search"));
  } catch (cause) {
    const { tenant, reference } = turn;
    services.log.error("turn failed", { tenant, reference, name: "search", cause });
    return words((await services.failure(incoming, reference, cause)).card.fallbackText);
  }
}

/** The first call has no words, and says so by a parameter of its own; whatever else there is, is what was typed. */
function soughtIn(value: unknown): Sought | undefined {
  const { success, data } = query.safeParse(value);
  if (!success) return undefined;
  const typed = data.parameters.find(({ name }) => name !== "initialRun")?.value ?? "";
  return { words: nameOf(typed, longestWords), skip: data.queryOptions.skip };
}

function resultOf(found: Found): string {
  if (found.kind === "words") return words(found.text);
  const attachments = found.rows.map(({ card, title, text }) =>
    withJson(
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        preview: {
          contentType: "application/vnd.microsoft.card.thumbnail",
          content: { title: plain(title), text: plain(text) },
        },
      },
      "content",
      card.json,
    ),
  );
  const result = { type: "result", attachmentLayout: "list" };
  return `{"composeExtension":${withJson(result, "attachments", `[${attachments.join()}]`)}}`;
}

const words = (text: string): string => JSON.stringify({ composeExtension: { type: "message", text } });

/** A row is read as a little HTML: what a name holds of it is shown by signs that look alike. */
const plain = (text: string): string => text.replaceAll("<", "‹").replaceAll(">", "›");
