import { importJWK, jwtVerify } from "jose";
import type { SigningKey, SigningKeys } from "./signing-keys";

/** Of which token a request may be. */
export interface Expected {
  issuer: string;
  /** The bot's own id. */
  audience: string;
  keys: SigningKeys;
  now(): number;
}

const toleranceSeconds = 300;
const algorithms = ["RS256", "RS384", "RS512"];

/**
 * Checks that a request comes from the channel, for this bot, and from the service address that its activity names
 * (teams-platform 4.1).
 *
 * @throws whenever anything is wrong with it; the caller learns nothing more
 */
export async function verifyToken(
  authorization: string,
  { channelId, serviceUrl }: { channelId: string; serviceUrl: string },
  { issuer, audience, keys, now }: Expected,
): Promise<void> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization) ?? [];
  if (!token) throw new Error("no token");
  const signedWith = async ({ kid = "", alg = "" }: { kid?: string; alg?: string }) => {
    const key = await keys.of(kid);
    if (!key) throw new Error("a key that is not known");
    if (!vouchesFor(key, channelId)) throw new Error("a key for another channel");
    return importJWK(key, alg);
  };
  const { payload } = await jwtVerify(token, signedWith, {
    issuer,
    audience,
    algorithms,
    clockTolerance: toleranceSeconds,
    currentDate: new Date(now()),
    requiredClaims: ["exp"],
  });
  if (payload.serviceurl !== serviceUrl) throw new Error("another service address");
}

/** A key without a list vouches for every channel. */
const vouchesFor = ({ endorsements = [] }: SigningKey, channelId: string): boolean =>
  endorsements.length === 0 || endorsements.includes(channelId);
