import { draftInvitation } from "../../../src/core/invitations/draft";
import type { Invitation } from "../../../src/core/invitations/invitation";
import { finishDraft, isFitToSend, recordSent } from "../../../src/core/invitations/lifecycle";
import { setLink } from "../../../src/core/invitations/links/links";
import { bodyOf } from "../../../src/core/invitations/text";
import { giulia, jointLink, marco, northwind, ownLink, type TestWorld, testWorld } from "../../support/world";

const renewed = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
const textOf = ({ paragraphs, link }: Invitation) => ({ subject: "s", paragraphs, fixed: "Open the link.", link });

async function stored({ store }: TestWorld, id: string): Promise<Invitation> {
  const invitation = await store.invitation(id);
  if (!invitation) throw new Error("not stored");
  return invitation;
}

/** An invitation of Marco's that is ready to be sent. */
async function finished(world: TestWorld): Promise<Invitation> {
  const wish = { email: "it@litware.example", customerName: "Litware", reason: "new", channel: "marketing" } as const;
  const drafted = await draftInvitation(world, world.store, marco, {
    ...wish,
    language: "it",
    paragraphs: () => ["Buongiorno", "A presto"],
  });
  if (!drafted.ok) throw new Error(drafted.error.kind);
  const { invitation } = drafted.value;
  await finishDraft(world, world.store, marco, invitation, textOf);
  return stored(world, invitation.id);
}

describe("an invitation whose link was replaced (R16, R44)", () => {
  it("takes the new one, and is looked at once more before it is called sent", async () => {
    const world = await testWorld();
    const ready = await finished(world);
    await setLink(world, world.store, giulia, { url: renewed });
    expect(await stored(world, ready.id)).toMatchObject({ state: "draft", link: renewed });
    expect(await recordSent(world, world.store, marco, ready, textOf)).toMatchObject({
      error: { kind: "changed-meanwhile" },
    });
    expect(await stored(world, ready.id)).toMatchObject({ state: "draft" });
  });

  it("stays as it is where it was sent, or goes with a provider", async () => {
    const world = await testWorld();
    const ready = await finished(world);
    await recordSent(world, world.store, marco, ready, textOf);
    await setLink(world, world.store, giulia, { url: renewed });
    expect(await stored(world, ready.id)).toMatchObject({ state: "sent", link: ownLink });
  });
});

describe("the text of an invitation", () => {
  it("is handed out for sending with our present link alone (R15, R73)", async () => {
    const world = await testWorld();
    const invitation = await finished(world);
    const fits = (changed: Partial<Invitation>): Promise<boolean> => {
      const text = { ...invitation, ...changed };
      return isFitToSend(world.store, text, bodyOf(textOf(text)));
    };
    expect(await fits({})).toBe(true);
    expect(await fits({ paragraphs: ["Clicchi rinnovi.La e segua", ""] })).toBe(false);
    expect(await fits({ link: renewed })).toBe(false);
    expect(await fits({ link: renewed, state: "sent" })).toBe(true);
    expect(await fits({ provider: northwind, link: jointLink })).toBe(false);
  });
});

describe("a link that is read otherwise than it is written", () => {
  it.each([
    ownLink.replace("https://", "https:///"),
    ownLink.replace("/Adminportal/", "/x/../Adminportal/"),
    ownLink.replace("https://", "https:\\\\"),
    ownLink.replace("microsoft.com/", "microsoft.com:443/"),
  ])("is not taken for ours: %s", async (url) => {
    const world = await testWorld();
    expect(await setLink(world, world.store, giulia, { url })).toMatchObject({ error: { kind: "link-unfit" } });
    expect((await world.store.link())?.url).toBe(ownLink);
  });
});
