import { recordAcceptance } from "../../../src/core/acceptances/record";
import { privilegeState } from "../../../src/core/customers/customer";
import { customerOfTenant } from "../../../src/core/customers/of";
import { parseAddress } from "../../../src/core/invitations/address";
import { conflictsWith, type DraftWish, draftInvitation, likelyReason } from "../../../src/core/invitations/draft";
import type { Invitation } from "../../../src/core/invitations/invitation";
import {
  discardDraft,
  finishDraft,
  paragraphLimit,
  recordSent,
  saveParagraphs,
} from "../../../src/core/invitations/lifecycle";
import { setLink } from "../../../src/core/invitations/links/links";
import {
  aCustomer,
  elena,
  fabrikam,
  giulia,
  jointLink,
  luke,
  marco,
  northwind,
  ownLink,
  paula,
  sara,
  start,
  type TestWorld,
  testWorld,
} from "../../support/world";
import { letterWays, placeWays, spokenWays } from "./links/support/ways";

const wish = (given: Partial<DraftWish> = {}): DraftWish => ({
  email: "it@litware.example",
  customerName: "Litware",
  reason: "new",
  channel: "marketing",
  language: "it",
  paragraphs: () => ["Buongiorno", "A presto"],
  ...given,
});

const refusalOf = async (outcome: Promise<{ ok: boolean; error?: unknown }>) => (await outcome).error;

async function drafted(world: TestWorld, given: Partial<DraftWish> = {}): Promise<Invitation> {
  const outcome = await draftInvitation(world, world.store, marco, wish(given));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return stored(world, outcome.value.invitation.id);
}

async function stored(world: TestWorld, id: string): Promise<Invitation> {
  const invitation = await world.store.invitation(id);
  if (!invitation) throw new Error("not stored");
  return invitation;
}

const textOf = ({ paragraphs, link }: Invitation) => ({ subject: "s", paragraphs, fixed: "To accept, open it.", link });

/** Brings a draft to the state "sent". */
async function sent(world: TestWorld, given: Partial<DraftWish> = {}): Promise<Invitation> {
  const draft = await drafted(world, given);
  await finishDraft(world, world.store, marco, draft, textOf);
  await recordSent(world, world.store, marco, await stored(world, draft.id), textOf);
  return stored(world, draft.id);
}

