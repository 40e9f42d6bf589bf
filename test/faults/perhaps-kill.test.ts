import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open";
import { tenantStoreOf } from "../contracts/store";
import { type Call, type FakeConnector, fakeConnector } from "../support/connector";
import { eventually } from "../support/eventually";
import { postJson } from "../support/http";
import { pressed } from "../support/microsoft/activities";
import { forkProduct } from "../support/processes/child-process";
import { personalChat } from "../support/product";
import { marco, proseware } from "../support/world";

const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };

describe("a process killed with SIGKILL while the post of a draft is on its way", () => {
  let folder: string;
  let connector: FakeConnector;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "rapport-perhaps-"));
    connector = await fakeConnector();
  });
  afterEach(async () => {
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const isDraft = ({ kind, card }: Call) => kind === "post" && JSON.stringify(card).includes(wish.email);
  const copies = () => connector.posts().filter(isDraft);

  it("makes two copies at most, however often that happens", async () => {
    const url = `sqlite:${join(folder, "one.db")}`;
    const since = Date.now();
    const start = async () => {
      const environment = { DATABASE_URL: url, CONNECTOR: `${connector.url}/`, FAST_SINCE: String(since) };
      const child = forkProduct(environment, ["ignore", "ignore", "inherit", "ipc"]);
      const [{ url: at }] = await once(child, "message");
      const kill = async () => {
        child.kill("SIGKILL");
        await once(child, "exit");
      };
      return { at, kill };
    };
    // Nothing that would show the draft is answered while the process lives.
    connector.hold(isDraft);
    let running = await start();
    const stores = await openStore({ url, clock: { now: Date.now } });
    const { conversation } = personalChat(marco);
    // The pressed message is another's, so that the draft comes in one of its own.
    const another = { subject: { kind: "removal", id: "r1" }, conversation, activity: "pressed" } as const;
    await (await tenantStoreOf(stores, proseware.id)).change(async () => ({ answer: undefined, shown: [another] }));
    await stores.close();
    const place = { serviceUrl: `${connector.url}/`, message: "pressed" };
    await postJson(`${running.at}/api/messages`, pressed(marco, "invitation.draft", wish, place));
    await eventually("the first copy", () => copies().length === 1);

    for (let kills = 1; kills <= 3; kills++) {
      await running.kill();
      running = await start();
      // The clock is fast: what the killed process had in hand is free after six seconds.
      await new Promise((done) => setTimeout(done, 9000));
      expect(copies()).toHaveLength(2);
    }
    await running.kill();
  }, 120_000);
});
