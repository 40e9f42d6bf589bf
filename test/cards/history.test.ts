import { readerFor } from "../../src/chat/texts/reader";
import { historyCard } from "../../src/chat/views/history/history";
import { sentence } from "../../src/chat/views/history/sentences";
import { notification } from "../../src/chat/views/notices/notification";
import { subscribedCard } from "../../src/chat/views/notices/subscribed";
import { topicOf } from "../../src/core/events";
import { oneOfEach } from "../gallery/events";
import { expectUntouched, nodesOf, verbsOn, wordsOn } from "../support/card-rules";
import { alpineSki, entry, hostile, northwindDistribuzione, tailspin } from "../support/samples";
import { elena, luke, marco } from "../support/world";

const en = readerFor("en", "Europe/Rome");
const it_ = readerFor("it", "Europe/Rome");
const keep = { restore: false };

describe("a customer’s history", () => {
  it("says every kind of event in words, never as a code", () => {
    for (const reader of [en, it_]) {
      for (const each of oneOfEach) {
        const { actor, text, detail } = sentence(reader, each);
        expect(`${actor}${text} ${detail}`).not.toMatch(/[a-z]+\.[a-z-]+ |undefined|customer-changed/);
        expect(text.trim()).not.toBe("");
      }
    }
  });

  it("groups by day in the reader’s time zone, newest first", () => {
    const lateInItaly = entry(
      { type: "customer.imported", customer: tailspin.id, name: tailspin.name },
      "2026-10-01T22:30:00Z",
      marco,
    );
    const card = (zone: string) =>
      wordsOn(
        historyCard(readerFor("en", zone), {
          customer: tailspin,
          entries: [lateInItaly],
          total: 1,
          holds: true,
          may: keep,
        }).card,
      );
    expect(card("Europe/Rome")).toContain("Friday 2 October 2026 00:30");
    expect(card("America/New_York")).toContain("Thursday 1 October 2026 18:30");
  });

  it("keeps what was accepted with a removal request: notice version, language, legal notice given (R95–R97)", () => {
    const requested = oneOfEach.find((each) => each.event.type === "removal.requested")!;
    const words = wordsOn(
      historyCard(it_, { customer: tailspin, entries: [requested], total: 1, holds: true, may: keep }).card,
    );
    expect(words).toContain("Avviso legale versione 3 accettato, in italiano");
    expect(words).toContain("preavviso legale dato al cliente il 10 nov 2026");
  });

  it("says after a removal that privileges are unchanged (R94) and who asked and approved", () => {
    const executed = oneOfEach.find((each) => each.event.type === "removal.executed")!;
    expect(sentence(en, executed)).toEqual({
      actor: "",
      text: "Removal recorded",
      detail: "Privileges unchanged: Exchange · asked by Marco Bianchi, approved by Elena Ferri",
      strong: true,
    });
  });

  it("goes on to earlier entries from the last one shown, while there are any", () => {
    const page = { customer: tailspin, entries: oneOfEach.slice(0, 10), total: 20, holds: true, may: keep };
    const earlier = nodesOf(historyCard(en, { ...page, hasEarlier: true }).card).find(
      (node) => node.verb === "history.open",
    );
    expect(earlier?.data).toEqual({ customer: tailspin.id, before: oneOfEach[9]?.seq });
    expect(verbsOn(historyCard(en, page).card)).not.toContain("history.open");
  });

  it("offers to restore a removed customer by invitation, to those who may (C10)", () => {
    const verbs = (restore: boolean) =>
      verbsOn(
        historyCard(en, { customer: alpineSki, entries: oneOfEach, total: 20, holds: true, may: { restore } }).card,
      );
    expect(verbs(true)).toContain("invitation.restore");
    expect(verbs(false)).not.toContain("invitation.restore");
  });

  it.each(hostile)("shows the comment %s as typed", (words) => {
    const refused = entry(
      { type: "removal.refused", removal: "r", customer: tailspin.id, name: words, comment: words, requestedBy: words },
      "2026-11-12T08:58:00Z",
      { ...elena, name: words },
    );
    expectUntouched(
      historyCard(en, { customer: { ...tailspin, name: words }, entries: [refused], total: 1, holds: true, may: keep }),
      words,
    );
    expectUntouched(notification(en, { entry: refused, topic: "removals" }), words);
  });
});

describe("a notice in a channel", () => {
  it("about one of our people, a provider or our enrolment opens its card, about a customer their history", () => {
    for (const each of oneOfEach) {
      const topic = topicOf(each.event);
      if (!topic) continue;
      const [opened] = [
        ...("person" in each.event ? [["user.open"]] : []),
        ...("provider" in each.event ? [["provider.open"]] : []),
        ...("enrolment" in each.event ? [["enrolment.show"]] : []),
        ...("customer" in each.event ? [["history.open"]] : []),
        [],
      ];
      expect([each.event.type, verbsOn(notification(en, { entry: each, topic }).card)]).toEqual([
        each.event.type,
        opened,
      ]);
    }
  });

  it("names subject, event, person and time for every announced event", () => {
    for (const each of oneOfEach) {
      const topic = topicOf(each.event);
      if (!topic) continue;
      const words = wordsOn(notification(en, { entry: each, topic }).card);
      const { event } = each;
      const [named] = [
        ...("person" in event ? [luke.name] : []),
        ...("provider" in event ? [northwindDistribuzione.name] : []),
        ...("enrolment" in event || "list" in event ? [event.name] : []),
        "Tailspin Toys",
      ];
      expect(words).toContain(named);
      expect(words).toContain(en.moment(each.at));
    }
  });

  it("keeps reasons and comments out of the channel", () => {
    const secret = "non pagano da marzo";
    const refused = entry(
      {
        type: "removal.refused",
        removal: "r",
        customer: "c",
        name: "Tailspin Toys",
        comment: secret,
        requestedBy: "Marco",
      },
      "2026-11-12T08:58:00Z",
      elena,
    );
    const kept = entry(
      {
        type: "privileges.kept",
        customer: "c",
        name: "Tailspin Toys",
        service: "azure",
        reason: secret,
        until: "2027-03-31",
      },
      "2026-11-12T08:58:00Z",
      elena,
    );
    expect(JSON.stringify(notification(it_, { entry: refused, topic: "removals" }))).not.toContain(secret);
    expect(JSON.stringify(notification(it_, { entry: kept, topic: "privileges" }))).not.toContain(secret);
  });

  it("reminds that responsibility stays after privileges were taken away (R24)", () => {
    const revoked = oneOfEach.find((each) => each.event.type === "customer.privileges-revoked")!;
    expect(wordsOn(notification(en, { entry: revoked, topic: "privileges" }).card)).toContain("remain ours");
  });

  it("says how to stop and how to begin again", () => {
    expect(wordsOn(subscribedCard(en, { topics: ["removals"], isChanged: true }).card)).toContain("notify off");
    expect(wordsOn(subscribedCard(it_, { topics: [], isChanged: true }).card)).toContain("avvisa qui");
  });
});