describe("drafting an invitation", () => {
  it("takes our own link, or the one for the provider (R9, R12, R16, R44, R70, R81, R85)", async () => {
    const world = await testWorld();
    expect(await drafted(world)).toMatchObject({
      state: "draft",
      link: ownLink,
      domain: "litware.example",
      customerName: "Litware",
    });
    expect(await drafted(world, { provider: fabrikam })).toMatchObject({ link: jointLink, provider: fabrikam });
  });

  it("records why it is sent and how the customer came to us (R1, R2, R31, R32, R78, R175, R186)", async () => {
    const world = await testWorld();
    for (const channel of ["marketing", "referral", "provider"] as const)
      for (const reason of ["new", "multi-partner", "multichannel", "restore"] as const)
        expect(await drafted(world, { reason, channel })).toMatchObject({ reason, channel });
  });

  it("is for Global admins and Admin agents (R59)", async () => {
    const world = await testWorld();
    for (const who of [sara, luke, paula]) {
      expect(await refusalOf(draftInvitation(world, world.store, who, wish()))).toMatchObject({
        kind: "needs-role",
        permission: "invitations.write",
      });
    }
  });

  it.each(["", "marco", "a@b", "a b@c.example", "a@b@c.example", "it@c..example", "a@c.example b@c.example"])(
    "refuses %j as an address (R170)",
    async (email) => {
      const world = await testWorld();
      expect(await refusalOf(draftInvitation(world, world.store, marco, wish({ email })))).toEqual({
        kind: "address-invalid",
        typed: email,
      });
    },
  );

  it("takes addresses with accents in the domain and any capitals in it", () => {
    expect(parseAddress(" Info@Caffè.Example ")).toEqual({ email: "Info@caffè.example", domain: "caffè.example" });
  });

  it("needs a provider that we have authorised, and a link for it (R158)", async () => {
    const world = await testWorld();
    expect(await refusalOf(draftInvitation(world, world.store, marco, wish({ provider: northwind })))).toEqual({
      kind: "provider-not-authorised",
      provider: "Northwind Distribuzione",
      id: northwind,
    });
  });

  it("makes one draft of a redelivered press", async () => {
    const world = await testWorld();
    const [first, second] = [await drafted(world), await drafted(world)];
    expect(second.id).toBe(first.id);
    expect(await world.store.invitations()).toHaveLength(1);
  });

  it("is for the customer whose form it was, though the address has a domain of its own, while the name stays", async () => {
    const world = await testWorld([
      aCustomer(),
      aCustomer({ id: "contoso", name: "Contoso", domain: "contoso.example" }),
      aCustomer({ id: "called-alike", alias: "Contoso.example" }),
    ]);
    const mine = { email: "it@studio-rossi.example", customer: aCustomer().id };
    expect(await drafted(world, { ...mine, customerName: "tailspin TOYS" })).toMatchObject({
      customer: mine.customer,
      customerName: "Tailspin Toys",
      link: ownLink,
    });
    const somebodyElse = await drafted(world, { ...mine, customerName: "Studio Rossi" });
    expect(somebodyElse).toMatchObject({ customerName: "Studio Rossi" });
    expect(somebodyElse).not.toHaveProperty("customer");
    const email = "it@contoso.example";
    expect(await refusalOf(draftInvitation(world, world.store, marco, wish({ ...mine, email })))).toEqual({
      kind: "domain-taken",
      domain: "contoso.example",
      customer: "contoso",
      name: "Contoso",
    });
    expect(await refusalOf(draftInvitation(world, world.store, marco, wish({ email })))).toMatchObject({
      kind: "domain-taken",
      name: "Contoso",
    });
    expect(await drafted(world, { email, customerName: "Contoso S.p.A." })).toMatchObject({ customer: "contoso" });
    expect(
      await refusalOf(draftInvitation(world, world.store, marco, wish({ customer: "somebody else’s" }))),
    ).toMatchObject({ kind: "not-found", what: "customer" });
  });

  it("knows the customer by the domain, and the conflict with another CSP partner (R21, R32, R49)", async () => {
    const woodgrove = aCustomer({
      domain: "woodgrove.example",
      services: ["azure", "exchange"],
      grants: [{ service: "azure", partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: 0 }],
    });
    const adviser = aCustomer({
      grants: [{ service: "exchange", partner: { name: "Adviser" }, transacting: false, state: "granted", since: 0 }],
    });
    expect(conflictsWith(woodgrove)).toEqual([{ service: "azure", partner: "Litware Cloud" }]);
    expect(conflictsWith(adviser)).toEqual([]);
    expect(likelyReason(woodgrove)).toBe("multi-partner");
    expect(likelyReason(undefined)).toBe("new");
    expect(likelyReason(aCustomer({ state: "removed" }))).toBe("restore");
  });
});

