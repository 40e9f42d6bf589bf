import { listAsked } from "../../../../src/chat/language/asked/customer-filters";
import { fabrikam, marco, northwind, sara } from "../../../support/world";
import { openReading, type Reading } from "../support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

async function filters(line: string): Promise<string[]> {
  const understood = await reading.understood(line);
  const { asked } = understood.kind === "unclear" ? understood.guesses[0]! : understood;
  const { words, facets, removed, unread, left } = listAsked(asked, marco.id);
  return [
    ...facets.map((each) => (typeof each === "string" ? each : JSON.stringify(each))),
    ...(removed ? ["removed"] : []),
    ...(words ? [`words ${words}`] : []),
    ...unread.map((each) => `unread ${each}`),
    ...left.map((each) => `left ${each}`),
  ];
}

describe("the filters that a line asks for", () => {
  it.each([
    ["privilege:revoked", "customers who took our privileges away", "clienti che ci hanno tolto i privilegi"],
    ["privilege:revoked", "customers with revoked privileges", "clienti con privilegi revocati"],
    ["privilege:none", "customers without privileges", "clienti senza privilegi"],
    ["privilege:granted", "customers where we have privileges", "clienti dove abbiamo i privilegi"],
    ["pending", "customers with a removal pending", "clienti con una rimozione in attesa"],
    [`provider:${fabrikam}`, "customers of fabrikam", "clienti di Fabrikam"],
    ["service:azure", "customers with azure", "clienti con azure"],
    [`owner:${marco.id}`, "my customers", "i miei clienti"],
    [`owner:${sara.id}`, "customers of Sara", "clienti di Sara"],
  ])("are said in words, in both languages: %s", async (facet, english, italian) => {
    expect(await filters(english)).toEqual([facet]);
    expect(await filters(italian)).toEqual([facet]);
  });

  it.each([
    "the ones who are no longer our customers",
    "which customers are not ours anymore",
    "customers who aren't with us any more",
    "customers that arent ours any more",
    "customers who isnt a customer any more",
    "no longer ours",
    "i clienti che non sono più nostri",
    "clienti non più con noi",
    "quelli che nn sono piu clienti",
    "chi non è più un nostro cliente",
    "non più nostri",
  ])("are of those who left, where it is said that they are ours no more: %s", async (line) => {
    expect(await filters(line)).toEqual(["removed"]);
  });

  it("are of nobody who left, where something else is no more", async () => {
    expect(await filters("i nostri clienti che non hanno più azure")).not.toContain("removed");
    expect(await filters("our customers who no longer have azure")).not.toContain("removed");
  });

  const not = (facet: string): string => JSON.stringify({ not: facet });
  const anyOf = (...facets: string[]): string => JSON.stringify({ anyOf: facets });

  it.each([
    ["without a service", [not("service:azure")], "customers without azure", "clienti senza azure"],
    [
      "that have it not",
      [not("service:exchange")],
      "customers that don't have exchange",
      "clienti che non hanno exchange",
    ],
    ["without any provider", [not("provider")], "customers without a provider", "clienti senza provider"],
    ["with one, whichever", ["provider"], "customers with a provider", "clienti con un provider"],
    ["of nobody", [not("owner")], "customers with no owner", "clienti senza responsabile"],
    ["whom nobody follows", [not("owner")], "customers nobody looks after", "clienti che non segue nessuno"],
    ["not mine", [not(`owner:${marco.id}`)], "customers that are not mine", "clienti non miei"],
    ["all but mine", [not(`owner:${marco.id}`)], "all customers except mine", "tutti i clienti tranne i miei"],
    [
      "not of a provider",
      [not(`provider:${fabrikam}`)],
      "customers except fabrikam's",
      "clienti che non sono di fabrikam",
    ],
    [
      "not of a colleague",
      [not(`owner:${sara.id}`)],
      "customers not looked after by sara",
      "clienti non seguiti da sara",
    ],
    [
      "with neither of two",
      [not("service:azure"), not("service:teams")],
      "customers with neither azure nor teams",
      "clienti senza azure e teams",
    ],
    [
      "with one and not the other",
      ["service:exchange", not("service:azure")],
      "customers with exchange but without azure",
      "clienti con exchange ma senza azure",
    ],
    [
      "with the other after all",
      [not("service:azure"), "service:exchange"],
      "customers without azure and with exchange",
      "clienti senza azure e con exchange",
    ],
    [
      "of one, not of the other",
      [`provider:${fabrikam}`, not(`owner:${sara.id}`)],
      "fabrikam customers that sara does not look after",
      "clienti di fabrikam non seguiti da sara",
    ],
    [
      "who did not take privileges away",
      [not("privilege:revoked")],
      "customers who did not revoke our privileges",
      "clienti che non ci hanno tolto i privilegi",
    ],
    [
      "for whom the provider can order",
      ["provider", not("gap")],
      "customers whose provider can order",
      "clienti con provider che può ordinare",
    ],
    [
      "denied behind it",
      [`owner:${sara.id}`, not(`provider:${fabrikam}`)],
      "customers of sara, fabrikam excluded",
      "clienti di sara, fabrikam esclusa",
    ],
  ])("may be denied: %s", async (_, facets, english, italian) => {
    expect([english, await filters(english)]).toEqual([english, facets]);
    expect([italian, await filters(italian)]).toEqual([italian, facets]);
  });

  it.each([
    [
      "both services",
      ["service:exchange", "service:azure"],
      "customers with exchange and azure",
      "clienti con exchange e azure",
    ],
    [
      "one of two",
      [anyOf("service:azure", "service:teams")],
      "customers with azure or teams",
      "clienti con azure o teams",
    ],
    [
      "one of three",
      [anyOf("service:azure", "service:teams", "service:exchange")],
      "customers with azure, teams or exchange",
      "clienti con azure, teams oppure exchange",
    ],
    [
      "of two colleagues, of whom each has one",
      [anyOf(`owner:${marco.id}`, `owner:${sara.id}`)],
      "customers of marco and sara",
      "clienti di marco e sara",
    ],
    [
      "mine and a colleague's",
      [anyOf(`owner:${marco.id}`, `owner:${sara.id}`)],
      "my customers and sara's",
      "i miei clienti e quelli di sara",
    ],
    [
      "of two providers",
      [anyOf(`provider:${northwind}`, `provider:${fabrikam}`)],
      "customers of northwind or fabrikam",
      "clienti di northwind e fabrikam",
    ],
    [
      "without a service, and mine",
      [not("service:azure"), `owner:${marco.id}`],
      "customers without azure and mine",
      "clienti senza azure e miei",
    ],
    [
      "without a service, and a colleague's",
      [not("service:azure"), `owner:${sara.id}`],
      "customers without azure and sara's",
      "clienti senza azure e di sara",
    ],
    [
      "of two kinds",
      [anyOf(`provider:${fabrikam}`, "service:azure")],
      "customers of fabrikam or with azure",
      "clienti di fabrikam o con azure",
    ],
  ])("may name several of one kind: %s", async (_, facets, english, italian) => {
    expect([english, await filters(english)]).toEqual([english, facets]);
    expect([italian, await filters(italian)]).toEqual([italian, facets]);
  });

  it.each([
    ["that I look after", [`owner:${marco.id}`], "customers I look after", "clienti di cui sono responsabile"],
    [
      "that I do not look after",
      [not(`owner:${marco.id}`)],
      "customers i don't look after",
      "clienti di cui non sono responsabile",
    ],
    [
      "of anybody else",
      [not(`owner:${marco.id}`)],
      "customers of anyone but marco",
      "clienti di chiunque tranne marco",
    ],
    [
      "of a colleague, with neither of two",
      [not("service:azure"), not("service:teams"), `owner:${sara.id}`],
      "customers of sara with neither azure nor teams",
      "clienti né con azure né con teams di sara",
    ],
  ])("say who looks after them: %s", async (_, facets, english, italian) => {
    expect([english, (await filters(english)).toSorted()]).toEqual([english, facets.toSorted()]);
    expect([italian, (await filters(italian)).toSorted()]).toEqual([italian, facets.toSorted()]);
  });

  it.each([
    ["granted:azure", "where are we admins of azure", "su quali clienti siamo admin di azure"],
    ["granted:azure", "customers with azure privileges", "clienti con privilegi azure"],
    ["granted:azure", "who has granted us azure", "chi ci ha dato i privilegi su azure"],
    ["revoked:azure", "customers where we lost azure", "clienti dove abbiamo perso azure"],
    ["revoked:azure", "customers who removed azure", "clienti che ci hanno tolto azure"],
    ["revoked:azure", "which customers took away our azure privileges", "chi ci ha revocato i privilegi di azure"],
    ["revoked:azure", "where are we no longer admins of azure", "dove non siamo più admin di azure"],
    [not("granted:azure"), "customers without privileges for azure", "clienti senza privilegi su azure"],
    [not("revoked:azure"), "customers where we did not lose azure", "clienti che non ci hanno tolto azure"],
  ])("are the privileges for one service: %s", async (facet, english, italian) => {
    expect(await filters(english)).toEqual([facet]);
    expect(await filters(italian)).toEqual([facet]);
  });

  it.each([
    [["granted:azure", "granted:teams"], "customers with privileges for azure and teams"],
    [["granted:azure", "granted:teams"], "clienti con privilegi su azure e su teams"],
    [["granted:azure", "granted:teams"], "customers with azure and teams privileges"],
    [[anyOf("granted:azure", "granted:teams")], "clienti con privilegi azure o teams"],
    [["service:azure", "granted:teams"], "clienti con azure e privilegi su teams"],
    [["revoked:azure", "service:teams"], "clienti che ci hanno tolto azure e hanno teams"],
    [["granted:azure", not("granted:teams")], "clienti con privilegi azure ma senza privilegi teams"],
    [[`provider:${fabrikam}`, "granted:azure"], "customers of fabrikam with azure privileges"],
    [["granted:exchange", "removed"], "removed customers with exchange privileges"],
  ])("combine the privileges for a service with others: %j", async (facets, line) => {
    expect(await filters(line)).toEqual(facets);
  });

  it.each([
    [["removed", "left marco"], "customers removed by marco", "clienti rimossi da marco"],
    [["left e5"], "customers with e5", "clienti con e5"],
    [["left power bi"], "customers with power bi", "clienti con power bi"],
  ])("leave over what they do not know: %j", async (wanted, english, italian) => {
    expect([english, await filters(english)]).toEqual([english, wanted]);
    expect([italian, await filters(italian)]).toEqual([italian, wanted]);
  });

  it.each([
    [["service:azure", "left only"], "customers azure only"],
    [["service:azure", "left solo"], "clienti solo azure"],
    [["removed", "left yesterday"], "customers removed yesterday"],
    [["removed", "left ieri"], "clienti rimossi ieri"],
    [["left risk"], "customers at risk"],
  ])("leave over what says more, or something else: %j", async (wanted, line) => {
    expect(await filters(line)).toEqual(wanted);
  });

  it.each(["customers", "all our customers please", "clienti attivi", "solo i clienti", "quanti clienti abbiamo?"])(
    "leave nothing over where all are asked for: %s",
    async (line) => {
      expect(await filters(line)).toEqual([]);
    },
  );

  it.each([
    ["to be removed", "pending", "customers to be removed", "clienti in via di rimozione"],
    ["about to leave", "pending", "customers about to leave", "clienti in uscita"],
    ["under way", "pending", "customers with a removal under way", "clienti in corso di rimozione"],
    ["removed already", "removed", "removed customers", "clienti rimossi"],
    ["former ones", "removed", "former customers", "ex clienti"],
  ])("tell those who leave from those who left: %s", async (_, facet, english, italian) => {
    expect(await filters(english)).toEqual([facet]);
    expect(await filters(italian)).toEqual([facet]);
  });

  it.each([
    ["except contoso", "customers except contoso"],
    ["tranne contoso", "clienti tranne contoso"],
    ["without licences", "customers without licences"],
    ["senza licenze", "clienti senza licenze"],
  ])("are named where nobody knows what is denied: %s", async (unread, line) => {
    expect(await filters(line)).toContain(`unread ${unread}`);
  });

  it("are named where “and” and “or” would have two meanings, or an exception has two parts", async () => {
    expect(await filters("clienti con azure e teams o exchange")).toEqual(["unread azure e teams o exchange"]);
    expect(await filters("customers except those of fabrikam with azure")).toContain(
      "unread except those of fabrikam with azure",
    );
  });

  it.each([
    "don't we have any customers with azure?",
    "non ci sono clienti con azure?",
    "non so quali clienti hanno azure",
    "I don't know which customers have azure",
    "no, i clienti con azure",
    "why don't you show me the customers with azure",
  ])("are not denied where something else is: %s", async (line) => {
    expect(await filters(line)).toEqual(["service:azure"]);
  });

  it("combine with one another and with words", async () => {
    expect(await filters("i miei clienti con azure e fabrikam")).toEqual([
      `owner:${marco.id}`,
      "service:azure",
      `provider:${fabrikam}`,
    ]);
    expect(await filters("i miei clienti contoso")).toEqual([`owner:${marco.id}`, "words contoso"]);
  });

  it("are none where the list alone is asked for", async () => {
    expect(await filters("clienti")).toEqual([]);
    expect(await filters("clienti toys")).toEqual(["words toys"]);
  });
});
