import { request } from "undici";
import { z } from "zod/v4";
import type { Credentials } from "../../settings";

/** Where each cloud gives tokens to bots, and for what (teams-platform 4.3, 4.4, teams-native 4.9). */
const logins = {
  commercial: {
    url: "https://login.microsoftonline.com",
    channel: "https://api.botframework.com",
    graph: "https://graph.microsoft.com",
    ofAnyTenant: "botframework.com",
  },
  government: {
    url: "https://login.microsoftonline.us",
    channel: "https://api.botframework.us",
    graph: "https://graph.microsoft.us",
    ofAnyTenant: "MicrosoftServices.onmicrosoft.us",
  },
};

/** Where the Microsoft Graph of a cloud is. */
export const graphHost = (government: boolean): string => (government ? logins.government : logins.commercial).graph;

/** The login service has answered, and gives no token; its numbers say why. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
  constructor(
    readonly status: number,
    readonly numbers: readonly number[],
  ) {
    super(`the login service answers ${status}`);
  }
}

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const refused = z.object({ error_codes: z.array(z.number()).default([]) });

/** How long the login service may take (ms). */
const deadlineMs = 10_000;

/**
 * Asks for the token with which a bot that has a client secret calls the channel, or Graph: OAuth 2.0 client credentials.
 *
 * @param at.loginUrl another login service than Microsoft's, for tests
 * @returns for how many seconds it is good
 * @throws {TokenRefused} when there is none for these credentials; something else when the service is not reached
 */
export async function requestToken(
  { appId, tenantId, type, password = "" }: Credentials,
  { government, graph, loginUrl }: { government: boolean; graph?: true; loginUrl?: string },
): Promise<{ token: string; goodForS: number }> {
  const login = government ? logins.government : logins.commercial;
  const ofAny = type === "MultiTenant" && !graph; // what an organisation consents to holds in its own tenant
  const tenant = ofAny ? login.ofAnyTenant : (tenantId ?? login.ofAnyTenant);
  const scope = `${graph ? login.graph : login.channel}/.default`;
  const asked = { grant_type: "client_credentials", client_id: appId, client_secret: password, scope };
  const { statusCode, body } = await request(`${loginUrl ?? login.url}/${tenant}/oauth2/v2.0/token`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(asked).toString(),
    signal: AbortSignal.timeout(deadlineMs),
  });
  const answer: unknown = await body.json().catch(() => undefined);
  const token = statusCode === 200 ? given.safeParse(answer).data : undefined;
  if (token) return { token: token.access_token, goodForS: token.expires_in };
  throw new TokenRefused(statusCode, refused.safeParse(answer).data?.error_codes ?? []);
}
