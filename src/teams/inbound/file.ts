import { request } from "undici";
import { z } from "zod/v4";
import { UnreadableList } from "../../core/imports/handed";
import { keptAt, type Reach } from "../outbound/service-urls";
import type { Inbound } from "./activity";

/** A file that somebody attached to a message, and where Teams has it for a short time. */
export interface Attached {
  name: string;
  url: string;
  /** The names of others in the same message. */
  others?: string[];
}

const downloadInfo = "application/vnd.microsoft.teams.file.download.info";
const content = z.object({ downloadUrl: z.string().max(8000) });

/** The first file of a message, if it has one (teams-native 4.12). */
export function attachedTo({ attachments }: Pick<Inbound, "attachments">): Attached | undefined {
  const [file, ...rest] = attachments?.filter(({ contentType }) => contentType === downloadInfo) ?? [];
  const info = content.safeParse(file?.content);
  const others = rest.map(({ name }) => name ?? "");
  if (!file || !info.success) return undefined;
  return { name: file.name ?? "", url: info.data.downloadUrl, ...(others.length > 0 && { others }) };
}

/** How long a download may take, with all of its bytes (ms): whoever sent the file waits for the answer. */
const longestMs = 10_000;

/**
 * Fetches files that Teams keeps for private chats, without anything that proves who calls, and from no other place that
 * an answer leads to.
 *
 * @throws {UnreadableList} when it lies elsewhere, or does not come in time
 */
export const downloadFrom = (reach: Reach) =>
  async function* (url: string): AsyncGenerator<Uint8Array> {
    const address = keptAt(url, reach);
    if (!address) throw new UnreadableList("elsewhere");
    const signal = AbortSignal.timeout(longestMs);
    try {
      const { statusCode, body } = await request(address, { signal });
      if (statusCode === 200) return yield* body;
      await body.dump();
    } catch {
      throw new UnreadableList("unreachable");
    }
    throw new UnreadableList("unreachable");
  };
