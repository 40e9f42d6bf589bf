import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { type LocalServer, localServer, sendJson } from "../http";

/** Stands in for the login service of the Bot Framework: publishes its keys and signs tokens. */
export interface Issuer extends LocalServer {
  /** The paths that it was asked for. */
  asked: string[];
  /** From now on it answers nothing (`silent`), that it is broken, or a list without keys; `undefined`: all is well. */
  trouble(kind: Trouble | undefined): void;
  appId: string;
  /** The settings with which the SDK trusts this issuer instead of Microsoft's (stack.md 3.6: all of them are needed). */
  endpoints: Record<string, string>;
  /** Gives its key another name. */
  rotate(keyId: string): void;
  /** A token as Teams would send it; a test says what is wrong with it. */
  token(given?: Wrong): Promise<string>;
}

type Trouble = "silent" | "broken" | "empty";

interface Wrong {
  serviceUrl?: string;
  audience?: string;
  issuer?: string;
  /** Seconds from now. */
  expiresIn?: number;
  /** Signed with a key that is not the published one of that name. */
  foreignKey?: boolean;
  /** A key name that is not published. */
  keyId?: string;
}

const keyId = "key-1";

export async function startIssuer(serviceUrl: string): Promise<Issuer> {
  const appId = "b0000000-0000-4000-8000-000000000001";
  const [own, foreign] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: keyId, use: "sig", alg: "RS256", endorsements: ["msteams"] };
  const asked: string[] = [];
  let kindOfTrouble: Trouble | undefined;
  const server = await localServer((request, _body, response) => {
    asked.push(request.url ?? "");
    if (kindOfTrouble === "silent") return;
    if (kindOfTrouble === "broken") return sendJson(response, 503, {});
    if (request.url === "/keys") return sendJson(response, 200, { keys: kindOfTrouble === "empty" ? [] : [jwk] });
    sendJson(response, 200, { issuer: server.url, jwks_uri: `${server.url}/keys` });
  });
  return {
    ...server,
    asked,
    trouble: (kind) => {
      kindOfTrouble = kind;
    },
    rotate: (name) => {
      jwk.kid = name;
    },
    appId,
    endpoints: {
      ToChannelFromBotLoginUrl: server.url,
      ToChannelFromBotOAuthScope: server.url,
      ToBotFromChannelTokenIssuer: server.url,
      OAuthUrl: server.url,
      ToBotFromChannelOpenIdMetadataUrl: `${server.url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${server.url}/openid`,
      CallerId: "",
    },
    token: (given = {}) =>
      new SignJWT({ serviceurl: given.serviceUrl ?? serviceUrl })
        .setProtectedHeader({ alg: "RS256", kid: given.keyId ?? keyId })
        .setIssuer(given.issuer ?? server.url)
        .setAudience(given.audience ?? appId)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + (given.expiresIn ?? 3600))
        .sign(given.foreignKey ? foreign.privateKey : own.privateKey),
  };
}
