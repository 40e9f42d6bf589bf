import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import { createServer, type Request, type Response } from "restify";
import type { Log } from "../log";
import { readJson } from "./body";

/** What a page answers. */
export interface Page {
  status: number;
  html: string;
}

/** A file offered for saving. */
export interface Download {
  fileName: string;
  type: string;
  content: Buffer;
}

interface Answer {
  status: number;
  json?: string;
}

/** What the web server serves; each part is handed in, so that it knows neither Teams nor the store. */
export interface WebParts<A extends Answer = Answer> {
  messages: {
    /** Whether a request with this header may be one of the channel: what is not is answered 401 and not read. */
    expects(authorization: string | undefined): boolean;
    receive(authorization: string | undefined, body: unknown): Promise<A>;
    /** Called once the answer has been written. */
    answered(answer: A): void;
    idle(): Promise<void>;
  };
  /** Whether the store answers and can be written. */
  ready(): Promise<boolean>;
  /** A word that nobody can foresee, another for each page: only what carries it may act there. */
  nonce(): string;
  /** @param ask.nonce to be put on the page's own style and script */
  draftPage(page: string, ask: { acceptLanguage?: string; nonce: string }): Promise<Page>;
  draftMessage(page: string): Promise<Download | undefined>;
  log: Log;
}

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
    route(async (_request, response) => plain(response, 200, "ok")),
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
  server.get(
    "/drafts/:page",
    route((request, response, page) => draft(parts, request, response, page)),
  );
  server.get(
    "/drafts/:page/message.eml",
    route((_request, response, page) => download(parts, response, page)),
  );
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

async function draft(
  parts: Pick<WebParts, "draftPage" | "nonce">,
  request: IncomingMessage,
  response: ServerResponse,
  page: string,
) {
  const nonce = parts.nonce();
  const acceptLanguage = request.headers["accept-language"];
  const { status, html } = await parts.draftPage(page, { nonce, ...(acceptLanguage && { acceptLanguage }) });
  response.setHeader("Content-Security-Policy", policy(`style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; `));
  write(response, status, "text/html; charset=utf-8", html);
}

async function download(parts: Pick<WebParts, "draftMessage">, response: ServerResponse, page: string): Promise<void> {
  const file = await parts.draftMessage(page);
  if (!file) return plain(response, 404);
  response.setHeader("Content-Disposition", `attachment; filename="${file.fileName}"`);
  write(response, 200, file.type, file.content);
}

const policy = (own: string): string =>
  `default-src 'none'; ${own}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function harden(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", policy(""));
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Robots-Tag", "noindex");
}

const plain = (response: ServerResponse, status: number, text = ""): void =>
  write(response, status, "text/plain; charset=utf-8", text);

function write(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(content) });
  response.end(content);
}

async function stop<A extends Answer>(parts: WebParts<A>, server: ReturnType<typeof createServer>): Promise<void> {
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
