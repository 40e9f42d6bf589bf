import { type IncomingMessage, Agent as PlainAgent, request as plainRequest, type RequestOptions } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";

/** What the channel's REST interface answered; any status. */
export interface ChannelAnswer {
  status: number;
  /** The JSON in it; `undefined` where there is none. */
  body: unknown;
  /** The header of that name, as it came. */
  retryAfter: string | undefined;
}

export interface ChannelCall {
  method: "POST" | "PUT";
  /** Where the channel is to be reached, and the path below it. */
  service: URL;
  path: string;
  /** Beyond those of every call: what proves who calls. */
  headers: Readonly<Record<string, string>>;
  body: object;
  /** After how long the call is given up. */
  timeoutMs: number;
}

// Front ends close idle connections after a minute or more; a call on a closed one would fail.
const keepAlive = { keepAlive: true, timeout: 30_000 };
const plain = { request: plainRequest, agent: new PlainAgent(keepAlive) };
const secure = { request: secureRequest, agent: new SecureAgent(keepAlive) };
const common = {
  Accept: "application/json",
  "Content-Type": "application/json; charset=utf-8",
  "User-Agent": "Rapport",
};

/**
 * One call to the channel, one request: no retry, which could post a message twice, and no redirect, which could carry
 * the token elsewhere (teams-platform 3.6). The SDK's own client does both, and costs as much as a quarter of a turn.
 *
 * @throws when there is no answer in time
 */
export function callChannel({ method, service, path, headers, body, timeoutMs }: ChannelCall): Promise<ChannelAnswer> {
  const { request, agent } = service.protocol === "https:" ? secure : plain;
  const options: RequestOptions = {
    method,
    // Brackets are for writing an IPv6 address, not for connecting to it.
    hostname: service.hostname.replace(/^\[|\]$/g, ""),
    port: service.port,
    path: service.pathname.replace(/\/+$/, "") + path,
    headers: { ...common, ...headers },
    agent,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (response) => read(response).then(resolve, reject));
    const timer = setTimeout(() => outgoing.destroy(new CallTimeout()), timeoutMs);
    outgoing.on("error", reject);
    outgoing.on("close", () => clearTimeout(timer));
    outgoing.end(JSON.stringify(body));
  });
}

function read(response: IncomingMessage): Promise<ChannelAnswer> {
  let text = "";
  response.setEncoding("utf8");
  return new Promise((resolve, reject) => {
    response.on("data", (piece: string) => {
      text += piece;
    });
    response.on("error", reject);
    response.on("end", () =>
      resolve({
        status: response.statusCode ?? 0,
        body: parsed(text),
        retryAfter: response.headers["retry-after"],
      }),
    );
  });
}

/** A proxy on the way may answer with a page instead. */
function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class CallTimeout extends Error {
  readonly code = "timeout";
}
