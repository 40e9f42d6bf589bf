import { aConversation, anInvitation, aPerson, aRemoval } from "../support/builders";
import { tenantId, type Worlds } from "./store";

export function readContract(world: Worlds): void {
  describe("reads", () => {
    it("list people in order of name, accents and case apart", async () => {
      const { store } = await world();
      const people = [aPerson("1", "Zoe"), aPerson("2", "élena"), aPerson("3", "Elio"), aPerson("4", "Anna")];
      await store.change(async () => ({ answer: 0, people }));

      expect((await store.people()).map(({ name }) => name)).toEqual(["Anna", "élena", "Elio", "Zoe"]);
    });

    it("keep a link for each provider and one of the reseller's own", async () => {
      const { store } = await world();
      const link = { setBy: "giulia", setAt: 1, revision: 0 };
      await store.change(async () => ({
        answer: 0,
        links: [
          { ...link, url: "https://own.example" },
          { ...link, provider: "fabrikam", url: "https://joint.example" },
        ],
      }));

      expect((await store.link())?.url).toBe("https://own.example");
      expect((await store.link("fabrikam"))?.url).toBe("https://joint.example");
      expect((await store.links()).length).toBe(2);
    });

    it("list open invitations newest first, and of any state for an address, a domain or a customer", async () => {
      const { store } = await world();
      await store.change(async () => ({
        answer: 0,
        invitations: [
          anInvitation("old", { createdAt: 1, state: "sent" }),
          anInvitation("closed", { createdAt: 2, state: "accepted", customer: "c", email: "Anna@Trey.example" }),
          anInvitation("new", { createdAt: 3 }),
        ],
      }));
      const ids = async (filter?: Parameters<typeof store.invitations>[0]) =>
        (await store.invitations(filter)).map(({ id }) => id);

      expect(await ids()).toEqual(["new", "old"]);
      expect(await ids({ email: "anna@trey.EXAMPLE" })).toEqual(["closed"]);
      expect(await ids({ domain: "trey.example" })).toEqual(["new", "closed", "old"]);
      expect(await ids({ customer: "c" })).toEqual(["closed"]);
    });

    it("find an invitation by its page alone, with its tenant", async () => {
      const { stores, store } = await world();
      await store.change(async () => ({ answer: 0, invitations: [anInvitation("i", { page: "secret" })] }));

      expect(await stores.invitationByPage("secret")).toMatchObject({ tenant: tenantId, invitation: { id: "i" } });
      expect(await stores.invitationByPage("guess")).toBeUndefined();
    });

    it("keep the accepted notice of a removal and the declared duty to give notice as they were (R95, R96, R97)", async () => {
      const { store } = await world();
      await store.change(async () => ({ answer: 0, removals: [aRemoval("r")] }));

      const { notice, duty } = aRemoval("r");
      expect(await store.removal("r")).toMatchObject({ notice, duty });
    });

    it("list removals to act on: stuck ones, then those that wait for a decision, each oldest first", async () => {
      const { store } = await world();
      await store.change(async () => ({
        answer: 0,
        removals: [
          aRemoval("late", { requestedAt: 9, customer: "tailspin" }),
          aRemoval("decided", { state: "approved" }),
          aRemoval("closed", { state: "closed" }),
          aRemoval("stuck late", { state: "stuck", requestedAt: 12 }),
          aRemoval("stuck early", { state: "stuck", requestedAt: 11 }),
          aRemoval("early", { requestedAt: 2, customer: "contoso" }),
        ],
      }));

      const inOrder = ["stuck early", "stuck late", "early", "late"];
      expect((await store.openRemovals()).map(({ id }) => id)).toEqual(inOrder);
      const pages = [await store.openItems("removals", { limit: 3 })];
      pages.push(await store.openItems("removals", { limit: 3, cursor: pages[0]?.next }));
      expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(inOrder);
    });

    it("find the conversations to tell, also those to which nothing can be written at present", async () => {
      const { store } = await world();
      await store.change(async () => ({
        answer: 0,
        conversations: [
          aConversation("19:a", { topics: ["removals", "customers"] }),
          aConversation("19:gone", { topics: ["removals"], state: "gone" }),
          aConversation("a:marco", { kind: "personal", person: "marco" }),
        ],
      }));
      const told = async () => (await store.conversationsAbout("removals")).map(({ id }) => id);

      expect(await told()).toEqual(["19:a", "19:gone"]);
      expect((await store.personalConversation("marco"))?.id).toBe("a:marco");

      const channel = await store.conversation("19:a");
      await store.change(async () => ({ answer: 0, conversations: [{ ...channel!, topics: ["customers"] }] }));
      expect(await told()).toEqual(["19:gone"]);
    });

    it("remember to whom alone a message is shown, apart from forms that all may read", async () => {
      const { store } = await world();
      const form = { conversation: "c", activity: "1", person: "marco" };
      await store.change(async () => ({ answer: 0, forms: [form, { ...form, activity: "2", targeted: true }] }));
      expect(await store.formTypedBy("c", "1")).toBe("marco");
      expect(await store.shownAloneTo("c", "1")).toBeUndefined();
      expect(await store.formTypedBy("c", "2")).toBe("marco");
      expect(await store.shownAloneTo("c", "2")).toBe("marco");
    });

    it("remember each message that shows a subject once", async () => {
      const { store } = await world();
      const card = { subject: { kind: "removal", id: "r" }, conversation: "19:a", activity: "1" } as const;
      await store.change(async () => ({ answer: 0, shown: [card, { ...card, activity: "2" }] }));
      await store.change(async () => ({ answer: 0, shown: [card] }));

      expect(await store.cardsShowing(card.subject)).toEqual([card, { ...card, activity: "2" }]);
    });
  });
}