describe("editing and closing a draft", () => {
  it("saves the two paragraphs, also empty ones (R15, R41)", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    expect(await saveParagraphs(world.store, marco, draft, ["", "Solo questo"])).toMatchObject({ ok: true });
    expect((await stored(world, draft.id)).paragraphs).toEqual(["", "Solo questo"]);
  });

  it("keeps nothing of a paragraph with a link, and says which paragraph (R16, R42)", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    expect(
      await refusalOf(saveParagraphs(world.store, marco, draft, ["Ciao", "https://admin.rnicrosoft.com/"])),
    ).toMatchObject({ kind: "text-unfit", paragraph: 2, fault: { kind: "look-alike" } });
    expect(
      await refusalOf(saveParagraphs(world.store, marco, draft, ["x".repeat(paragraphLimit + 1), ""])),
    ).toMatchObject({ kind: "input-unfit", field: "p1", wrong: "too-long", limit: paragraphLimit });
    expect((await stored(world, draft.id)).paragraphs).toEqual(["Buongiorno", "A presto"]);
  });

  it.each(Object.entries({ ...letterWays, ...placeWays, ...spokenWays }))(
    "saves what is left without a link that was written %s, and closes",
    async (_, hide) => {
      const world = await testWorld();
      const draft = await drafted(world);
      const typed = [`Prima ${hide("fodz.agency")} infine`, `Visiti ${hide("zurb.it")}, grazie`] as const;
      expect(await refusalOf(saveParagraphs(world.store, marco, draft, typed))).toMatchObject({ kind: "text-unfit" });
      await saveParagraphs(world.store, marco, draft, typed, "drop");
      const saved = await stored(world, draft.id);
      expect(saved.paragraphs.join(" ")).toMatch(/^Prima.*infine Visiti.*grazie$/su);
      const written = { subject: "", paragraphs: saved.paragraphs, fixed: "", link: saved.link };
      expect(await finishDraft(world, world.store, marco, saved, () => written)).toMatchObject({ ok: true });
    },
  );

  it("does not overwrite what somebody else saved meanwhile", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    await saveParagraphs(world.store, giulia, draft, ["Giulia", ""]);
    expect(await refusalOf(saveParagraphs(world.store, marco, draft, ["Marco", ""]))).toEqual({
      kind: "changed-meanwhile",
      what: "invitation",
    });
    expect((await stored(world, draft.id)).paragraphs[0]).toBe("Giulia");
  });

  it("checks the whole text byte for byte before Done (R17, R42)", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    const forged = (invitation: Invitation) => ({ ...textOf(invitation), link: ownLink.replace("6123456", "7") });
    expect(await refusalOf(finishDraft(world, world.store, marco, draft, forged))).toMatchObject({
      kind: "text-unfit",
    });
    expect(await finishDraft(world, world.store, marco, draft, textOf)).toMatchObject({
      ok: true,
      value: { state: "drafted" },
    });
    expect(await finishDraft(world, world.store, marco, draft, textOf)).toMatchObject({ ok: true });
  });

  it("takes a replaced link and asks to look again", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    const renewed = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
    await setLink(world, world.store, giulia, { url: renewed });
    expect(await refusalOf(finishDraft(world, world.store, marco, draft, textOf))).toEqual({
      kind: "changed-meanwhile",
      what: "invitation",
    });
    expect(await finishDraft(world, world.store, marco, await stored(world, draft.id), textOf)).toMatchObject({
      ok: true,
      value: { link: renewed },
    });
  });

  it("is sent by a person, who says so, once (R18, R45, R74)", async () => {
    const world = await testWorld();
    const invitation = await sent(world);
    expect(invitation).toMatchObject({ state: "sent", sent: { by: marco.id, at: start } });
    expect(await recordSent(world, world.store, elena, invitation, textOf)).toMatchObject({
      ok: true,
      value: { sent: { by: marco.id } },
    });
    expect(await refusalOf(saveParagraphs(world.store, marco, invitation, ["", ""]))).toMatchObject({
      kind: "invitation-closed",
      state: "sent",
    });
  });

  it("can be thrown away while it is a draft, not afterwards", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    expect(await discardDraft(world.store, marco, draft)).toMatchObject({ ok: true });
    expect(await world.store.invitations()).toEqual([]);
    const invitation = await sent(world, { email: "b@litware.example" });
    expect(await refusalOf(discardDraft(world.store, marco, invitation))).toMatchObject({ kind: "invitation-closed" });
  });
});

