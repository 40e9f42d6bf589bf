import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { postJson } from "../support/http";
import { type Demo, startDemo } from "../support/playground/demo";
import { marco, proseware } from "../support/world";

const reachable = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );

const outsideAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ family, internal }) => family === "IPv4" && !internal)
  .map(({ address }) => address);

const verify = (folder: string): string =>
  execFileSync(process.execPath, [join(__dirname, "../../src/verify.js"), `sqlite:${folder}/rapport.db`], {
    encoding: "utf8",
  });

/** Marco says something in this conversation, as Teams would hand it on. */
const says = ({ port }: Demo, { url }: FakeConnector, text: string, conversation: object): Promise<unknown> =>
  postJson(`http://127.0.0.1:${port}/api/messages`, {
    type: "message",
    id: "line",
    channelId: "msteams",
    serviceUrl: `${url}/`,
    from: { id: marco.mri, name: marco.name, aadObjectId: marco.id },
    conversation: { ...conversation, tenantId: proseware.id },
    text,
  });

describe("npm run demo", () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await startDemo();
  });

  afterAll(async () => {
    await demo.stop();
  });

  it("prints the address to open with three things to type, and how one person plays the approval", () => {
    expect(demo.printed()).toBe(
      `Open http://127.0.0.1:${demo.playgroundPort} and type: clienti · rimuovi tailspin · help     (Ctrl-C ends)\n` +
        "One person plays every part: rimuovi tailspin → come elena → approvazioni → come marco\n",
    );
  });

  it("serves bot and Playground on loopback and nowhere else", async () => {
    expect(await reachable(`http://127.0.0.1:${demo.port}/healthz`)).toBe(true);
    expect(await reachable(`http://127.0.0.1:${demo.playgroundPort}/`)).toBe(true);
    for (const address of outsideAddresses) {
      expect(await reachable(`http://${address}:${demo.port}/healthz`)).toBe(false);
      expect(await reachable(`http://${address}:${demo.playgroundPort}/`)).toBe(false);
    }
  });

  it("fills the store with the demo world, whose history holds", () => {
    expect(verify(demo.folder)).toMatch(/^11111111-1111-4111-8111-111111111111: \d+ entries checked, intact/);
  });

  it("says that the port of the Playground is taken instead of taking another", async () => {
    const second = startDemo({ environment: { PLAYGROUND_PORT: `${demo.playgroundPort}` } });
    await expect(second).rejects.toThrow(/^The demo cannot start: port \d+ is taken/);
  });

  it("refuses a wrong setting in one line", async () => {
    await expect(startDemo({ environment: { PORT: "many" } })).rejects.toThrow(
      /^The demo cannot start: PORT is not a number/,
    );
    await expect(startDemo({ flags: ["--frsh"] })).rejects.toThrow(/--frsh/);
  });
});

describe("the end of the demo", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rapport-demo-"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("is Ctrl-C, for both; the next start finds the data as it was, and --fresh starts over", async () => {
    const first = await startDemo({ folder });
    expect(await first.stop()).toBe(0);
    expect(await reachable(`http://127.0.0.1:${first.playgroundPort}/`)).toBe(false);
    const made = statSync(`${folder}/rapport.db`).birthtimeMs;
    const history = verify(folder);

    await (await startDemo({ folder })).stop();
    expect(verify(folder)).toBe(history);
    expect(statSync(`${folder}/rapport.db`).birthtimeMs).toBe(made);

    await (await startDemo({ folder, flags: ["--fresh"] })).stop();
    expect(statSync(`${folder}/rapport.db`).birthtimeMs).toBeGreaterThan(made);
  }, 120_000); // starts three times

  it("runs the bot alone with --no-playground", async () => {
    const demo = await startDemo({ flags: ["--no-playground"] });
    expect(demo.printed()).toBe(`Rapport listens at http://127.0.0.1:${demo.port}/api/messages\n`);
    expect(await reachable(`http://127.0.0.1:${demo.playgroundPort}/`)).toBe(false);
    expect(await demo.stop()).toBe(0);
  });

  it("opens long forms as cards though dialogs are on, for the Playground has none", async () => {
    const connector = await fakeConnector();
    const demo = await startDemo({ flags: ["--no-playground"], environment: { RAPPORT_DIALOGS: "on" } });
    await says(demo, connector, "cliente tailspin", { id: "a:marco", conversationType: "personal" });
    const card = JSON.stringify(await connector.replyTo("line"));
    expect(card).toContain('"verb":"removal.start"');
    expect(card).not.toContain("task/fetch");
    await demo.stop();
    await connector.stop();
  });

  it("answers a channel where all read it though that is to be kept to whoever asks, for the Playground cannot", async () => {
    const connector = await fakeConnector();
    const demo = await startDemo({ flags: ["--no-playground"], environment: { RAPPORT_TARGETED: "on" } });
    await says(demo, connector, "clienti", { id: "19:c@thread.tacv2", conversationType: "channel", isGroup: true });
    await connector.replyTo("line");
    expect(connector.posts().map(({ targeted }) => targeted)).toEqual([undefined]);
    await demo.stop();
    await connector.stop();
  });

  it("was without a call to any other computer, by Rapport or by the Playground", async () => {
    const calls = join(folder, "calls");
    const recorder = join(__dirname, "../support/processes/outgoing.js");
    const demo = await startDemo({ environment: { NODE_OPTIONS: `--require ${recorder}`, OUTGOING: calls } });
    // The Playground's page asks for this, and it asks Rapport.
    expect(await reachable(`http://127.0.0.1:${demo.playgroundPort}/_internal/v1/config`)).toBe(true);
    await fetch(`http://127.0.0.1:${demo.port}/healthz`);
    // Its reports go out a moment after its start.
    await pause(5000);
    await demo.stop();
    expect(new Set(readFileSync(calls, "utf8").trim().split("\n"))).toEqual(new Set(["127.0.0.1"]));
  });

  it("is told when the Playground ends by itself, and takes Rapport with it", async () => {
    const demo = await startDemo();
    const children = execFileSync("ps", ["-o", "pid=", "--ppid", `${demo.process.pid}`], { encoding: "utf8" });
    process.kill(Number(children.trim()));
    for (let attempt = 0; attempt < 50 && demo.process.exitCode === null; attempt += 1) await pause(100);
    expect(demo.printed()).toMatch(/The Agents Playground has ended by itself/);
    expect(await demo.stop()).toBe(1);
  });
});
