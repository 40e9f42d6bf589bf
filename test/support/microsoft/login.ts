import { type LocalServer, localServer, sendJson } from "../http";

/** Stands in for the login service of Microsoft Entra, and for the one of a machine in Azure: gives tokens to apps. */
export interface Login extends LocalServer {
  /** What it was asked for, one form each. */
  asked: Record<string, string>[];
  /** How often anything was asked of it, also where it refused. */
  requests(): number;
  /** From now on it answers like this to everybody; `undefined`: all is well. */
  refuse(answer: { status: number; number?: number } | undefined): void;
}

export interface App {
  id: string;
  tenant: string;
  secret: string;
  scope: string;
  /** What else it gets tokens for. */
  others?: readonly string[];
}

/** In Azure, whoever asks on the machine proves it by this. */
export const machineSecret = "known-on-this-machine-alone";

export async function startLogin(app: App): Promise<Login> {
  const asked: Record<string, string>[] = [];
  let planned: { status: number; number?: number } | undefined;
  let requests = 0;
  const server = await localServer((request, body, response) => {
    requests += 1;
    const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    const refuse = (status: number, number?: number): void =>
      sendJson(response, status, number === undefined ? {} : errorOf(number));
    if (planned) return refuse(planned.status, planned.number);
    if (pathname === "/msi/token") {
      asked.push(Object.fromEntries(searchParams));
      const isKnown =
        searchParams.get("client_id") === app.id && request.headers["x-identity-header"] === machineSecret;
      return isKnown ? sendJson(response, 200, machineToken(app)) : refuse(400);
    }
    const form = Object.fromEntries(new URLSearchParams(body));
    asked.push({ ...form, tenant: pathname.split("/")[1] ?? "" });
    if (request.method !== "POST" || !pathname.endsWith("/oauth2/v2.0/token")) return refuse(404);
    if (!pathname.startsWith(`/${app.tenant}/`)) return refuse(400, 90002);
    if (form.client_id !== app.id) return refuse(400, 700016);
    if (form.client_secret !== app.secret) return refuse(401, 7000215);
    if (form.grant_type !== "client_credentials" || ![app.scope, ...(app.others ?? [])].includes(form.scope ?? ""))
      return refuse(400, 70011);
    return sendJson(response, 200, {
      token_type: "Bearer",
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: token,
    });
  });
  return {
    ...server,
    asked,
    requests: () => requests,
    refuse: (answer) => {
      planned = answer;
    },
  };
}

/** Nobody looks into it. */
export const token = "eyJ0eXAiOiJKV1QifQ.a-token-that-nobody-prints.c2lnbmF0dXJl";

const machineToken = ({ id }: App) => ({
  access_token: token,
  client_id: id,
  expires_on: String(Math.floor(Date.now() / 1000) + 3600),
  resource: "https://api.botframework.com",
  token_type: "Bearer",
});

/** The form of every error (entra/identity-platform/reference-error-codes). */
const errorOf = (number: number) => ({
  error: "invalid_request",
  error_description: `AADSTS${number}: as planned. Trace ID: 1 Correlation ID: 2 Timestamp: 2026-11-21 08:42:00Z`,
  error_codes: [number],
  timestamp: "2026-11-21 08:42:00Z",
  trace_id: "1",
  correlation_id: "2",
});
