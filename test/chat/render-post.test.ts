import { render } from "../../src/chat/render-post";
import { legalNotice } from "../../src/chat/texts/legal-notice";
import type { Subject } from "../../src/core/notices/conversation";
import { aConversation, aFollowUp, anInvitation, aRemoval } from "../support/builders";
import { testWorld } from "../support/world";

const settings = {
  publicUrl: "https://rapport.example",
  admins: [],
  seal: (text: string) => text,
  notice: legalNotice(undefined),
};

/** What a channel is shown of a subject, in a world that holds one of each kind. */
async function rendered(subject: Subject) {
  const world = await testWorld();
  await world.store.change(async () => ({
    answer: undefined,
    removals: [aRemoval("r", { customerName: "Tailspin Toys" })],
    followUps: [aFollowUp("f", { customerName: "Contoso" })],
    invitations: [anInvitation("i", { customerName: "Trey Research" })],
  }));
  const channel = aConversation("19:x", { language: "en" });
  return render(world, settings, world.store, channel, { show: "subject", subject });
}

describe("what a worker posts about a subject", () => {
  it.each([
    ["removal", "r", "Tailspin Toys"],
    ["follow-up", "f", "Contoso"],
    ["invitation", "i", "Trey Research"],
  ] as const)("shows the %s itself, and nothing once it is not there", async (kind, id, name) => {
    const answer = await rendered({ kind, id });

    expect(answer?.shows).toEqual({ kind, id, revision: expect.any(Number) });
    expect(answer?.card.json).toContain(name);
    expect(await rendered({ kind, id: "none" })).toBeUndefined();
  });

  it("is never one kind for another that it does not know", async () => {
    await expect(rendered({ kind: "parcel", id: "f" } as never)).rejects.toThrow("unexpected value");
  });
});
