import { type Reader, readerFor } from "../../src/chat/texts/reader";
import { removalShared } from "../../src/chat/views/removals/shared";
import { removalStatus } from "../../src/chat/views/removals/status";
import type { View } from "../../src/chat/views/view";
import { shownOf } from "../../src/core/removals/shown";
import { usual } from "../gallery/cast";
import { removalCards } from "../gallery/removals";
import { contentOf, expectGoodCard, expectUntouchedOn, nodesOf, verbsOn, wordsOn } from "../support/card-rules";
import { cantine, hostile, removal } from "../support/samples";
import { elena, paula } from "../support/world";

const readers = [readerFor("en", "Europe/Rome"), readerFor("it", "Europe/Rome")];
const [english, italian] = readers as [Reader, Reader];
const made = (name: string, reader = english): View => removalCards()[name]!(reader);
const input = (view: View, id: string) => nodesOf(view.card).find((node) => node.id === id);
const addressesIn = (view: View): URL[] =>
  nodesOf(view.card).flatMap(({ url }) => (typeof url === "string" ? [new URL(url)] : []));
const button = (view: View, verb: string) => nodesOf(view.card).find((node) => node.verb === verb);

describe("cards about removals", () => {
  for (const reader of readers) {
    it.each(Object.keys(removalCards()))(`keep the rules of cards in ${reader.language}: %s`, (name) => {
      expectGoodCard(made(name, reader));
    });

    it.each(hostile)(`show what people wrote exactly as typed in ${reader.language}: %s`, (name) => {
      // A name of up to 20 characters gets no break points, so that it is compared as a whole.
      const typed = name.replace("https://b.example", "https://b.ex");
      const cast = { customer: { ...cantine, name: typed }, words: typed, person: typed };
      const made = Object.entries(removalCards(cast)).map(([name, make]) => [name, make(reader)] as const);
      expectUntouchedOn(new Map(made), typed, {
        but: ["removals/list empty", "removals/list empty, before the enrolment"],
      });
    });
  }

  it("show the legal notice in its five points, in order and in the reader's language (R94–R98)", () => {
    const points = ["Privileges stay.", "Good faith.", "Protection of Microsoft.", "Notice.", "Nothing is sent."];
    const words = wordsOn(made("removals/form").card);
    const places = points.map((point, index) => words.indexOf(`${index + 1}. ${point}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(wordsOn(made("removals/form", italian).card)).toContain(
      "I privilegi di amministratore delegato già concessi non cambiano",
    );
  });

  it("bind the request to customer, what is shown of it, notice version and language, and to nothing else (R95, R96)", () => {
    expect(button(made("removals/form", italian), "removal.request")?.data).toEqual({
      customer: cantine.id,
      after: "",
      shown: shownOf({ ...cantine, subscriptions: [] }, { how: "here" }),
      notice: 3,
      language: "it",
    });
  });

  it("keep what was typed when the form comes back, and say what is wrong", () => {
    const form = made("removals/form refused");
    expect(wordsOn(form.card)).toContain("✕ The typed name");
    expect(["acks", "duty", "duty_on", "reason", "typed"].map((id) => input(form, id)?.value)).toEqual([
      "read,faith",
      "due",
      "2026-12-01",
      usual.words,
      usual.words,
    ]);
    expect(wordsOn(form.card)).toContain("Nobody can approve now.");
  });

  it("name who can solve each thing that stands in the way (R63)", () => {
    const words = wordsOn(made("removals/blocked").card);
    expect(words).toContain("✕ Not possible now: 3 active subscriptions");
    expect(words).toContain("Billed by us · Fabrikam Distribution suspends or cancels it");
    expect(words).toContain("Billed by another partner · the customer decides");
    expect(words).toContain("Nothing has been done.");
    expect(verbsOn(made("removals/blocked").card)).toEqual(["removal.providerText", "removal.start", "customer.open"]);
    expect(wordsOn(made("removals/blocked much").card)).toContain("78 more active subscriptions");
  });

  it("prepare the request to the provider as a text to copy and send nothing (R98)", () => {
    const view = made("removals/provider-text");
    // The whole letter stands on the card, line by line, and in the message that the button begins.
    const letter = [
      "Hello,",
      "- Microsoft 365 Business Premium, 40 licences",
      "- Azure plan",
      "Proseware Italia S.r.l.",
    ];
    const [outlook] = addressesIn(view);
    expect(letter.filter((line) => !wordsOn(view.card).includes(line))).toEqual([]);
    expect(letter.filter((line) => !outlook?.searchParams.get("body")?.includes(line))).toEqual([]);
    expect(wordsOn(view.card)).toContain("Rapport sends nothing.");
    expect(addressesIn(made("removals/provider-text nothing left"))).toEqual([]);
  });

  it("show everybody neither reason nor comment, and offer the approvers alone a view of their own", () => {
    const { card } = made("removals/shared");
    expect(card.json).not.toContain("titolare");
    expect(verbsOn(card)).toEqual(["removal.review", "removal.review"]);
    expect((contentOf(card).refresh as { userIds: string[] }).userIds).toEqual([elena.mri, paula.mri]);
  });

  it("mention everybody who may act, also who has never written, in letters that no client reads as anything else", () => {
    const { mri: _, ...unheard } = paula;
    const actors = [elena, { ...unheard, name: "**Paula** <at>Hall</at>" }];
    const { card } = removalShared(english, { removal, requestedBy: "Marco Bianchi", approvers: [], actors });
    const { refresh, msteams } = contentOf(card) as unknown as {
      refresh: { userIds: string[] };
      msteams: { entities: object[] };
    };
    expect(refresh.userIds).toEqual([elena.mri, `8:orgid:${paula.id}`]);
    expect(msteams.entities).toEqual([
      { type: "mention", text: "<at>Elena Ferri</at>", mentioned: { id: elena.id, name: "Elena Ferri" } },
      { type: "mention", text: "<at>Paula at Hall /at</at>", mentioned: { id: paula.id, name: "Paula at Hall /at" } },
    ]);
    expect(card.json).toContain("<at>Elena Ferri</at> or <at>Paula at Hall /at</at>");
  });

  it("refresh nobody's card when no approver is known to Teams", () => {
    const { card } = removalShared(english, { removal, requestedBy: "Marco Bianchi", approvers: [], actors: [] });
    expect(contentOf(card)).not.toHaveProperty("refresh");
    expect(wordsOn(card)).toContain("an approver has to be named");
  });

  it("tell the approver everything that is decided, and that it cannot be undone (R94, R97)", () => {
    const view = made("removals/approver");
    const words = wordsOn(view.card).replaceAll("\u200b", "");
    for (const shown of [
      usual.words,
      "Legal notice accepted, version 3",
      "Notice of termination given on 10 Nov 2026",
      "Privileges for Exchange and Azure remain",
      "This cannot be undone.",
    ]) {
      expect(words).toContain(shown);
    }
    expect(button(view, "removal.approve")).toMatchObject({
      style: "destructive",
      data: { removal: "r4k7q2m9", revision: 1 },
    });
    expect(input(view, "comment_r1")).toBeDefined();
    expect(wordsOn(made("removals/approver refused").card)).toContain("expires on 22 Nov 2026, tomorrow");
  });

  it("let a request be withdrawn only while it waits, and leave no buttons that change something on finished ones", () => {
    const waiting = ["removals.page", "customer.open"];
    expect(verbsOn(made("removals/status").card)).toEqual(["removal.withdraw", ...waiting]);
    for (const name of Object.keys(removalCards()).filter((key) =>
      /^removals\/status (?!stuck|.*left to do)/.test(key),
    )) {
      const again = name === "removals/status to ask again" ? ["removal.start"] : [];
      const verbs = name === "removals/status nobody" ? waiting : [...again, "history.open", "customer.open"];
      expect([name, verbsOn(made(name).card)]).toEqual([name, verbs]);
    }
  });

  it("let whoever has done it there say so, where it is only recorded", () => {
    expect(verbsOn(made("removals/status executed, left to do").card)).toEqual(["removal.doneThere", "history.open"]);
    const next = (name: string) => nodesOf(made(name).card).filter(({ style, title }) => style === "positive" && title);
    expect(next("removals/status executed, left to do")).toEqual([expect.objectContaining({ type: "Action.OpenUrl" })]);
    expect(wordsOn(made("removals/status executed, left to do").card)).toMatch(
      /Still to do\. +In Partner Center a person/,
    );
    expect(wordsOn(made("removals/status executed by Partner Center").card)).toContain("relationship removed");
  });

  it("say why a request no longer holds and how to ask again", () => {
    expect(wordsOn(made("removals/status customer changed").card)).toContain(
      "An approval only holds for what was reviewed",
    );
    expect(wordsOn(made("removals/status expired").card)).toContain("✕ Void: nobody decided in time");
    expect(made("removals/status notice changed").card.fallbackText).toContain(
      "Type “remove cantinesoleeluna.example” to ask again",
    );
  });

  it("name what remains after a removal (R94) and keep the approver's comment from everybody else", () => {
    expect(wordsOn(made("removals/status executed").card)).toContain("privileges for Exchange, a follow-up is open");
    const refused = { ...removal, state: "refused" as const, decided: { by: "a", at: 0, comment: "Non ora" } };
    const facts = { removal: refused, requestedBy: "Marco Bianchi", decidedBy: "Elena Ferri", approvers: [] };
    expect(wordsOn(removalStatus(english, facts).card)).toContain("Non ora");
    expect(removalStatus(english, { ...facts, shared: true }).card.json).not.toContain("Non ora");
  });

  it("list the waiting requests with what is left of their time", () => {
    expect(wordsOn(made("removals/list").card)).toContain("Expires tomorrow");
    expect(wordsOn(made("removals/list").card)).toContain("Since 19 Nov 2026");
    expect(verbsOn(made("removals/list").card)).toEqual(["removal.review", "removal.review", "removal.review"]);
    expect(wordsOn(made("removals/list empty").card)).toContain("No removal request is open.");
  });

  it("say in a list that somebody was not reached in small words, and who in small print", () => {
    const words = wordsOn(made("removals/list").card);
    expect(words).toContain("Stuck, not reached");
    expect(words).toContain("without the request: Elena Ferri and Paula Hall · Marco Bianchi");
    expect(made("removals/list", italian).card.json).toContain("Bloccata, non raggiunti");
  });

  it("tell of a legal notice that is owed its day once, and of one that was given both", () => {
    expect(wordsOn(made("removals/owed-notice").card).match(/30 Nov 2026/g)).toHaveLength(1);
    expect(wordsOn(made("removals/owed-notice late, refused").card).match(/10 Nov 2026/g)).toHaveLength(1);
    expect(wordsOn(made("removals/owed-notice given").card)).toContain("To be given by 30 Nov 2026");
  });
});
