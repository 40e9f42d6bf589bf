import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyringOf } from "../../src/core/history/keyring";
import { languages } from "../../src/core/languages";
import { keysIn } from "../../src/history-keys";
import { proofOf } from "../../src/identity";
import { get } from "../support/http";
import { type Product, startProduct } from "../support/product";
import { proseware } from "../support/world";

const evil = `Müller & Söhne <b>"x"</b>`;
const paths = ["/", "/privacy", "/terms"];

describe("the pages about Rapport", () => {
  let plain: Product;
  let named: Product;
  beforeAll(async () => {
    plain = await startProduct();
    named = await startProduct({
      env: {
        DEVELOPER_NAME: evil,
        DEVELOPER_WEBSITE_URL: "https://www.proseware.example/?a=1&b=2",
        DEVELOPER_PRIVACY_URL: "https://www.proseware.example/privacy",
        DEVELOPER_TERMS_URL: "https://www.proseware.example/terms",
        RAPPORT_CONTACT: "privacy@proseware.example",
      },
    });
  });
  afterAll(async () => {
    await plain.stop();
    await named.stop();
  });

  const open = (of: Product, path: string, language = "") => get(`${of.url}${path}`, { "Accept-Language": language });
  const languageOf = (html: string) => /<html lang="(\w+)">/.exec(html)?.[1];

  it.each(paths)("come in the language of the browser, or the one that was chosen on another: %s", async (path) => {
    for (const [accept, chosen, expected] of [
      ["en-US,it;q=0.5", "", "en"],
      ["fr,it;q=0.5,en;q=0.1", "", "it"],
      ["fr", "", proseware.language],
      ["it", "?lang=en", "en"],
      ["en", "?lang=xx", "en"],
    ]) {
      const { status, text } = await open(plain, `${path}${chosen}`, accept);
      expect([accept, chosen, status, languageOf(text)]).toEqual([accept, chosen, 200, expected]);
    }
  });

  it.each(paths)("lead to each other and to the other language, and are there: %s", async (path) => {
    const { text } = await open(plain, path, "it");
    const links = [...text.matchAll(/<a href="(\.\/[^"]*)"/g)].map(([, link = ""]) => new URL(link, plain.url + path));
    expect(links.map(({ pathname, search }) => pathname + search).sort()).toEqual(
      [...paths.map((other) => `${other}?lang=${other === path ? "en" : "it"}`)].sort(),
    );
    for (const link of links) {
      const { status, text: there } = await open(plain, link.pathname + link.search);
      expect([status, languageOf(there)]).toEqual([200, link.searchParams.get("lang")]);
    }
    expect(text).toMatch(/<li lang="en"><a href="[^"]*\?lang=en">English<\/a>/);
  });

  it.each(paths)("let nothing act, nobody frame them and nobody keep them: %s", async (path) => {
    const { headers, text } = await open(plain, path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(text).not.toMatch(/<script|<img|<iframe|<form|\son\w+=|src=/i);
  });

  it("name the reseller and whom to ask where nothing else is set", async () => {
    for (const path of paths) {
      const { text } = await open(plain, path, "en");
      expect(text).toContain(proseware.name);
      expect(text).toContain("by whoever manages users in Rapport there");
    }
  });

  it("say nothing of providers on the first page of a partner who works with none", async () => {
    const direct = await startProduct({ partnerType: "direct" });
    for (const language of languages) {
      expect((await open(direct, "/", language)).text).not.toMatch(/provider/i);
      expect((await open(plain, "/", language)).text).toMatch(/provider/i);
    }
    await direct.stop();
  });

  it("name the company, its pages and whom to ask by the settings, as text and never as markup", async () => {
    const all = await Promise.all(paths.map(async (path) => (await open(named, path, "en")).text));
    for (const text of all) {
      expect(text).toContain("Müller &amp; Söhne &lt;b&gt;&quot;x&quot;&lt;/b&gt;");
      expect(text).not.toContain("<b>");
      expect(text).toContain('<a href="mailto:privacy@proseware.example">privacy@proseware.example</a>');
    }
    expect(all[0]).toContain('href="https://www.proseware.example/?a=1&amp;b=2"');
    expect(all[1]).toContain('href="https://www.proseware.example/privacy"');
    expect(all[2]).toContain('href="https://www.proseware.example/terms"');
  });

  it("leave no value unfilled and no text out, in either language", async () => {
    for (const path of paths) {
      for (const language of languages) {
        const { text } = await open(plain, `${path}?lang=${language}`);
        expect(text.replace(/<style[\s\S]*<\/style>/, "")).not.toMatch(/[{}]|undefined|about-page\./);
      }
    }
  });

  it("say for how long pages stay open as the product has it", async () => {
    const { text } = await open(plain, "/privacy", "en");
    expect(text).toContain("or 30 days after it was sent");
    expect(text).toContain("The page of an export closes after 15 minutes");
  });

  it.each(paths)("tell whoever only looks whether they are there: %s", async (path) => {
    const response = await fetch(`${plain.url}${path}`, { method: "HEAD" });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await response.text()).toBe("");
  });

  it("say who sees what is put into a message, and what is read of one", async () => {
    const { text } = await open(plain, "/privacy", "en");
    expect(text).toMatch(/puts into a message shows name, domain and state to everybody in that chat/);
    expect(text).toMatch(/“Invite…” is chosen: it is read for the addresses in it, and let go/);
  });

  it("are no answer to what they do not take", async () => {
    const response = await fetch(`${plain.url}/privacy`, { method: "POST", body: "x" });
    expect(response.status).toBe(405);
    expect((await get(`${plain.url}/privacy/more`)).status).toBe(404);
  });
});

describe("which Rapport it is that answers", () => {
  const challenge = "a-word-of-somebody-who-asks";
  let folder: string;
  let product: Product;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rapport-which-"));
    product = await startProduct({ databaseUrl: `sqlite:${join(folder, "rapport.db")}` });
  });
  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const asked = async (query: string) => (await get(`${product.url}/healthz${query}`)).text;

  it("is shown to whoever has its key, and its health is told as ever", async () => {
    const [key = ""] = keysIn(join(folder, "history.key"));
    expect(await asked(`?prove=${challenge}`)).toBe(`ok ${proofOf(key, challenge)}`);
    expect(await asked(`?prove=${challenge}2`)).not.toContain(proofOf(key, challenge));
    expect(await asked("")).toBe("ok");
    expect(await asked("?prove=short")).toBe("ok");
  });

  it("is no seal of the history, whatever is asked, and another for another key", async () => {
    const [key = ""] = keysIn(join(folder, "history.key"));
    const keys = keyringOf(key);
    const [, proof = ""] = (await asked(`?prove=${challenge}`)).split(" ");
    expect(Buffer.from(proof, "base64url").toString("hex")).not.toBe(keys.seal(keys.current, challenge));
    expect(await asked(`?prove=${challenge}`)).not.toContain(key.slice(0, 8));
    expect(proofOf(key, challenge)).not.toBe(proofOf(`${key}x`, challenge));
  });
});
