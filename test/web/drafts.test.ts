import { silent } from "../../src/log";
import { aboutPages } from "../../src/web/about/pages";
import { draftPages } from "../../src/web/draft-pages";
import { exportPages } from "../../src/web/exports/pages";
import { startWebServer, type WebServer } from "../../src/web/server";
import { anInvitation } from "../support/builders";
import { get } from "../support/http";

const link = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=1&DAP=false#/x";
const invitation = anInvitation("i1", {
  state: "drafted",
  customerName: 'Müller & Söhne <script>alert("x")</script>',
  email: "einkauf@müller.example",
  domain: "mueller.example",
  link,
});
const subject = 'Invito di "Proseware" & C.';
const body = `Gentile cliente <b>più</b>,\n\nl'invito è qui:\n${link}\n\nGrazie`;

describe("a draft's page", () => {
  let web: WebServer;
  let text: string;
  let refusing = false;
  let pages = 0;

  beforeAll(async () => {
    const drafts = draftPages(async (page) => (page === "p4ge" ? { invitation, subject, body: text } : undefined));
    web = await startWebServer(
      {
        ...drafts,
        ...exportPages(async () => undefined),
        ...aboutPages({ company: { name: "Proseware", partnerType: "direct" }, language: "it", keysKeptDays: 30 }),
        messages: {
          expects: () => true,
          receive: async () => ({ status: 200 }),
          answered: () => undefined,
          idle: async () => undefined,
        },
        ready: async () => {
          if (refusing) throw new Error("no database");
          return true;
        },
        prove: () => undefined,
        nonce: () => `n0nce-${++pages}`,
        log: silent,
      },
      { host: "127.0.0.1", port: 0 },
    );
  });
  beforeEach(() => {
    text = body;
  });
  afterAll(() => web.stop());
  const open = (language = "it-IT,it;q=0.9,en;q=0.8", path = "/drafts/p4ge") =>
    get(`${web.url}${path}`, { "Accept-Language": language });

  it("shows the whole message with the link unchanged, and lets nothing in it act (R16, R42)", async () => {
    const { status, text: html } = await open();
    expect(status).toBe(200);
    expect(html).toContain("Gentile cliente &lt;b&gt;più&lt;/b&gt;,\n\nl&#39;invito è qui:");
    expect(html).toContain(link.replaceAll("&", "&amp;"));
    expect(html).toContain("Müller &amp; Söhne &lt;script&gt;");
    expect(html).not.toContain('<script>alert("x")');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("opens, with its file, also where half a letter was kept", async () => {
    text = `${body}\ud83d`;
    expect((await open()).status).toBe(200);
    expect((await open("it", "/drafts/p4ge/message.eml")).status).toBe(200);
  });

  it("speaks the browser's language and marks the message with its own", async () => {
    const english = await open("fr, en-GB;q=0.7, it;q=0.3");
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain("Copy the message");
    expect(english.text).toContain('id="message" lang="it"');
    expect((await open()).text).toContain('<html lang="it">');
    expect((await open("fr")).text).toContain('<html lang="it">');
  });

  it("offers to open the message in the mail program and in Outlook, with every sign intact", async () => {
    const { text: html } = await open();
    const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, address = ""]) =>
      address.replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
    );
    const mail = addresses.find((address) => address.startsWith("mailto:")) ?? "";
    expect(mail).not.toContain("+");
    const values = new URL(mail).searchParams;
    expect([values.get("subject"), values.get("body")]).toEqual([subject, body.replaceAll("\n", "\r\n")]);
    const outlook = new URL(
      addresses.find((address) => address.startsWith("https://outlook.office.com/mail/deeplink/compose?")) ?? "",
    );
    expect(Object.fromEntries(outlook.searchParams)).toEqual({ to: invitation.email, subject, body });
  });

  it("offers to copy or download instead when the message is too long for an address", async () => {
    text = `${body}\n${"ancora una riga ".repeat(130)}`;
    const { text: html } = await open();
    expect(html).not.toContain("mailto:");
    expect(html).not.toContain("outlook.office.com");
    expect(html).toContain("troppo lungo");
    expect(html).toContain("message.eml");
  });

  it("offers the message as an unsent draft that mail programs read without loss (R18)", async () => {
    const { status, headers, text: eml } = await open("it", "/drafts/p4ge/message.eml");
    expect([status, headers.get("content-type")]).toEqual([200, "message/rfc822"]);
    expect(headers.get("content-disposition")).toBe('attachment; filename="message.eml"');
    const [head = "", encoded = ""] = eml.split("\r\n\r\n");
    expect(head).toMatch(/^X-Unsent: 1\r?$/m);
    expect(head).not.toMatch(/^From:/m);
    expect(head).toMatch(/^To: .*einkauf@/m);
    expect(head).toMatch(/charset=utf-8/i);
    expect(Buffer.from(encoded, "base64").toString("utf8").replaceAll("\r\n", "\n").trim()).toBe(body);
  });

  it("may run its own script and style, be framed by nobody, and be kept or found nowhere", async () => {
    const { headers, text: html } = await open();
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "") ?? [];
    expect(headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect((await open()).headers.get("content-security-policy")).not.toContain(nonce);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("server")).toBeNull();
  });

  it("says in both languages that an unknown address leads nowhere", async () => {
    const { status, text: html } = await open("en", "/drafts/unknown");
    expect(status).toBe(404);
    expect(html).toContain("This draft is not available");
    expect(html).toContain("Questa bozza non è disponibile");
    expect((await open("en", "/drafts/unknown/message.eml")).status).toBe(404);
  });

  it("has no neighbours: other addresses and methods tell nothing", async () => {
    const { status, text: nothing, headers } = await get(`${web.url}/elsewhere`);
    expect([status, nothing, headers.get("server")]).toEqual([404, "", null]);
    expect((await get(`${web.url}/api/messages`)).status).toBe(405);
  });

  it("stands beside the signs of life: up, and ready as long as the store answers", async () => {
    expect(await get(`${web.url}/healthz`)).toMatchObject({ status: 200, text: "ok" });
    expect((await get(`${web.url}/readyz`)).status).toBe(200);
    refusing = true;
    expect((await get(`${web.url}/readyz`)).status).toBe(503);
    expect((await get(`${web.url}/healthz`)).status).toBe(200);
  });
});
