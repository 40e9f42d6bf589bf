import type { Activity } from "botbuilder";
// Every request goes through here, and version 4 reads four times as fast.
import { z } from "zod/v4";
import { isReadableLine } from "../../core/people/readable";
import type { TenantId } from "../../core/tenant";

/** Far longer than any id of Teams. */
const longestId = 1000;
/** An id that says one thing wherever it is kept or compared; an activity with any other is none. */
const isId = (text: string): boolean => text.length <= longestId && isReadableLine(text);
const id = z.string().refine(isId);
const whose = z.string().refine((text) => text !== "" && isId(text));

const account = z.object({ id: whose, name: z.string().nullish(), aadObjectId: id.nullish() });
const recipient = account.extend({ isTargeted: z.boolean().nullish().catch(undefined) });
const named = { name: z.string().nullish().catch(undefined) };
const conversation = z.object({
  id: whose,
  conversationType: z.string().nullish(),
  isGroup: z.boolean().nullish(),
  tenantId: id.nullish(),
});
const entity = z.object({
  type: z.string().nullish(),
  text: z.string().nullish(),
  mentioned: z.object({ id: id.nullish(), name: z.string().nullish() }).nullish(),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
});

/** What Rapport reads of an activity (teams-platform 1.1); everything else is ignored. */
const shape = z.object({
  type: whose,
  id: id.nullish(),
  timestamp: id.nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  channelId: id,
  serviceUrl: id,
  from: account,
  recipient: recipient.nullish(),
  conversation: conversation.nullish(),
  channelData: z
    .object({
      tenant: z.object({ id }).nullish(),
      channel: z
        .object({ id: whose, ...named })
        .nullish()
        .catch(undefined),
      team: z.object(named).nullish().catch(undefined),
      eventType: z.string().nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  value: z.unknown(),
  replyToId: id.nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  entities: z.array(entity).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().nullish(), name: z.string().nullish(), content: z.unknown() }))
    .nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
});
type Shape = z.infer<typeof shape>;

/** An inbound activity of the right shape, and the whole of it for the SDK. */
export interface Inbound extends Shape {
  /** Ourselves; `isTargeted` where nobody else read what was written. */
  recipient: z.infer<typeof recipient>;
  conversation: z.infer<typeof conversation>;
  whole: Activity;
}

/**
 * @param bot who is spoken to where an activity does not say so
 * @returns `undefined` for anything that is no activity
 */
export function readActivity(body: unknown, bot: string): Inbound | undefined {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return undefined;
  const { name } = parsed.data;
  // What is looked for from the command box is looked for in no conversation (teams-native 4.1): nothing is said there.
  const place = parsed.data.conversation ?? (name === "composeExtension/query" ? { id: "command-box" } : undefined);
  if (!place) return undefined;
  // What has the shape of an activity is one; the SDK asks for no more.
  const spokenTo = parsed.data.recipient ?? { id: bot };
  const told = { recipient: spokenTo, conversation: place };
  return { ...parsed.data, ...told, whole: Object.assign({}, body, told) as Activity };
}

/** The tenant an activity comes from; `undefined` when it names none, or two that differ (teams-platform 1.2). */
export function tenantOf({ channelData, conversation }: Inbound): TenantId | undefined {
  const told = channelData?.tenant?.id || undefined;
  const also = conversation.tenantId || undefined;
  if (told && also && told.toLowerCase() !== also.toLowerCase()) return undefined;
  return (told ?? also)?.toLowerCase();
}

/** Where the conversation takes place. Private is only what says so, or has the id of a chat with the bot alone. */
export function kindOf({ conversation }: Inbound): "personal" | "group" | "channel" {
  const { conversationType, isGroup, id } = conversation;
  if (conversationType === "channel" || (!conversationType && id.includes("@thread.tacv2"))) return "channel";
  const saysSo = conversationType === "personal" || (!conversationType && id.startsWith("a:"));
  return saysSo && isGroup !== true && !/^(?:19:|meeting)|@thread/i.test(id) ? "personal" : "group";
}
