import { z } from "zod";
import { nameOf } from "../../core/people/readable";
import type { Roster, Told } from "../../core/people/roster";
import type { Failure } from "./outcome";
import type { Sender } from "./send";

/** A member as Teams tells it (`TeamsChannelAccount`): one of the reseller's own has its tenant and is no guest. */
const account = z.object({
  id: z.string(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** For so long what a roster said of somebody is not asked again: in a minute the directory may say otherwise. */
const rememberedMs = 60_000;
const mostRemembered = 1000;
const longestName = 100;

/** Asks Teams who somebody is, once in a while: a stranger who goes on writing causes no further calls. */
export function rosterOf(send: Pick<Sender, "member">, now: () => number): Roster {
  const remembered = new Map<string, { told: Promise<Told>; until: number }>();
  return async (tenant, { id: conversation, serviceUrl, botId }, objectId) => {
    const key = JSON.stringify([tenant, conversation, objectId]);
    const before = remembered.get(key);
    if (before && before.until > now()) return before.told;
    remembered.delete(key);
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? "");
    const told = ask(send, { tenant, conversation, serviceUrl, botId }, objectId);
    remembered.set(key, { told, until: now() + rememberedMs });
    // Without an answer it is asked again.
    if ((await told).kind === "unknown" && remembered.get(key)?.told === told) remembered.delete(key);
    return told;
  };
}

async function ask(
  send: Pick<Sender, "member">,
  place: Parameters<Sender["member"]>[0],
  objectId: string,
): Promise<Told> {
  const answer = await send.member(place, objectId);
  return answer.kind === "told" ? toldOf(answer.member, place.tenant, objectId) : withoutAnswer(answer);
}

function toldOf(answer: unknown, tenant: string, objectId: string): Told {
  const read = account.safeParse(answer);
  if (!read.success) return { kind: "unknown" };
  const { id: mri, aadObjectId, objectId: other, name, email, userPrincipalName: upn, tenantId, userRole } = read.data;
  const isAsked = (aadObjectId ?? other)?.toLowerCase() === objectId;
  const isGuest = /guest|anonymous/i.test(userRole ?? "") || /#EXT#/i.test(upn ?? "");
  if (!isAsked || isGuest || tenantId?.toLowerCase() !== tenant) return { kind: "nobody" };
  const addresses = [...new Set([upn ?? "", email ?? ""])].filter((address) => address !== "");
  return { kind: "member", member: { objectId, mri, name: nameOf(name ?? "", longestName), addresses } };
}

/** A conversation that knows nobody so, in Teams' own words or in odd ones; or no answer for now. */
const withoutAnswer = (failure: Failure): Told => ({
  kind: failure.kind === "gone" || (failure.kind === "later" && failure.denied) ? "nobody" : "unknown",
});
