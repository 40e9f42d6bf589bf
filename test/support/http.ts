import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A local server of a test, on a free port. */
export interface LocalServer {
  url: string;
  stop(): Promise<void>;
}

type Handle = (request: IncomingMessage, body: string, response: ServerResponse) => void | Promise<void>;

/** Starts a server that has read the body before it is asked. */
export async function localServer(handle: Handle): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await handle(request, Buffer.concat(chunks).toString("utf8"), response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(value === undefined ? "" : JSON.stringify(value));
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; `undefined` when it is empty or none. */
  json: unknown;
}

/** Posts a value as JSON, or a text as it is. */
export async function postJson(url: string, value: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const body = typeof value === "string" ? value : JSON.stringify(value);
  const response = await fetch(url, {
    method: "POST",
    body,
    // A connection that is kept may be closed by the server just when it is used again.
    headers: { "Content-Type": "application/json", Connection: "close", ...headers },
  });
  return answered(response);
}

export const get = async (url: string, headers: Record<string, string> = {}): Promise<Answered> =>
  answered(await fetch(url, { headers }));

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") && text !== "";
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** A port of 127.0.0.1 on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
