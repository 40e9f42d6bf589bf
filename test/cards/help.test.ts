import { readerFor } from "../../src/chat/texts/reader";
import { cancelledCard } from "../../src/chat/views/help/cancelled";
import { didYouMean } from "../../src/chat/views/help/did-you-mean";
import { helpCard } from "../../src/chat/views/help/help";
import { reply } from "../../src/chat/views/help/reply";
import { welcomeCard } from "../../src/chat/views/help/welcome";
import { linksList } from "../../src/chat/views/links/list";
import { providersList } from "../../src/chat/views/providers/list";
import { expectUntouched, nodesOf, verbsOn, wordsOn } from "../support/card-rules";
import { fabrikamDistribution, hostile, northwindDistribuzione, now, providers } from "../support/samples";
import { fabrikam, giulia, jointLink, ownLink } from "../support/world";

const en = readerFor("en", "Europe/Rome");
const it_ = readerFor("it", "Europe/Rome");

describe("an answer in words", () => {
  it("is read out with one sign at the end of its title", () => {
    const spoken = (title: string) => reply(en, { title, lines: ["Press one."] }).card.fallbackText;
    expect([spoken("Which?"), spoken("Done")]).toEqual(["Which? Press one.", "Done. Press one."]);
  });
});

describe("help", () => {
  it("shows words that write to be typed, and only the others to be pressed", () => {
    const view = helpCard(en, {
      name: "Marco Bianchi",
      roles: ["admin-agent"],
      now: [],
      groups: [
        {
          task: "customers",
          commands: [
            { words: "customers", does: "the list", press: { verb: "say", data: { text: "customers" } } },
            { words: "remove tailspin", does: "asks for a removal" },
          ],
        },
      ],
    });
    expect(verbsOn(view.card)).toEqual(["say", "language.set"]);
    expect(wordsOn(view.card)).toContain("For Marco Bianchi, admin agent.");
  });

  it("welcomes with what this person may do, and nothing else", () => {
    const seller = wordsOn(
      welcomeCard(it_, {
        name: "Sara Conti",
        roles: ["sales-agent"],
        tenant: "Proseware",
        customers: 45,
        mayInvite: false,
      }).card,
    );
    expect(seller).toContain("45 clienti");
    expect(seller).not.toContain("invita it@");
    const userAdmin = welcomeCard(en, {
      name: "Paula Hall",
      roles: ["user-admin"],
      tenant: "Proseware",
      customers: 45,
      mayInvite: false,
    });
    expect(verbsOn(userAdmin.card)).toEqual(["say", "help", "help", "language.set"]);
    expect(wordsOn(userAdmin.card)).toContain("users");
    expect(seller).not.toMatch(/utenti|approvazioni/);
    const first = { name: "Giulia Rossi", tenant: "Proseware", customers: 0, mayInvite: true };
    const verbs = verbsOn(welcomeCard(en, { ...first, roles: ["global-admin"] }).card);
    expect(verbs).toContain("user.become-agent");
    const both = welcomeCard(en, { ...first, roles: ["global-admin", "admin-agent"] });
    expect(verbsOn(both.card)).not.toContain("user.become-agent");
  });

  it("never runs a guess that writes from a press", () => {
    const view = didYouMean(en, {
      typed: "remov tailspn",
      guesses: [
        { words: "removals", does: "the open requests", press: { verb: "say", data: { text: "removals" } } },
        { words: "remove tailspin", does: "asks for a removal" },
      ],
    });
    expect(verbsOn(view.card)).toEqual(["say", "help"]);
    expect(wordsOn(view.card)).toContain("to be typed");
  });

  it("leads from a cancelled form to what it was about", () => {
    expect(verbsOn(cancelledCard(en, { customer: "c1" }).card)).toEqual(["customer.open"]);
    expect(verbsOn(cancelledCard(en, {}).card)).toEqual(["help"]);
  });

  it.each(hostile)("shows %s as typed", (typed) => {
    expectUntouched(
      didYouMean(en, {
        typed,
        guesses: [
          { words: `customer ${typed}`, does: "…", press: { verb: "say", data: { text: `customer ${typed}` } } },
        ],
      }),
      typed,
    );
    expectUntouched(helpCard(en, { name: typed, roles: [], now: [], groups: [] }), typed);
    expectUntouched(welcomeCard(en, { name: typed, roles: [], tenant: typed, customers: 1, mayInvite: false }), typed);
    expectUntouched(
      providersList(en, {
        providers: [{ ...fabrikamDistribution, name: typed }],
        linked: new Set(),
        now,
        mayAuthorise: true,
        maySeeCustomers: true,
      }),
      typed,
    );
    expectUntouched(
      linksList(en, { joint: [{ provider: { ...fabrikamDistribution, name: typed } }], maySet: true }),
      typed,
    );
  });
});

describe("the list of providers", () => {
  const linked = new Set(providers.map(({ id }) => id));

  it("begins with those that wait to be authorised (R158)", () => {
    const words = wordsOn(
      providersList(en, { providers, linked, now, mayAuthorise: true, maySeeCustomers: true }).card,
    );
    expect(words.indexOf("Northwind")).toBeLessThan(words.indexOf("Fabrikam"));
    expect(words).toContain("2 providers, 1 to decide");
  });
});

describe("our invitation links", () => {
  const own = { url: ownLink, setBy: giulia.id, setAt: now, revision: 0 };
  const shownAs = (view: ReturnType<typeof linksList>, type: string) =>
    nodesOf(view.card).filter((node) => node.type === type && String(node.text ?? node.value).startsWith("https:"));

  it("stand byte for byte on the card, one of our own and one per provider (R16, R44, R85)", () => {
    const joint = [
      { provider: fabrikamDistribution, link: { ...own, provider: fabrikam, url: jointLink } },
      { provider: northwindDistribuzione },
    ];
    const view = linksList(en, { own, joint, maySet: true, saved: true });
    expect(shownAs(view, "TextBlock").map((node) => node.text)).toEqual([ownLink, jointLink]);
    expect(wordsOn(view.card)).toContain("Northwind Distribuzione  · not set yet");
    expect(view.card.fallbackText).not.toContain("https");
  });

  it("with signs that a card would read as markup stand in a field instead", () => {
    const url = `${ownLink}&note=_a_[b](c)`;
    const view = linksList(it_, { own: { ...own, url }, joint: [], maySet: false });
    expect(shownAs(view, "TextBlock")).toEqual([]);
    expect(shownAs(view, "Input.Text").map((node) => node.value)).toEqual([url]);
  });

  it("are set by those who may, and others learn who does", () => {
    expect(wordsOn(linksList(en, { joint: [], maySet: true }).card)).toContain("To set one, type “link”");
    expect(wordsOn(linksList(en, { joint: [], maySet: false }).card)).toContain("A global admin sets the links.");
  });
});
