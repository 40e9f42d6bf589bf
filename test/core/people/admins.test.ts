import { actorOf } from "../../../src/core/people/actor";
import { followAdminSetting } from "../../../src/core/people/admins";
import type { Person } from "../../../src/core/people/person";
import type { TenantStore } from "../../../src/core/ports";
import { bySettings, luke, testWorld } from "../../support/world";
import { historyOf } from "../../support/worlds/history";

const root = { id: "root", mri: "29:root", name: "Root" };

/** What the history tells of people, the newest last. */
const toldOfPeople = async (store: TenantStore) =>
  (await historyOf(store))
    .filter(({ event }) => event.type.startsWith("person."))
    .map(({ event, by }) => ({ ...event, by }));

describe("the people whom the settings name as admins", () => {
  it("are known from their first word, and the history says so", async () => {
    const { store } = await testWorld();

    await actorOf(store, root, bySettings("root"));

    expect(await store.person("root")).toMatchObject({ roles: ["global-admin"] });
    expect((await toldOfPeople(store)).at(-1)).toEqual({
      type: "person.known",
      person: "root",
      name: "Root",
      roles: ["global-admin"],
      by: null,
    });
  });

  it("lose what came from there at the next start, and keep what did not", async () => {
    const { store } = await testWorld();
    await actorOf(store, root, bySettings("root"));
    await followAdminSetting(store, ["root", luke.id]);
    expect((await store.person(luke.id))?.roles).toEqual(["global-admin", "helpdesk-agent"]);

    await followAdminSetting(store, []);

    expect((await store.person("root"))?.roles).toEqual([]);
    expect((await store.person(luke.id))?.roles).toEqual(["helpdesk-agent"]);
    expect((await toldOfPeople(store)).slice(-2)).toEqual([
      expect.objectContaining({
        person: luke.id,
        roles: ["helpdesk-agent"],
        before: ["global-admin", "helpdesk-agent"],
      }),
      expect.objectContaining({ person: "root", roles: [], before: ["global-admin"] }),
    ]);
  });

  it("are left alone, with the history, when nothing is different", async () => {
    const { store } = await testWorld();
    await followAdminSetting(store, [luke.id]);
    const before: Person[] = await store.people();
    const told = await toldOfPeople(store);

    await followAdminSetting(store, [luke.id]);

    expect(await store.people()).toEqual(before);
    expect(await toldOfPeople(store)).toEqual(told);
  });
});

describe("the history of a tenant that is filled", () => {
  it("begins with who is known, and with which roles", async () => {
    const { store } = await testWorld();

    expect(await toldOfPeople(store)).toHaveLength(6);
    expect(await toldOfPeople(store)).toContainEqual({
      type: "person.known",
      person: luke.id,
      name: "Luke Green",
      roles: ["helpdesk-agent"],
      by: null,
    });
  });
});
