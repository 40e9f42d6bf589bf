import { invitationText, proposedParagraphs } from "../../src/chat/texts/invitation-text";
import { type Reader, readerFor } from "../../src/chat/texts/reader";
import type { View } from "../../src/chat/views/view";
import { bodyOf } from "../../src/core/invitations/text";
import { usual } from "../gallery/cast";
import { invitationCards } from "../gallery/invitations";
import { expectGoodCard, expectUntouchedOn, nodesOf, verbsOn, wordsOn } from "../support/card-rules";
import { cantine, hostile, invitation } from "../support/samples";
import { marco, ownLink, proseware } from "../support/world";

const readers = [readerFor("en", "Europe/Rome"), readerFor("it", "Europe/Rome")];
const [english] = readers as [Reader, Reader];
const made = (name: string, reader = english): View => invitationCards()[name]!(reader);
const input = (view: View, id: string) => nodesOf(view.card).find((node) => node.id === id);

describe("cards about invitations", () => {
  for (const reader of readers) {
    it.each(Object.keys(invitationCards()))(`keep the rules of cards in ${reader.language}: %s`, (name) => {
      expectGoodCard(made(name, reader));
    });

    it.each(hostile)(`show what people wrote exactly as typed in ${reader.language}: %s (R15)`, (name) => {
      const cast = { customer: { ...cantine, name }, words: name, person: name };
      const made = Object.entries(invitationCards(cast)).map(([name, make]) => [name, make(reader)] as const);
      expectUntouchedOn(new Map(made), name, {
        but: ["invitations/start first", "invitations/list empty", "invitations/list empty, before the enrolment"],
      });
    });
  }

  it("warn before an invitation into a service that another CSP partner holds (R21, R49)", () => {
    expect(wordsOn(made("invitations/start").card)).toContain("Azure already has another CSP partner:  Litware Cloud.");
    expect(wordsOn(made("invitations/draft").card)).toContain("the customer can grant us other services, not Azure");
    expect(made("invitations/start").card.fallbackText).toContain("Azure already belongs to Litware Cloud");
    expect(wordsOn(made("invitations/start first").card)).not.toContain("CSP partner");
  });

  it("offer to invite alone or together with a provider who has a link", () => {
    const provider = input(made("invitations/start refused"), "provider");
    expect(provider?.choices).toEqual([
      { title: "No, we alone", value: "alone" },
      { title: "Fabrikam Distribution", value: "22222222-2222-4222-8222-222222222201" },
    ]);
    expect(provider?.value).toBe("22222222-2222-4222-8222-222222222201");
    expect(input(made("invitations/start first"), "provider")).toBeUndefined();
  });

  it("show the whole message with our link before anything counts as sent (R12, R16, R41)", () => {
    const words = wordsOn(made("invitations/draft").card).replaceAll("\u200b", "");
    const facts = { tenant: proseware, actor: marco, customerName: cantine.name };
    const draft = { ...invitation, paragraphs: [proposedParagraphs("it", facts)[0], usual.words] as const };
    for (const line of bodyOf(invitationText(draft, proseware)).split("\n").filter(Boolean))
      expect(words).toContain(line);
    expect(words).toContain("a person sends it, never Rapport");
    expect(nodesOf(made("invitations/draft").card).filter((node) => node.text === ownLink)).toHaveLength(1);
  });

  it("say where the customer will land, per cloud (R46)", () => {
    expect(wordsOn(made("invitations/draft").card)).toContain("the Microsoft 365 admin center");
    expect(wordsOn(made("invitations/draft joint").card)).toContain("operated by 21Vianet");
  });

  it("let exactly two paragraphs be edited and keep what was typed when it is refused (R41, R42)", () => {
    const editor = made("invitations/editor link refused");
    const inputs = nodesOf(editor.card).filter((node) => String(node.type).startsWith("Input."));
    expect(inputs.map((node) => node.id)).toEqual(["p1_r2", "p2_r2"]);
    expect(input(editor, "p2_r2")?.value).toContain("admin.rnicrosoft.com");
    expect(input(editor, "p2_r2")?.label).toBe("Second paragraph (to correct)");
    expect(verbsOn(editor.card)).toEqual(["invitation.save", "invitation.saveWithoutLink", "invitation.show"]);
    expect(verbsOn(made("invitations/editor").card)).toEqual([
      "invitation.save",
      "invitation.reset",
      "invitation.show",
    ]);
    expect(verbsOn(made("invitations/editor too long").card)).not.toContain("invitation.saveWithoutLink");
  });

  it("never claim to have sent: a person says so (R18, R45)", () => {
    expect(verbsOn(made("invitations/status drafted").card)[0]).toBe("invitation.sent");
    expect(wordsOn(made("invitations/status sent").card)).toContain("15 Nov 2026, 09:42 · as told by Marco Bianchi");
  });

  it("say that the link does not tell who accepted, and that a person confirms it", () => {
    expect(wordsOn(made("invitations/status sent").card)).toContain("does not tell which customer accepted");
    expect(wordsOn(made("invitations/accept").card)).toContain("does not tell who accepted: a person confirms it");
  });

  it("offer only services that no other CSP partner holds when an acceptance is recorded (R49)", () => {
    const choices = input(made("invitations/accept"), "services")?.choices;
    expect(choices).not.toContainEqual({ title: "Azure", value: "azure" });
    expect(choices).toContainEqual({ title: "Exchange", value: "exchange" });
  });

  it("say that an acceptance gives privileges only, and that the provider can order (R33, R88)", () => {
    const words = wordsOn(made("invitations/accepted").card);
    expect(words).toContain("no subscription and no right to invoice");
    expect(words).toContain("Fabrikam Distribution  · can place orders");
  });

  it("have no buttons that change something once an invitation is finished", () => {
    expect(verbsOn(made("invitations/status accepted").card)).toEqual(["customer.open"]);
    expect(verbsOn(made("invitations/status discarded").card)).toEqual(["invitation.start"]);
  });

  it("list open invitations with their age and say how many there are", () => {
    const words = wordsOn(made("invitations/list").card);
    expect(words).toContain("4 invitations, newest first");
    expect(words).toMatch(/Sent +for 6 days · Marco Bianchi/);
    expect(made("invitations/list empty").card.fallbackText).toContain("Type “invite” and an address");
  });
});
