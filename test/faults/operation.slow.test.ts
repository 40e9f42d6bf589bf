import { get } from "../support/http";
import { type Started, startProcess } from "../support/processes/child-process";
import { type Obstacle, startObstacle } from "../support/processes/obstacle";
import { hasPostgres, startPostgres, type TestServer } from "../support/processes/postgres";
import { marco } from "../support/world";

const wish = { email: "anna.verdi@secret.example", name: "Verdi Secret", reason: "new", channel: "marketing" };
const outOfReach = "Not done: the data is out of reach";

(hasPostgres ? describe : describe.skip)("a database server that goes away", () => {
  let server: TestServer;
  let obstacle: Obstacle;
  let rapport: Started;
  beforeAll(async () => {
    server = await startPostgres();
    const url = new URL(await server.database());
    obstacle = await startObstacle({ host: url.hostname, port: Number(url.port) });
    url.port = String(obstacle.port);
    rapport = await startProcess(url.href);
  }, 30_000);
  afterAll(async () => {
    await rapport.end();
    await obstacle.stop();
    await server.stop();
  });
  afterEach(() => obstacle.set("through"));

  const status = async (path: string) => (await get(`${rapport.url}${path}`)).status;

  it("makes the service alive and not ready, is told to people, and is back without a restart (B17)", async () => {
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
    obstacle.set("cut");

    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
    const refused = await rapport.presses(marco, "invitation.draft", { ...wish, provider: "" });
    expect(refused.text).toContain(outOfReach);
    expect(rapport.lines()).toContainEqual(expect.objectContaining({ level: "error", msg: "store does not answer" }));
    obstacle.set("through");

    expect(await status("/readyz")).toBe(200);
    const drafted = await rapport.presses(marco, "invitation.draft", { ...wish, provider: "" });
    expect(drafted.text).toContain(wish.email);
  });

  it("makes the service not ready while it hangs, and the answer of who presses follows (B17)", async () => {
    obstacle.set("frozen");

    const pressing = rapport.presses(marco, "customers.page", {});
    expect(await status("/readyz")).toBe(503);
    const pressed = await pressing;
    expect(pressed.text).toContain("This takes a little longer");
    obstacle.set("through");

    expect((await pressed.follows()).text).toContain("Customer 1");
    expect(await status("/readyz")).toBe(200);
  });
});
