import { attachedTo, downloadFrom } from "../../src/teams/inbound/file";
import { localServer } from "../support/http";

const world = { demo: false, government: false };

async function fetched(url: string, reach = world): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of downloadFrom(reach)(url)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("a file that somebody attached (teams-native 4.12)", () => {
  const info = { contentType: "application/vnd.microsoft.teams.file.download.info", name: "Customers.csv" };

  it("is the first that Teams has for us; pictures and cards are none", () => {
    const html = { contentType: "text/html", content: "<p>x</p>" };
    const file = { ...info, content: { downloadUrl: "https://x.sharepoint.com/1", uniqueId: "1", fileType: "csv" } };
    expect(attachedTo({ attachments: [html, file] })).toEqual({
      name: "Customers.csv",
      url: "https://x.sharepoint.com/1",
    });
    expect(attachedTo({ attachments: [html] })).toBeUndefined();
    expect(attachedTo({ attachments: [{ ...info, content: { downloadUrl: 7 } }] })).toBeUndefined();
    expect(attachedTo({})).toBeUndefined();
  });

  it.each([
    "http://x.sharepoint.com/a",
    "https://sharepoint.com.evil.top/a",
    "https://evil-sharepoint.com/a",
    "https://x.sharepoint.com:8443/a",
    "https://user:pass@x.sharepoint.com/a",
    "https://x.sharepoint.com@evil.top/a",
    "https://x.sharepoint.us/a",
    "https://127.0.0.1/a",
    "file:///etc/passwd",
    "no address",
  ])("is fetched from nowhere but the cloud’s SharePoint: %s", async (url) => {
    await expect(fetched(url)).rejects.toMatchObject({ why: "elsewhere" });
  });

  it("is fetched in the government cloud from its own SharePoint alone", async () => {
    const reach = { demo: false, government: true };
    await expect(fetched("https://x.sharepoint.com/a", reach)).rejects.toMatchObject({ why: "elsewhere" });
  });

  it("is asked for without a token of ours, and nobody follows where an answer leads to", async () => {
    const asked: (string | undefined)[] = [];
    const server = await localServer((request, _body, response) => {
      asked.push(request.headers.authorization);
      if (request.url === "/moved") response.writeHead(302, { Location: "/file" });
      response.end("a,b");
    });
    const demo = { demo: true, government: false };
    expect(await fetched(`${server.url}/file`, demo)).toBe("a,b");
    await expect(fetched(`${server.url}/moved`, demo)).rejects.toMatchObject({ why: "unreachable" });
    expect(asked).toEqual([undefined, undefined]);
    await server.stop();
    await expect(fetched(`${server.url}/file`, demo)).rejects.toMatchObject({ why: "unreachable" });
  });
});
