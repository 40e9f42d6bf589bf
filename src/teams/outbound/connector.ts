import { Agent } from "undici";

/** What the channel's REST interface answered; any status. */
export interface ChannelAnswer {
  status: number;
  /** The JSON in it; `undefined` where there is none. */
  body: unknown;
  /** The header of that name, as it came. */
  retryAfter: string | undefined;
}

export interface ChannelCall {
  method: "GET" | "POST" | "PUT";
  /** Where the channel is to be reached, and the path below it. */
  service: URL;
  path: string;
  /** Beyond those of every call: what proves who calls. */
  headers: Readonly<Record<string, string>>;
  /** As JSON; none where something is only read. */
  body?: string;
  /** How long the channel may take to begin its answer, and then to end it. */
  timeoutMs: number;
}

// Front ends close idle connections after a minute or more; a call on a closed one would fail.
const connections = new Agent({ keepAliveTimeout: 30_000, keepAliveMaxTimeout: 30_000 });
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
export async function callChannel(call: ChannelCall): Promise<ChannelAnswer> {
  const { method, service, path, headers, body, timeoutMs } = call;
  const {
    statusCode,
    headers: told,
    body: content,
  } = await connections.request({
    method,
    origin: service.origin,
    path: service.pathname.replace(/\/+$/, "") + path,
    headers: { ...common, ...headers },
    ...(body !== undefined && { body }),
    headersTimeout: timeoutMs,
  });
  // An answer could go on for ever without being silent for long.
  const timer = setTimeout(() => content.destroy(), timeoutMs);
  try {
    const retryAfter = told["retry-after"];
    return {
      status: statusCode,
      body: parsed(await content.text()),
      retryAfter: typeof retryAfter === "string" ? retryAfter : undefined,
    };
  } finally {
    clearTimeout(timer);
  }
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