describe("an acceptance that a person has seen", () => {
  const acceptance = { name: "Litware S.p.A.", services: ["exchange" as const] };

  it("puts the customer into the list with privileges and nothing else (R19, R33, R50, R75)", async () => {
    const world = await testWorld([]);
    const invitation = await sent(world);
    const outcome = await recordAcceptance(world, world.store, marco, invitation, acceptance);
    expect(outcome).toMatchObject({
      ok: true,
      value: { name: "Litware S.p.A.", domain: "litware.example" },
    });
    const page = await world.store.customers({ limit: 10 });
    expect(page.customers).toMatchObject([
      { name: "Litware S.p.A.", subscriptions: [], grants: [{ service: "exchange", partner: "us", state: "granted" }] },
    ]);
    expect(page.customers[0]?.provider).toBeUndefined();
    expect(await stored(world, invitation.id)).toMatchObject({ state: "accepted" });
  });

  it("has one effect when pressed twice", async () => {
    const world = await testWorld([]);
    const invitation = await sent(world);
    const first = await recordAcceptance(world, world.store, marco, invitation, acceptance);
    const second = await recordAcceptance(world, world.store, marco, invitation, acceptance);
    expect(second).toMatchObject({ ok: true, value: { id: first.ok && first.value.id } });
    expect((await world.store.customers({ limit: 10 })).total).toBe(1);
  });

  it("of a joint invitation lets the provider order (R80, R88)", async () => {
    const world = await testWorld([aCustomer({ provider: { id: fabrikam, canOrder: false } })]);
    const invitation = await sent(world, {
      email: "it@tailspin.example",
      customerName: "Tailspin Toys",
      provider: fabrikam,
    });
    await recordAcceptance(world, world.store, marco, invitation, { ...acceptance, services: ["teams"] });
    const [customer] = (await world.store.customers({ limit: 10 })).customers;
    expect(customer).toMatchObject({ name: "Tailspin Toys", provider: { id: fabrikam, canOrder: true } });
    expect(customer?.services).toEqual(["exchange", "teams"]);
  });

  it("restores a removed relationship without bringing anything else back (R2, R32, R192, C10)", async () => {
    const removed = aCustomer({ state: "removed", removedAt: start - 10, grants: [], subscriptions: [] });
    const world = await testWorld([removed]);
    expect((await world.store.customers({ limit: 10 })).total).toBe(0);
    const typed = { email: "it@tailspin.example", customerName: "Tailspin Toys" };
    const asNew = await refusalOf(draftInvitation(world, world.store, marco, wish(typed)));
    expect(asNew).toMatchObject({ kind: "invites-former", customer: removed.id });
    const invitation = await sent(world, { ...typed, customer: removed.id, reason: "restore" });
    await recordAcceptance(world, world.store, marco, invitation, { name: "x", services: [] });
    const customer = await world.store.customer(removed.id);
    expect(customer).toMatchObject({ state: "active", since: start, name: "Tailspin Toys" });
    expect(customer?.removedAt).toBeUndefined();
    expect(customer && privilegeState(customer)).toBe("none");
  });

  it("cannot give us a service that another CSP partner holds (R21, R49)", async () => {
    const held = aCustomer({
      grants: [
        { service: "exchange", partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: 0 },
      ],
    });
    const world = await testWorld([held]);
    const invitation = await sent(world, { email: "it@tailspin.example", customerName: "Tailspin Toys" });
    expect(await refusalOf(recordAcceptance(world, world.store, marco, invitation, acceptance))).toEqual({
      kind: "service-held",
      held: [{ service: "exchange", partner: "Litware Cloud" }],
    });
  });

  it("takes the customer's tenant id where it is known, and refuses one that is none", async () => {
    const world = await testWorld([]);
    const invitation = await sent(world);
    expect(
      await refusalOf(recordAcceptance(world, world.store, marco, invitation, { ...acceptance, tenantId: "12" })),
    ).toEqual({ kind: "tenant-id-invalid", typed: "12" });
    const tenantId = "33333333-3333-4333-8333-333333333399";
    await recordAcceptance(world, world.store, marco, invitation, { ...acceptance, tenantId });
    expect(await customerOfTenant(world.store, tenantId)).toMatchObject({ name: "Litware S.p.A." });
  });
});

describe("our own link", () => {
  it("is set by a Global admin alone, and the same one again is no change (R16, R44)", async () => {
    const world = await testWorld();
    const renewed = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
    for (const who of [marco, sara, luke, elena, paula]) {
      expect(await refusalOf(setLink(world, world.store, who, { url: renewed }))).toMatchObject({
        kind: "needs-role",
      });
    }
    expect(await setLink(world, world.store, giulia, { url: renewed })).toMatchObject({ ok: true });
    const revision = (await world.store.link())?.revision;
    await setLink(world, world.store, giulia, { url: renewed });
    expect((await world.store.link())?.revision).toBe(revision);
  });

  it("is refused with the reason when it would tie customers to somebody else (R16, R85)", async () => {
    const world = await testWorld();
    expect(await refusalOf(setLink(world, world.store, giulia, { url: jointLink }))).toMatchObject({
      kind: "link-unfit",
      fault: { kind: "wrong-kind", expected: "single" },
    });
    expect((await world.store.link())?.url).toBe(ownLink);
  });
});

describe("a draft that is called sent", () => {
  it("is closed and sent in one step, which the history tells as both (R17, R18, R42)", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    const outcome = await recordSent(world, world.store, marco, draft, textOf);
    expect(outcome).toMatchObject({ ok: true, value: { state: "sent", draftedAt: start } });
    expect(await recordSent(world, world.store, marco, draft, textOf)).toMatchObject({ ok: true });
    expect((await stored(world, draft.id)).revision).toBe(draft.revision + 1);
  });

  it("is not, where its text does not carry our link as it is (R16, R42)", async () => {
    const world = await testWorld();
    const draft = await drafted(world);
    const forged = (invitation: Invitation) => ({ ...textOf(invitation), link: ownLink.replace("6123456", "7") });
    expect(await refusalOf(recordSent(world, world.store, marco, draft, forged))).toMatchObject({ kind: "text-unfit" });
    expect(await stored(world, draft.id)).toMatchObject({ state: "draft" });
  });
});
