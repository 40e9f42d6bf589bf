import { ActivityTypes } from "botbuilder";
import type { IncomingTurn, Input, Said } from "../../chat/context";
import type { HandedList } from "../../core/imports/handed";
import { rootOf } from "../../core/notices/conversation";
import { nameOf, readable } from "../../core/people/readable";
import type { TenantId } from "../../core/tenant";
import { putIn } from "../extension/put-in";
import { type Inbound, kindOf } from "./activity";
import { type Attached, attachedTo } from "./file";
import { spokenIn } from "./message-text";

type Press = Exclude<Input, Said>;

/** Of a person's name, as directories have it. */
const longestName = 256;

/**
 * An activity in the conversation's own terms.
 *
 * @returns `undefined` when Teams does not say which person it is: nobody without an object id is answered
 */
export function saidOf(inbound: Inbound, tenant: TenantId, input: Input): IncomingTurn | undefined {
  const { from, conversation, serviceUrl, recipient } = inbound;
  if (!from.aadObjectId) return undefined;
  const locale = localeOf(inbound);
  const timeZone = timeZoneOf(inbound);
  return {
    tenant,
    person: { id: from.aadObjectId.toLowerCase(), mri: from.id, name: nameOf(from.name ?? "", longestName) },
    conversation: { id: rootOf(conversation.id), kind: kindOf(inbound), serviceUrl, botId: recipient.id },
    ...(locale && { locale }),
    ...(timeZone && { timeZone }),
    input,
  };
}

/**
 * What a message says: typed words, a file, a customer's card, or a button of a client without Action.Execute (teams-platform 1.3).
 *
 * @param handed what a file that is attached is, once somebody reads it
 */
export function messageInput(inbound: Inbound, handed: (file: Attached) => HandedList): Input {
  const { verb, ...data } = fieldsOf(inbound.value);
  if (typeof verb !== "string") {
    const { words, whole, called } = spokenIn(inbound);
    const card = words === "" ? putIn(inbound) : undefined;
    if (card) return { ...pressInput({ ...inbound, replyToId: undefined }, card.verb, card.data, false), said: true };
    const file = isEdit(inbound) ? undefined : attachedTo(inbound);
    const to = called === undefined ? {} : { called: nameOf(called, longestName) };
    return {
      kind: "text",
      text: readable(words),
      ...(whole !== words && { whole: readable(whole) }),
      ...(isEdit(inbound) && { edited: true }),
      ...to,
      ...(file && { file: handed({ ...file, name: nameOf(file.name, longestName) }) }),
      ...(file?.others && { otherFiles: file.others.map((name) => nameOf(name, longestName)) }),
    };
  }
  return pressInput(inbound, verb, data, false);
}

/** Somebody corrected a message in its place. */
export const isEdit = ({ type, channelData }: Inbound): boolean =>
  type === ActivityTypes.MessageUpdate && channelData?.eventType === "editMessage";

/** What was pressed, from an `adaptiveCard/action`; `undefined` when it is none we know how to read. */
export function actionInput(inbound: Inbound): Input | undefined {
  const { action, trigger } = fieldsOf(inbound.value);
  const { verb, data } = fieldsOf(action);
  return typeof verb === "string" ? pressInput(inbound, verb, fieldsOf(data), trigger === "automatic") : undefined;
}

function pressInput(
  inbound: Inbound,
  verb: string,
  { post, ...data }: Record<string, unknown>,
  automatic: boolean,
): Press {
  return {
    kind: "press",
    verb,
    data: fieldsOf(readableIn(data)),
    automatic,
    ...(inbound.replyToId && { activity: inbound.replyToId }),
    ...(typeof post === "string" && { post }),
  };
}

/** The client's language: on the activity, or in its client information (teams-platform 1.6). */
export function localeOf({ locale, entities }: Inbound): string | undefined {
  return locale || entities?.find((entity) => entity.type === "clientInfo" && entity.locale)?.locale || undefined;
}

function timeZoneOf({ localTimezone, entities }: Inbound): string | undefined {
  const told = entities?.find((entity) => entity.type === "clientInfo" && entity.timezone)?.timezone || localTimezone;
  return told && isTimeZone(told) ? told : undefined;
}

const knownZones = new Map<string, boolean>();

/** Formatters refuse names that are not IANA's, and making one to find out is dear. */
function isTimeZone(name: string): boolean {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  if (knownZones.size > 1000) knownZones.clear();
  const valid = accepts(name);
  knownZones.set(name, valid);
  return valid;
}

function accepts(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Everything a card carried and a person typed into it, without signs that nobody reads. */
function readableIn(value: unknown): unknown {
  if (typeof value === "string") return readable(value);
  if (Array.isArray(value)) return value.map(readableIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readableIn(inner)]));
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  // Any object that is no list may be read as fields of unknown values.
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
