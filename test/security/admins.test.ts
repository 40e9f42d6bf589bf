import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "../../src/core/people/person";
import { silent } from "../../src/log";
import { startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { openStore } from "../../src/store/open";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { postJson } from "../support/http";
import { pressed } from "../support/microsoft/activities";
import { elena, giulia, loadTestWorld, luke, proseware } from "../support/world";

const nobody: Person = {
  id: "a0000000-0000-4000-8000-0000000000ff",
  mri: "29:nora",
  name: "Nora Neri",
  roles: [],
  revision: 0,
};

describe("the people whom RAPPORT_ADMINS names", () => {
  let folder: string;
  let connector: FakeConnector;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "rapport-admins-"));
    connector = await fakeConnector();
  });
  afterEach(async () => {
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts with this setting, has each of these people ask for the customers, and gives what they may then do. */
  async function started(admins: Person[], speaking: Person[]): Promise<Record<string, readonly string[] | undefined>> {
    const environment = {
      PORT: "0",
      DATABASE_URL: `sqlite:${join(folder, "rapport.db")}`,
      RAPPORT_ADMINS: admins.map(({ id }) => id.toUpperCase()).join(","),
    };
    const read = readSettings(environment, { demo: true });
    if (!read.ok) throw new Error(read.problems.join(" "));
    const serviceUrl = `${connector.url}/`;
    const rapport = await startRapport(read.settings, {
      log: silent,
      prepare: (stores) => loadTestWorld(stores, undefined, serviceUrl),
    });
    const store = await rapport.stores.of(proseware.id);
    const found: Record<string, readonly string[] | undefined> = {};
    for (const person of speaking) {
      const { text } = await postJson(
        `${rapport.url}/api/messages`,
        pressed(person, "customers.page", {}, { serviceUrl }),
      );
      const roles = (await store?.person(person.id))?.roles;
      expect({ person: person.name, sees: text.includes("Tailspin Toys") }).toEqual({
        person: person.name,
        sees: (roles ?? []).length > 0,
      });
      found[person.name] = roles;
    }
    await rapport.stop();
    return found;
  }

  it("are Global admins at their first word, and nothing any more after the next start without it", async () => {
    expect(await started([], [nobody])).toEqual({ "Nora Neri": undefined });
    expect(await started([nobody], [nobody])).toEqual({ "Nora Neri": ["global-admin"] });
    expect(await started([nobody], [nobody])).toEqual({ "Nora Neri": ["global-admin"] });
    expect(await started([], [nobody])).toEqual({ "Nora Neri": [] });
    expect(await started([], [nobody])).toEqual({ "Nora Neri": [] });
    expect(await started([nobody], [nobody])).toEqual({ "Nora Neri": ["global-admin"] });
  });

  it("are kept under a name that can be read, however they are called", async () => {
    await started([nobody], [{ ...nobody, name: `No\u0000ra\u202e Ne\ud83dri\n${"x".repeat(5000)}` }]);
    const stores = await openStore({ url: `sqlite:${join(folder, "rapport.db")}`, clock: { now: Date.now } });
    const name = (await (await stores.of(proseware.id))?.person(nobody.id))?.name;
    await stores.close();
    expect(name).toMatch(/^Nora Neri x{200,}$/);
    expect(name?.length).toBeLessThanOrEqual(256);
  });

  it("keep what they have been given otherwise, and the other people theirs", async () => {
    const all = [giulia, luke, elena];
    const given = Object.fromEntries(all.map(({ name, roles }) => [name, roles]));
    expect(await started([giulia, luke], all)).toEqual({ ...given, "Luke Green": ["global-admin", "helpdesk-agent"] });
    expect(await started([luke], all)).toEqual({ ...given, "Luke Green": ["global-admin", "helpdesk-agent"] });
    expect(await started([], all)).toEqual(given);
  });
});
