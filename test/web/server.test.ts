import { setTimeout as pause } from "node:timers/promises";
import { silent } from "../../src/log";
import { startWebServer } from "../../src/web/server";
import { eventually } from "../support/eventually";
import { postJson } from "../support/http";

const nothing = {
  ready: async () => true,
  prove: () => undefined,
  nonce: () => "n0nce",
  aboutPage: async () => ({ status: 404, html: "" }),
  draftPage: async () => ({ status: 404, html: "" }),
  draftMessage: async () => undefined,
  exportPage: async () => ({ status: 404, html: "" }),
  exportFile: async () => undefined,
  exportPrint: async () => ({ status: 404, html: "" }),
  log: silent,
};

const expects = () => true;

describe("the web server", () => {
  it("finishes the turns under way before it stops, and takes no new ones", async () => {
    let ended = 0;
    const underway = new Set<Promise<unknown>>();
    const receive = async () => {
      const work = pause(150);
      underway.add(work);
      await work;
      ended++;
      return { status: 200, json: '{"ok":true}' };
    };
    const messages = {
      expects,
      receive,
      answered: () => undefined,
      idle: async () => void (await Promise.all(underway)),
    };
    const web = await startWebServer({ ...nothing, messages }, { host: "127.0.0.1", port: 0 });
    const turn = postJson(`${web.url}/api/messages`, {});
    await eventually("the turn to be under way", () => underway.size > 0);
    await web.stop();
    expect(ended).toBe(1);
    expect((await turn).json).toEqual({ ok: true });
    await expect(postJson(`${web.url}/api/messages`, {})).rejects.toThrow();
  });

  it("says that its port is taken", async () => {
    const messages = {
      expects,
      receive: async () => ({ status: 200 }),
      answered: () => undefined,
      idle: async () => undefined,
    };
    const web = await startWebServer({ ...nothing, messages }, { host: "127.0.0.1", port: 0 });
    const second = startWebServer({ ...nothing, messages }, { host: "127.0.0.1", port: web.port });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
    await web.stop();
  });

  it("answers 500 without detail to a defect, and stays up", async () => {
    const receive = async (_authorization: string | undefined, body: unknown) => {
      if (body === null) throw new Error("secret detail");
      return { status: 200 };
    };
    const messages = { expects, receive, answered: () => undefined, idle: async () => undefined };
    const web = await startWebServer({ ...nothing, messages }, { host: "127.0.0.1", port: 0 });
    expect(await postJson(`${web.url}/api/messages`, "null")).toMatchObject({ status: 500, text: "" });
    expect((await postJson(`${web.url}/api/messages`, {})).status).toBe(200);
    await web.stop();
  });
});
