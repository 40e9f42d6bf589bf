import { once } from "node:events";
import type { Person } from "../../../src/core/people/person";
import { localServer } from "../http";
import type { Product, Shown, Where } from "../product";

/** A place like that in which Teams keeps the files of a chat, for as long as a test runs. */
export interface Files {
  /** Sends a file, as Teams does, and gives the card that answers. */
  hands(
    person: Person,
    content: string | Uint8Array,
    given?: { name?: string; text?: string; where?: Where; others?: readonly string[] },
  ): Promise<Shown>;
  /** How the next downloads are answered. */
  answer: { status: number; headers: Record<string, string>; hangs: boolean };
  /** The headers of every download. */
  asked: Record<string, unknown>[];
  stop(): Promise<void>;
}

const downloadInfo = "application/vnd.microsoft.teams.file.download.info";

export async function fileHost(product: Pick<Product, "says">): Promise<Files> {
  const kept: Uint8Array[] = [];
  const answer: Files["answer"] = { status: 200, headers: {}, hangs: false };
  const asked: Files["asked"] = [];
  const server = await localServer(async (request, _body, response) => {
    asked.push(request.headers);
    response.writeHead(answer.status, answer.headers);
    if (answer.hangs) return response.flushHeaders();
    response.end(answer.status === 200 ? kept[Number(request.url?.slice(1))] : "");
    await once(response, "close");
  });
  return {
    answer,
    asked,
    async hands(person, content, { name = "Customers.csv", text = "", where, others = [] } = {}) {
      const downloadUrl = `${server.url}/${kept.push(typeof content === "string" ? Buffer.from(content) : content) - 1}`;
      const attachments = [
        {
          contentType: downloadInfo,
          name,
          content: { downloadUrl, uniqueId: "1150D938", fileType: "csv" },
        },
        ...others.map((other) => ({ contentType: downloadInfo, name: other, content: { downloadUrl } })),
        { contentType: "text/html", content: "<div>the same once more</div>" },
      ];
      return product.says(person, text, where, { attachments });
    },
    stop: server.stop,
  };
}
