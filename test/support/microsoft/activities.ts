import type { Person } from "../../../src/core/people/person";
import { proseware } from "../world";

/** Where an activity claims to come from; what is left out is a personal chat with Proseware's bot. */
export interface From {
  serviceUrl: string;
  tenant?: string;
  conversation?: string;
  kind?: "personal" | "groupChat" | "channel";
  /** The channel of a team, where that is told beside the conversation. */
  channel?: string;
  /** What else is told of the team and its channel. */
  told?: object;
  /** The activity's id; a fresh one when left out. */
  id?: string;
  automatic?: boolean;
  /** The message whose button is pressed. */
  message?: string;
}

let sent = 0;

/** A typed line, as Teams delivers it. */
export const typed = (person: Person, text: string, from: From) => ({ ...common(person, from), type: "message", text });

/** A pressed button, as Teams delivers it. */
export const pressed = (person: Person, verb: string, data: object, from: From) => ({
  ...common(person, from),
  type: "invoke",
  name: "adaptiveCard/action",
  replyToId: from.message ?? "pressed",
  value: { action: { type: "Action.Execute", verb, data }, trigger: from.automatic ? "automatic" : "manual" },
});

/** What a message extension, a dialog or a setting asks, as Teams delivers it. */
export const invoked = (person: Person, name: string, value: unknown, from: From) => ({
  ...common(person, from),
  type: "invoke",
  name,
  value,
});

function common(person: Person, from: From) {
  const { serviceUrl, tenant = proseware.id, kind = "personal" } = from;
  return {
    id: from.id ?? `sent-${process.pid}-${++sent}`,
    channelId: "msteams",
    serviceUrl,
    from: { id: person.mri, name: person.name, aadObjectId: person.id },
    recipient: { id: "28:rapport", name: "Rapport" },
    conversation: {
      id: from.conversation ?? `a:${person.mri}`,
      conversationType: kind,
      tenantId: tenant,
      isGroup: kind !== "personal",
    },
    channelData: { tenant: { id: tenant }, ...(from.channel && { channel: { id: from.channel } }), ...from.told },
    locale: "en-US",
  };
}
