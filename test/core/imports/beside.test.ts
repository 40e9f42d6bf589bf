import { seeAcceptance } from "../../../src/core/acceptances/see";
import { applyImport, giveUpImport } from "../../../src/core/imports/decide";
import type { Import } from "../../../src/core/imports/import";
import { goOn } from "../../../src/core/imports/steps/go-on";
import { changeRoles } from "../../../src/core/people/change-roles";
import { anInvitation } from "../../support/builders";
import { brought, csvOf, toItsEnd } from "../../support/lists/brought";
import { aCustomer, giulia, marco, paula, testWorld } from "../../support/world";

const line = (name: string, domain: string): string[] => ["", name, domain, "Reseller", ""];
const tenantId = aCustomer().id;
const tailspin = (name: string): string[] => [tenantId, name, "tailspin.example", "Reseller", ""];
const many = (count: number, what: string): string[][] =>
  Array.from({ length: count }, (_, n) => line(`${what} ${n} S.r.l.`, `${what.toLowerCase()}-${n}.example`));

describe("two lists that are applied beside each other", () => {
  let world: Awaited<ReturnType<typeof testWorld>>;
  beforeEach(async () => {
    world = await testWorld([aCustomer()]);
  });
  afterEach(() => world.stores.close());

  const now = async ({ id }: Import): Promise<Import> => (await world.store.import(id))!;
  const begin = async (shown: Import, by = giulia): Promise<Import> => {
    const begun = await applyImport(world.store, by, await now(shown), "other");
    if (!begun.ok) throw new Error(begun.error.kind);
    return begun.value;
  };
  /** Takes its steps until it stands so. */
  async function until(isSo: (list: Import) => boolean, begun: Import): Promise<Import> {
    for (let list = begun; ; list = await now(list)) {
      if (isSo(list)) return list;
      await goOn(world, world.store, list.id, list.revision);
    }
  }
  const isApplying = ({ state }: Import): boolean => state === "applying";
  const named = async (): Promise<string | undefined> => (await world.store.customer(tenantId))?.name;

  const lastEvent = async () => (await last())?.event;
  async function last() {
    let entry = await world.store.historyEntry(1);
    while (entry) {
      const next = await world.store.historyEntry(entry.seq + 1);
      if (!next) break;
      entry = next;
    }
    return entry;
  }

  it("never overwrite what the other one wrote: whoever was slower is shown the new preview", async () => {
    const one = await brought(world, world.store, giulia, csvOf(tailspin("Tailspin Uno")));
    const other = await brought(world, world.store, marco, csvOf(tailspin("Tailspin Due")));
    const [first, second] = [
      await until(isApplying, await begin(one)),
      await until(isApplying, await begin(other, marco)),
    ];
    expect((await toItsEnd(world, world.store, first)).state).toBe("applied");

    const shown = await toItsEnd(world, world.store, second);
    expect([shown.state, shown.differs, shown.begun, await named()]).toEqual([
      "compared",
      true,
      undefined,
      "Tailspin Uno",
    ]);
    expect(shown.changes[0]?.changed).toEqual([{ part: "name", from: "Tailspin Uno", to: "Tailspin Due" }]);
    expect((await toItsEnd(world, world.store, await begin(shown, marco))).state).toBe("applied");
    expect(await named()).toBe("Tailspin Due");
  });

  it("record what was seen of an acceptance before, but for what another CSP partner holds", async () => {
    const other = { service: "teams", partner: { name: "Litware" }, transacting: true, state: "granted" } as const;
    const neve = aCustomer({ id: "neve", tenantId: undefined, state: "no-relationship", name: "Neve S.r.l." });
    const known = { ...neve, domain: "neve.example", grants: [{ ...other, since: 1 }] };
    await world.store.change(async () => ({ answer: 0, customers: [known] }));
    const seen = { name: known.name, domain: known.domain, services: ["azure", "teams"] as const };
    await seeAcceptance(world, world.store, marco, { ...seen, services: [...seen.services] });
    const sent = { state: "sent", customer: "neve", customerName: known.name, domain: known.domain } as const;
    const invitation = anInvitation("i", { ...sent, email: "it@neve.example" });
    await world.store.change(async () => ({ answer: 0, invitations: [invitation] }));
    const shown = await brought(world, world.store, giulia, csvOf(line(known.name, known.domain)));
    await toItsEnd(world, world.store, await begin(shown));
    const after = await world.store.customer("neve");
    expect(after?.state).toBe("active");
    expect(after?.grants.filter(({ partner }) => partner === "us")).toMatchObject([{ service: "azure" }]);
    expect(await world.store.waitingAcceptances()).toEqual([]);
  });

  it("are not held up by what they write themselves, over all their parts", async () => {
    const invited = ["ditta-3", "ditta-1700", "ditta-2900"].map((name) =>
      anInvitation(name, {
        state: "sent",
        customerName: `${name} S.r.l.`,
        email: `it@${name}.example`,
        domain: `${name}.example`,
      }),
    );
    await world.store.change(async () => ({ answer: undefined, invitations: invited }));
    const alike = line("ditta-1700 S.r.l.", "ditta-1700-group.example");
    const shown = await brought(world, world.store, giulia, csvOf(...many(3000, "Ditta"), alike));
    expect(shown.counts).toMatchObject({ accepted: 3, missing: 1 });
    const { state, counts } = await toItsEnd(world, world.store, await begin(shown));
    expect([state, counts]).toEqual(["applied", shown.counts]);
  });

  it("make no question of a customer that only the other one brought, before that was shown", async () => {
    const one = await brought(world, world.store, giulia, csvOf(tailspin("Tailspin Toys")));
    const other = await brought(
      world,
      world.store,
      marco,
      csvOf(tailspin("Tailspin Toys"), line("Neve", "neve.example")),
    );
    const begun = await until(({ done }) => done === 1, await until(isApplying, await begin(one)));
    await toItsEnd(world, world.store, await begin(other, marco));

    const shown = await toItsEnd(world, world.store, begun);
    expect([shown.state, shown.differs, shown.missing]).toEqual(["compared", true, ["Neve"]]);
    expect((await world.store.customers({ facets: ["unlisted"], limit: 1 })).total).toBe(0);
  });

  it("keep what was applied when somebody changes a customer midway, and go on from there once that was seen", async () => {
    const rows = [...many(1500, "Ditta"), ...many(1500, "Casa"), tailspin("Tailspin Uno")];
    const one = await brought(world, world.store, giulia, csvOf(...rows));
    const midway = await until(({ done }) => done === 1, await until(isApplying, await begin(one)));
    const other = await brought(world, world.store, marco, csvOf(tailspin("Tailspin Due"), ...many(1500, "Ditta")));
    await toItsEnd(world, world.store, await begin(other, marco));

    const shown = await toItsEnd(world, world.store, midway);
    expect([shown.state, shown.differs, shown.begun?.new]).toEqual(["compared", true, 3000]);
    expect(shown.counts).toMatchObject({ new: 0, changed: 1, same: 3000 });
    const done = await toItsEnd(world, world.store, await begin(shown));
    expect([done.state, done.counts.new, done.counts.changed]).toEqual(["applied", 0, 1]);
    expect(await lastEvent()).toMatchObject({ type: "import.applied", counts: { new: 3000, changed: 1 } });
    expect((await world.store.customers({ limit: 1 })).total).toBe(3001);
  });

  it("are stopped, not cancelled, where a part was applied before it differed", async () => {
    const rows = [...many(1500, "Ditta"), tailspin("Tailspin Uno")];
    const one = await brought(world, world.store, giulia, csvOf(...rows));
    const midway = await until(({ done }) => done === 1, await until(isApplying, await begin(one)));
    const other = await brought(world, world.store, marco, csvOf(tailspin("Tailspin Due"), ...many(1500, "Ditta")));
    await toItsEnd(world, world.store, await begin(other, marco));

    const shown = await toItsEnd(world, world.store, midway);
    const over = await giveUpImport(world.store, giulia, shown.id);
    expect(over.ok && [over.value.state, over.value.counts.new]).toEqual(["stopped", 1500]);
    expect(await lastEvent()).toMatchObject({ type: "import.stopped", brought: giulia.name, counts: { new: 1500 } });
  });

  it("count all that stays where they are stopped after they went on", async () => {
    const rows = [...many(1500, "Ditta"), ...many(3000, "Casa"), tailspin("Tailspin Uno")];
    const one = await brought(world, world.store, giulia, csvOf(...rows));
    const midway = await until(({ done }) => done === 1, await until(isApplying, await begin(one)));
    const other = await brought(world, world.store, marco, csvOf(line("Casa 2999 Group", "casa-2999.example")));
    await toItsEnd(world, world.store, await begin(other, marco));
    const shown = await toItsEnd(world, world.store, midway);
    const again = await until(({ done }) => done === 2, await until(isApplying, await begin(shown)));

    const over = await giveUpImport(world.store, marco, again.id);
    const stored = (await world.store.customers({ limit: 1 })).total - 2;
    expect(over.ok && [over.value.state, over.value.counts.new]).toEqual(["stopped", stored]);
    expect(await lastEvent()).toMatchObject({ type: "import.stopped", counts: { new: stored } });
  });

  it("are stopped by nobody where whoever applies them loses the role midway, and tell so", async () => {
    const one = await brought(world, world.store, marco, csvOf(...many(3000, "Ditta")));
    const midway = await until(({ done }) => done === 1, await until(isApplying, await begin(one, marco)));
    const { id, revision } = (await world.store.person(marco.id))!;
    expect((await changeRoles(world.store, paula, { id, revision }, ["helpdesk-agent"])).ok).toBe(true);
    const over = await toItsEnd(world, world.store, midway);
    const stored = (await world.store.customers({ limit: 1 })).total - 1;
    expect(stored).toBeGreaterThan(0);
    expect([over.state, over.givenUpBy, over.counts.new]).toEqual(["stopped", null, stored]);
    expect(await last()).toMatchObject({
      by: null,
      event: { type: "import.stopped", brought: marco.name, counts: { new: stored } },
    });
  });

  it("are cancelled where they are stopped before anything was written, and tell nobody", async () => {
    const shown = await brought(world, world.store, giulia, csvOf(tailspin("Tailspin Uno")));
    const before = await lastEvent();
    const over = await giveUpImport(world.store, marco, (await until(isApplying, await begin(shown))).id);
    expect(over.ok && [over.value.state, over.value.givenUpBy]).toEqual(["cancelled", marco.id]);
    expect([await named(), await lastEvent()]).toEqual(["Tailspin Toys", before]);
  });

  it.each(["comparing", "checking", "applying"] as const)(
    "go on from their first line where an earlier version left them %s, and are shown before anything is written",
    async (state) => {
      const {
        digests: _,
        wanted: __,
        ...shown
      } = await brought(world, world.store, giulia, csvOf(tailspin("Tailspin Uno")));
      const older = { ...shown, state, digest: "of all", wanted: "of all" } as unknown as Import; // as it was stored then
      await world.store.change(async () => ({ answer: undefined, imports: [older] }));
      const again = await toItsEnd(world, world.store, await now(shown as Import));
      expect([again.state, again.counts.changed, await named()]).toEqual(["compared", 1, "Tailspin Toys"]);
      expect((await toItsEnd(world, world.store, await begin(again))).state).toBe("applied");
      expect(await named()).toBe("Tailspin Uno");
    },
  );

  it("are shown anew where an earlier version showed them: what it showed is not what is kept", async () => {
    const { digests: _, ...shown } = await brought(world, world.store, giulia, csvOf(tailspin("Tailspin Uno")));
    const older = { ...shown, digest: "of all" } as unknown as Import; // as it was stored then
    await world.store.change(async () => ({ answer: undefined, imports: [older] }));
    const again = await toItsEnd(world, world.store, await begin(older));
    expect([again.state, again.differs, await named()]).toEqual(["compared", true, "Tailspin Toys"]);
    expect((await toItsEnd(world, world.store, await begin(again))).state).toBe("applied");
  });
});
