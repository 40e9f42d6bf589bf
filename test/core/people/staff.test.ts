import fc from "fast-check";
import { addUser } from "../../../src/core/people/add";
import { addressKey } from "../../../src/core/people/addresses";
import { becomeAdminAgent, changeRoles } from "../../../src/core/people/change-roles";
import { takeSignIn } from "../../../src/core/people/sign-in";
import { type Role, roles } from "../../../src/core/permissions";
import { systemIds } from "../../../src/ids";
import { giulia, luke, marco, paula, type TestWorld, testWorld } from "../../support/world";

const someRoles = fc.subarray([...roles]);
const addresses = fc.constantFrom(
  "ada@x.example",
  "ADA@x.example",
  "bea@müller.example",
  "bea@xn--mller-kva.example",
  "Marco@PROSEWARE.example",
);
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("add" as const), by: fc.nat(8), address: addresses, roles: someRoles }),
    fc.record({ kind: fc.constant("change" as const), by: fc.nat(8), whom: fc.nat(8), roles: someRoles }),
    fc.record({ kind: fc.constant("become" as const), by: fc.nat(8) }),
  ),
  { maxLength: 25 },
);
type Step = typeof steps extends fc.Arbitrary<(infer Each)[]> ? Each : never;

async function take(world: TestWorld, step: Step): Promise<void> {
  const people = await world.store.people();
  const at = (place: number) => people[place % people.length] ?? giulia;
  const actor = at(step.by);
  if (step.kind === "become") await becomeAdminAgent(world.store, actor);
  if (step.kind === "change") await changeRoles(world.store, actor, at(step.whom), step.roles);
  if (step.kind === "add") {
    const { address, roles } = step;
    await addUser(world, world.store, actor, { name: "Somebody", address, roles, account: "exists" });
  }
}

describe("two ways to write an address", () => {
  it.each([
    ["eva@straße.example", "eva@xn--strae-oqa.example"],
    ["eva@βόλος.example", "eva@xn--nxasmm1c.example"],
    ["straße@x.example", "STRAẞE@x.example"],
    ["ΣΟΦΟΣ@x.example", "σοφος@x.example"],
    ["MÜLLER@MÜLLER.example", "müller@xn--mller-kva.example"],
    ["ａｄａ@x.example", "ada@x.example"],
  ])("are one: %s and %s", (one, other) => expect(addressKey(one)).toBe(addressKey(other)));

  it.each([
    ["eva@straße.example", "eva@strasse.example"],
    ["gıno@x.example", "gino@x.example"],
  ])("are two: %s and %s", (one, other) => expect(addressKey(one)).not.toBe(addressKey(other)));
});

describe("the reseller's people, after any sequence of changes", () => {
  it("have a Global admin, and one address each (R146)", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const world = await testWorld();
        for (const step of taken) await take(world, step);
        const people = await world.store.people();
        expect(people.some((person) => person.roles.includes("global-admin"))).toBe(true);
        const keys = people.flatMap(({ upn }) => (upn === undefined ? [] : [addressKey(upn)]));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it("have gained no role but from who may give it", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const world = await testWorld();
        for (const step of taken) {
          const before = new Map((await world.store.people()).map((person) => [person.id, person.roles]));
          const people = await world.store.people();
          const actor = people[step.by % people.length] ?? giulia;
          await take(world, step);
          for (const person of await world.store.people()) {
            const gained = person.roles.filter((role) => !(before.get(person.id) ?? []).includes(role));
            expect(gained.every((role) => mayGive(actor.roles, role, person.id === actor.id))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Table 1.6, R141 and R144 by hand. */
function mayGive(held: readonly Role[], role: Role, isOwn: boolean): boolean {
  if (isOwn) return role === "admin-agent" && held.includes("global-admin");
  if (role === "global-admin" || role === "approver") return held.includes("global-admin");
  return held.includes("user-admin") || held.includes("admin-agent");
}

describe("two Global admins who take the role from each other at once", () => {
  it("leave one of them", async () => {
    const { store } = await testWorld();
    await changeRoles(store, giulia, (await store.person(luke.id))!, ["global-admin"]);
    const [one, other] = [(await store.person(giulia.id))!, (await store.person(luke.id))!];
    const outcomes = await Promise.all([changeRoles(store, one, other, []), changeRoles(store, other, one, [])]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const admins = (await store.people()).filter((person) => person.roles.includes("global-admin"));
    expect(admins).toHaveLength(1);
  });
});

describe("sign-in data", () => {
  it("are given to one of many who press at once, and are stored nowhere (R150)", async () => {
    const world = { ...(await testWorld()), ids: systemIds };
    const passwords: string[] = [];
    for (let n = 0; n < 500; n += 1) {
      const wish = { name: `User ${n}`, address: `u${n}@x.example`, roles: ["sales-agent"] as Role[] };
      const added = await addUser(world, world.store, marco, { ...wish, account: "to-create" });
      if (!added.ok) throw new Error(added.error.kind);
      const seen = { person: added.value.id, until: added.value.signIn?.until ?? 0 };
      const presses = [marco, paula, marco].map((who) => takeSignIn(world, world.store, who, seen));
      const given = (await Promise.all(presses)).flatMap((outcome) => (outcome.ok ? [outcome.value.password] : []));
      expect(given).toHaveLength(1);
      passwords.push(...given);
    }
    expect(new Set(passwords).size).toBe(500);
    const stored = JSON.stringify([
      await world.store.people(),
      await world.stores.outbox.claim(Number.MAX_SAFE_INTEGER, 9_999),
    ]);
    expect(passwords.filter((password) => stored.includes(JSON.stringify(password).slice(1, -1)))).toEqual([]);
  });

  it("have a password of at least 14 signs of four kinds, none of which looks like another", () => {
    for (let n = 0; n < 500; n += 1) {
      const password = systemIds.password();
      expect(password.length).toBeGreaterThanOrEqual(14);
      for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/]) expect(password).toMatch(kind);
      expect(password).not.toMatch(/[0OoIl1|5S2Z8B]/);
    }
  });
});
