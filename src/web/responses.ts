import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Download, WebParts } from "./parts";

/** Shows a page on which nothing acts but what carries the nonce. */
export async function showPage(
  nonce: string,
  make: WebParts["draftPage"],
  request: IncomingMessage,
  response: ServerResponse,
  page: string,
): Promise<void> {
  const acceptLanguage = request.headers["accept-language"];
  const wanted = /[?&]lang=([a-z]{2})(?:&|$)/.exec(request.url ?? "")?.[1];
  const { status, html } = await make(page, {
    nonce,
    ...(wanted && { wanted }),
    ...(acceptLanguage && { acceptLanguage }),
  });
  response.setHeader("Content-Security-Policy", policy(`style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; `));
  write(response, status, "text/html; charset=utf-8", html);
}

/** Offers a file for saving, or says that there is none; what comes in parts is made no faster than it is taken. */
export async function download(file: Download | undefined, response: ServerResponse): Promise<void> {
  if (!file) return plain(response, 404);
  const { fileName, type, content } = file;
  response.setHeader("Content-Disposition", `attachment; filename="${fileName}"`);
  if (Buffer.isBuffer(content)) return write(response, 200, type, content);
  response.writeHead(200, { "Content-Type": type });
  try {
    await pipeline(Readable.from(content), response);
  } catch (cause) {
    if (!isLeft(cause)) throw cause; // the connection has ended by then: half a file is not taken for a whole one
  }
}

/** Whoever saved the file has gone. */
const isLeft = (cause: unknown): boolean =>
  typeof cause === "object" &&
  cause !== null &&
  "code" in cause &&
  (cause.code === "ERR_STREAM_PREMATURE_CLOSE" || cause.code === "ECONNRESET" || cause.code === "EPIPE");

const policy = (own: string): string =>
  `default-src 'none'; ${own}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What every answer says to the browser. */
export function harden(response: ServerResponse): void {
  response.setHeader("Content-Security-Policy", policy(""));
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Robots-Tag", "noindex");
}

/** Answers in plain words, or in none. */
export const plain = (response: ServerResponse, status: number, text = ""): void =>
  write(response, status, "text/plain; charset=utf-8", text);

/** Answers with all of this at once. */
export function write(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(content) });
  response.end(content);
}
