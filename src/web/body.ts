import type { IncomingMessage } from "node:http";

export type Body = { ok: true; value: unknown } | { ok: false; status: 400 | 413 };

/**
 * Reads a JSON body of at most so many bytes; whatever is longer is not read to its end.
 *
 * @param begin called when it is going to be read
 */
export function readJson(request: IncomingMessage, limitBytes: number, begin: () => unknown): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (status: 400 | 413): void => resolve({ ok: false, status });
    if (Number(request.headers["content-length"] ?? 0) > limitBytes) return refuse(413);
    begin();
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) return chunks.push(chunk);
      request.pause();
      return refuse(413);
    });
    request.on("end", () => resolve(parse(Buffer.concat(chunks).toString("utf8"))));
    request.on("error", () => refuse(400));
    request.on("aborted", () => refuse(400));
  });
}

function parse(text: string): Body {
  if (!isPlain(text)) return { ok: false, status: 400 };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, status: 400 };
    throw error;
  }
}

/** An activity has a dozen levels, and a few values for each of the people it names. */
const deepest = 40;
const mostValues = 20_000;

/** Whether the text is no deeper and holds no more than an activity may, looked at before anything is made of it. */
function isPlain(text: string): boolean {
  let depth = 0;
  let values = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted && sign === "\\") at++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (sign === ",") values++;
    if (depth > deepest || values > mostValues) return false;
  }
  return true;
}
