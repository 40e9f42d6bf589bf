import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import { createServer, type Request, type Response, type Server } from "restify";
import { pagesAbout } from "./about/sections";
import { readJson } from "./body";
import type { Answer, WebParts } from "./parts";
import { download, harden, plain, showPage, write } from "./responses";

export interface WebServer {
  /** Address it listens on, e.g. `http://127.0.0.1:3978`. */
  url: string;
  port: number;
  /** Takes nothing new, finishes what is under way, then stops. */
  stop(): Promise<void>;
}

const bodyLimitBytes = 256 * 1024;

/** What a client may take of us (ms): slower or idler ones are let go. */
const limits = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  /** A connection on which nothing moves, also while its answer is waited for. */
  timeout: 120_000,
  maxConnections: 1000,
};

/** How long the answers that are written have to reach their clients when the server stops (ms). */
const lastWordsMs = 1000;

/** Starts the web server; port 0 takes a free one. */
export async function startWebServer<A extends Answer>(
  parts: WebParts<A>,
  listen: { host: string; port: number },
): Promise<WebServer> {
  // An empty name: no banner tells what runs here.
  // A client that asks first whether to send its body is told so where it is read, and nowhere else.
  const server = createServer({ name: "", noWriteContinue: true });
  Object.assign(server.server, limits);
  // Nothing here speaks another protocol, and nobody would own the socket: what asks for one is answered as ever.
  server.server.removeAllListeners("upgrade");

  const ownUrl = (): string => `http://${listen.host}:${server.address().port}`;

  addRoutes(server, parts, ownUrl);
  // Everything restify itself would answer, such as an unknown address, says its status and nothing else.
  server.on(
    "restifyError",
    (request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      harden(response);
      leaveBody(request, response);
      response.send(error.statusCode ?? 500);
      done();
    },
  );

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(listen.port, listen.host, () => resolve());
  });
  return { url: ownUrl(), port: server.address().port, stop: () => stop(parts, server) };
}

/** Every address that is answered. */
function addRoutes<A extends Answer>(server: Server, parts: WebParts<A>, ownUrl: () => string): void {
  const route = (
    handle: (request: IncomingMessage, response: ServerResponse, page: string) => Promise<void>,
    { readsBody = false } = {},
  ) => {
    return async (
      request: IncomingMessage & { params?: { page?: string } },
      response: ServerResponse,
    ): Promise<void> => {
      harden(response);
      if (!readsBody) leaveBody(request, response);
      try {
        await handle(request, response, request.params?.page ?? "");
      } catch (cause) {
        parts.log.error("request failed", { cause });
        if (!response.headersSent) plain(response, 500);
      }
    };
  };

  server.post(
    "/api/messages",
    route((request, response) => message(parts, request, response, ownUrl), { readsBody: true }),
  );
  server.get(
    "/healthz",
    route(async (request, response) => plain(response, 200, alive(parts, request))),
  );
  server.get(
    "/readyz",
    route(async (_request, response) => readiness(parts, response)),
  );
  // Browsers ask for it on their own, and report what is missing.
  server.get(
    "/favicon.ico",
    route(async (_request, response) => plain(response, 204)),
  );
  for (const about of pagesAbout) {
    const path = about === "home" ? "/" : `/${about}`;
    const show = route((request, response) => {
      const make: WebParts["draftPage"] = (_page, ask) => parts.aboutPage(about, ask);
      return showPage(parts.nonce(), make, request, response, "");
    });
    server.get(path, show);
    server.head(path, show); // by which it is looked whether they are there
  }
  server.get(
    "/drafts/:page",
    route((request, response, page) => showPage(parts.nonce(), parts.draftPage, request, response, page)),
  );
  server.get(
    "/drafts/:page/message.eml",
    route(async (_request, response, page) => download(await parts.draftMessage(page), response)),
  );
  server.get(
    "/exports/:page",
    route((request, response, page) => showPage(parts.nonce(), parts.exportPage, request, response, page)),
  );
  server.get(
    "/exports/:page/print",
    route((request, response, page) => showPage(parts.nonce(), parts.exportPrint, request, response, page)),
  );
  for (const form of ["csv", "json"] as const) {
    server.get(
      `/exports/:page/file.${form}`,
      route(async (_request, response, page) => download(await parts.exportFile(page, form), response)),
    );
  }
}

async function message<A extends Answer>(
  parts: WebParts<A>,
  request: IncomingMessage,
  response: ServerResponse,
  own: () => string,
): Promise<void> {
  const unread = refusedUnread(parts, request, own);
  if (unread) {
    leaveBody(request, response);
    return plain(response, unread);
  }
  const isAskedFirst = /^100-continue$/i.test(request.headers.expect ?? "");
  const body = await readJson(request, bodyLimitBytes, () => isAskedFirst && response.writeContinue());
  if (!body.ok) {
    // The rest of a body that is too long is not waited for.
    response.setHeader("Connection", "close");
    return plain(response, body.status);
  }
  const answer = await parts.messages.receive(request.headers.authorization, body.value);
  try {
    if (answer.json === undefined) plain(response, answer.status);
    else write(response, answer.status, "application/json; charset=utf-8", answer.json);
  } finally {
    parts.messages.answered(answer);
  }
}

/** A body that nobody reads is not waited for: its connection ends with the answer. */
function leaveBody({ headers }: IncomingMessage, response: ServerResponse): void {
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;
  if (hasBody) response.setHeader("Connection", "close");
}

/** What the headers alone show to be none of the channel's; a foreign page can send what is no JSON, and names itself. */
function refusedUnread<A extends Answer>(
  { messages }: WebParts<A>,
  { headers }: IncomingMessage,
  own: () => string,
): 401 | 403 | 415 | undefined {
  if (headers.origin !== undefined && headers.origin !== own()) return 403;
  if (!messages.expects(headers.authorization)) return 401;
  return /^application\/json\s*(?:;|$)/i.test(headers["content-type"] ?? "") ? undefined : 415;
}

/** `ok`, and to a challenge which Rapport it is that answers. */
function alive({ prove }: Pick<WebParts, "prove">, { url = "" }: IncomingMessage): string {
  const challenge = /[?&]prove=([^&]*)/.exec(url)?.[1];
  const proof = challenge === undefined ? undefined : prove(challenge);
  return proof === undefined ? "ok" : `ok ${proof}`;
}

async function readiness(parts: Pick<WebParts, "ready" | "log">, response: ServerResponse): Promise<void> {
  try {
    const ready = await parts.ready();
    if (!ready) parts.log.error("store does not answer", { reason: "no-answer" });
    plain(response, ready ? 200 : 503, ready ? "ready" : "not ready");
  } catch (cause) {
    parts.log.error("store does not answer", { cause });
    plain(response, 503, "not ready");
  }
}

async function stop<A extends Answer>(parts: WebParts<A>, server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Twice: what was just arriving becomes a turn after the first look.
  for (let looks = 0; looks < 2; looks++) {
    await parts.messages.idle();
    server.server.closeIdleConnections();
    await Promise.race([closed, later(lastWordsMs, undefined, { ref: false })]);
  }
  // What is left has asked for nothing yet: half a header, half a body, or a client that does not read.
  server.server.closeAllConnections();
  await closed;
}
