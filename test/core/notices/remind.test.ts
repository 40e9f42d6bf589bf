import { days } from "../../../src/core/clock";
import { isOfPrivileges } from "../../../src/core/follow-ups/follow-up";
import { draftInvitation } from "../../../src/core/invitations/draft";
import { finishDraft, recordSent, takeBackSent } from "../../../src/core/invitations/lifecycle";
import { remind, remindersOf } from "../../../src/core/notices/remind";
import { subscribe } from "../../../src/core/notices/subscribe";
import { topics } from "../../../src/core/notices/topics";
import { aFollowUp } from "../../support/builders";
import { elena, giulia, luke, marco, sara, start, type TestWorld, testWorld } from "../../support/world";
import { historyOf } from "../../support/worlds/history";

const followUp = aFollowUp("f1");

const kindsDue = async (world: TestWorld, at: number) =>
  (await world.stores.outbox.claim(at, 50)).map(({ effect }) => effect.kind);

describe("reminders", () => {
  it("come at once and every Monday morning while privileges wait for a decision (R94, B6)", async () => {
    const { store } = await testWorld();
    const [now, monday] = await remindersOf(store, followUp, start);
    expect(now).toMatchObject({ kind: "tell", person: marco.id });
    expect(monday).toMatchObject({ kind: "remind", dueAt: Date.parse("2026-11-23T08:00:00Z") });
    const [, next] = await remindersOf(store, followUp, Date.parse("2026-11-23T08:00:00Z"));
    expect(next).toMatchObject({ dueAt: Date.parse("2026-11-30T08:00:00Z") });
  });

  it("go to those who may decide where whoever had it in hand may not even see it any more", async () => {
    const { store } = await testWorld();
    await store.change(async (queries) => {
      const person = await queries.person(marco.id);
      return { answer: undefined, people: person ? [{ ...person, roles: [] }] : [] };
    });
    const effects = await remindersOf(store, followUp, start);
    const told = effects.flatMap((effect) => (effect.kind === "tell" ? [effect.person] : []));
    expect(told.sort()).toEqual([giulia.id, elena.id].sort());
    expect(new Set(effects.map(({ key }) => key)).size).toBe(effects.length);
  });

  it("come once for what comes back at the hour of another reminder", async () => {
    const world = await testWorld();
    const kept = { ...followUp, state: "kept" as const, decided: { by: marco.id, at: start, until: "2026-11-23" } };
    await world.store.change(async () => ({ answer: undefined, followUps: [kept] }));
    const monday = Date.parse("2026-11-23T08:00:00Z");
    world.pass(monday - start);
    await remind(world, world.store, { kind: "follow-up", id: kept.id });
    world.pass(1);
    await remind(world, world.store, { kind: "follow-up", id: kept.id });
    expect((await kindsDue(world, monday + 10)).filter((kind) => kind === "tell")).toHaveLength(1);
    world.pass(days(7));
    await remind(world, world.store, { kind: "follow-up", id: kept.id });
    expect(await kindsDue(world, monday + days(7) + 10)).toContain("tell");
  });

  it("stop with the decision", async () => {
    const world = await testWorld();
    const subject = { kind: "follow-up", id: followUp.id } as const;
    await world.store.change(async () => ({ answer: undefined, followUps: [followUp] }));
    await remind(world, world.store, subject);
    expect(await kindsDue(world, start)).toEqual(["tell"]);
    await world.store.change(async (queries) => {
      const open = await queries.followUp("f1");
      return { answer: undefined, followUps: open && isOfPrivileges(open) ? [{ ...open, state: "kept" }] : [] };
    });
    world.pass(days(2));
    await remind(world, world.store, subject);
    expect(await kindsDue(world, start + days(3))).toEqual(["tell", "remind"]); // those of before, none new
  });

  it("are not made for a kind of thing that nobody taught them", async () => {
    const world = await testWorld();
    await expect(remind(world, world.store, { kind: "parcel", id: "p" } as never)).rejects.toThrow("unexpected value");
  });

  it("come once for an invitation that nobody answers in a week, not before", async () => {
    const world = await testWorld();
    const wish = {
      email: "it@litware.example",
      customerName: "Litware",
      reason: "new",
      channel: "marketing",
      language: "it",
      paragraphs: () => ["", ""] as const,
    } as const;
    const draft = await draftInvitation(world, world.store, marco, wish);
    if (!draft.ok) throw new Error("no draft");
    const { id, link } = draft.value.invitation;
    const text = () => ({ subject: "", paragraphs: ["", ""] as const, fixed: "", link });
    await finishDraft(world, world.store, marco, { id, revision: 1 }, text);
    await recordSent(world, world.store, marco, { id, revision: 2 }, text);
    expect(await kindsDue(world, start + days(7) - 1)).toEqual(["refresh-cards", "announce"]);
    expect(await kindsDue(world, start + days(7))).toContain("remind");
    // Taken back and sent again: the reminder that is due now was for the first time.
    world.pass(days(6));
    await takeBackSent(world, world.store, marco, { id, revision: 3 });
    await recordSent(world, world.store, marco, { id, revision: 4 }, text);
    world.pass(days(1));
    await remind(world, world.store, { kind: "invitation", id });
    expect(await kindsDue(world, start + days(8))).not.toContain("tell");
    world.pass(days(6));
    await remind(world, world.store, { kind: "invitation", id });
    expect(await kindsDue(world, start + days(14))).toContain("tell");
  });
});

describe("what a channel hears of", () => {
  const none = { add: [], drop: topics };
  const removalsOnly = { add: ["removals" as const], drop: topics.filter((topic) => topic !== "removals") };

  it("is set by those who may, in channels and group chats, once (requirements 1.6)", async () => {
    const world = await testWorld();
    const before = await historyOf(world.store);
    const relazioni = "19:relazioni@thread.tacv2";
    for (const who of [sara, luke])
      expect(await subscribe(world.store, who, relazioni, none)).toMatchObject({
        ok: false,
        error: { kind: "needs-role" },
      });
    expect(await subscribe(world.store, marco, "a:unknown", removalsOnly)).toEqual({
      ok: false,
      error: { kind: "not-a-channel" },
    });
    expect(await subscribe(world.store, marco, relazioni, removalsOnly)).toMatchObject({ ok: true });
    await subscribe(world.store, marco, relazioni, removalsOnly);
    expect((await world.store.conversation(relazioni))?.topics).toEqual(["removals"]);
    expect((await historyOf(world.store)).slice(before.length)).toHaveLength(1);
    await subscribe(world.store, marco, relazioni, none);
    expect(await world.store.conversationsAbout("removals")).toEqual([]);
  });
});
