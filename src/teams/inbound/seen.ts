import { rootOf } from "../../core/notices/conversation";
import type { TenantId } from "../../core/tenant";
import { type Inbound, kindOf } from "./activity";
import type { TeamsTurn } from "./turn";
import { localeOf } from "./turn-input";
import type { Seen, TurnServices } from "./turn-services";

/** The conversation of an activity, as it shows it. */
function seenIn(inbound: Inbound, tenant: TenantId): Seen {
  const kind = kindOf(inbound);
  const locale = localeOf(inbound);
  const person = kind === "personal" ? inbound.from.aadObjectId?.toLowerCase() : undefined;
  return {
    tenant,
    conversation: {
      id: rootOf(inbound.conversation.id),
      kind,
      serviceUrl: inbound.serviceUrl,
      botId: inbound.recipient.id,
    },
    ...(person && { person }),
    ...(locale && { locale }),
  };
}

/** Keeps the conversation of an activity as one that can be written to. */
export const noteSeen = (services: TurnServices, turn: TeamsTurn): Promise<void> =>
  noted(services, turn, services.seen.onSeen(seenIn(turn.inbound, turn.tenant)));

/** Keeps that something happened in it, if it is known. */
export const noteSign = (services: TurnServices, turn: TeamsTurn): Promise<void> =>
  noted(services, turn, services.seen.onSign(turn.tenant, rootOf(turn.inbound.conversation.id)));

/** A store that cannot take the note now must not keep the person from an answer. */
async function noted(services: TurnServices, turn: TeamsTurn, note: Promise<void>): Promise<void> {
  try {
    await note;
  } catch (cause) {
    services.log.warn("conversation not noted", { tenant: turn.tenant, reference: turn.reference, cause });
  }
}
