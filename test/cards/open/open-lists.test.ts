import { type Reader, readerFor } from "../../../src/chat/texts/reader";
import type { View } from "../../../src/chat/views/view";
import type { Cards } from "../../gallery/cast";
import { invitationCards } from "../../gallery/invitations";
import { privilegeCards } from "../../gallery/privileges";
import { removalCards } from "../../gallery/removals";
import { specimens } from "../../gallery/specimens";
import { nodesOf, verbsOn, wordsOn } from "../../support/card-rules";

const readers = [readerFor("en", "Europe/Rome"), readerFor("it", "Europe/Rome")];
const [english, italian] = readers as [Reader, Reader];

interface Sample {
  subject: string;
  cards: Cards;
  page: string;
  row: string;
  middle: { en: string; it: string };
}

const lists: Sample[] = [
  {
    subject: "invitations",
    cards: invitationCards(),
    page: "invitations.page",
    row: "invitation.show",
    middle: { en: "11–20 of 43 invitations, newest first", it: "11–20 di 43 inviti, dal più recente" },
  },
  {
    subject: "removals",
    cards: removalCards(),
    page: "removals.page",
    row: "removal.review",
    middle: {
      en: "11–20 of 43 removal requests, oldest first",
      it: "11–20 di 43 richieste di rimozione, dalla più vecchia",
    },
  },
  {
    subject: "privileges",
    cards: privilegeCards(),
    page: "follow-ups.page",
    row: "privileges.open",
    middle: { en: "11–20 of 43 follow-ups, oldest first", it: "11–20 di 43 attività, dalla più vecchia" },
  },
];

describe.each(lists)("the list of open $subject", ({ subject, cards, page, row, middle }) => {
  const made = (situation: string, reader = english): View => cards[`${subject}/list${situation}`]!(reader);
  const pages = (view: View) =>
    nodesOf(view.card).filter((node) => node.type === "Action.Execute" && node.verb === page);

  it("says which part of how many it shows, in both languages, seen and spoken", () => {
    expect(wordsOn(made(" middle page").card)).toContain(middle.en);
    expect(wordsOn(made(" middle page", italian).card)).toContain(middle.it);
    expect(made(" middle page").card.fallbackText).toContain("11–20 of 43");
    expect(made("").card.fallbackText).toMatch(/: \d\. /);
  });

  it("has a button for the next ten and one for the ten before, each with its mark", () => {
    expect(pages(made(" middle page")).map(({ title, data }) => [title, (data as { cursor?: string }).cursor])).toEqual(
      [
        ["Show the next 10", "mark"],
        ["Show the previous 10", "mark"],
      ],
    );
    expect(pages(made(" middle page", italian)).map(({ title }) => title)).toEqual([
      "Mostra i 10 successivi",
      "Mostra i 10 precedenti",
    ]);
  });

  it("has neither when all of it is shown, and no heads of columns when it is empty", () => {
    expect(pages(made(""))).toEqual([]);
    expect(pages(made(" empty"))).toEqual([]);
    expect(verbsOn(made(" empty").card)).not.toContain(row);
    expect(verbsOn(made(" empty").card)).not.toEqual([]);
    expect(nodesOf(made(" empty").card).filter(({ type }) => type === "ColumnSet")).toEqual([]);
  });
});

describe("the pages of one customer's follow-ups", () => {
  it("stay with that customer", () => {
    const view = privilegeCards()["privileges/list middle page of a customer"]!(english);
    const customers = nodesOf(view.card).flatMap((node) =>
      node.type === "Action.Execute" && node.verb === "follow-ups.page"
        ? [(node.data as { customer?: string }).customer]
        : [],
    );
    expect(customers).toEqual(Array.from({ length: 2 }, () => "33333333-3333-4333-8333-333333333312"));
  });
});

describe("a choice of more invitations than a page holds", () => {
  it("says how to reach the others, having no pages", () => {
    const view = invitationCards()["invitations/list too many fit"]!(english);
    expect(wordsOn(view.card)).toContain("The newest 10 of 40 that fit. Type more of the name or the address");
    expect(verbsOn(view.card)).not.toContain("invitations.page");
  });
});

describe("what somebody opens on such a list who has no say in it", () => {
  it.each([
    ["privileges/follow-up for who may not decide", "customer.open"],
    ["removals/owed-notice for who may not record it", "customer.open"],
    ["acceptances/acceptance unmatched, read only", "acceptances.page"],
  ])("leads on, and changes nothing: %s", (situation, verb) => {
    for (const reader of readers) {
      const { make } = specimens.find(({ name }) => name === situation)!;
      expect(verbsOn(make(reader).card)).toEqual([verb]);
    }
  });
});
