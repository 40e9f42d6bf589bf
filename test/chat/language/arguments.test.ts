import fc from "fast-check";
import { inviteArguments, languageIn, linkArguments, topicsIn } from "../../../src/chat/language/arguments";
import { inArguments, longText } from "./support/long-texts";

describe("whom to invite", () => {
  const email = "it@contoso.example";

  it("is an address, with a provider after with, con, via, tramite or insieme a (R82)", () => {
    expect(inviteArguments(email)).toEqual({ email });
    for (const marker of ["with", "con", "via", "tramite", "insieme a", "together with", "attraverso", "CON"])
      expect(inviteArguments(`${email} ${marker} Fabrikam Distribution`)).toEqual({
        email,
        provider: "Fabrikam Distribution",
      });
  });

  it("is an address in any form that mail programs and Teams give it", () => {
    for (const typed of [
      `<${email}>`,
      `mailto:${email}`,
      `<mailto:${email}>`,
      `<a href="mailto:${email}">${email}</a>`,
      `[${email}](mailto:${email})`,
      `${email}<mailto:${email}>`,
      `${email},`,
      `mailto:${email}?subject=Hello`,
      `to ${email}`,
    ])
      expect(inviteArguments(typed)).toEqual({ email });
    expect(inviteArguments(`Anna Verdi <${email}> with Fabrikam`)).toEqual({
      email,
      words: "Anna Verdi",
      provider: "Fabrikam",
    });
  });

  it("is a customer by name where there is no address", () => {
    expect(inviteArguments("Caffè Città Alta con Fabrikam")).toEqual({
      words: "Caffè Città Alta",
      provider: "Fabrikam",
    });
    expect(inviteArguments("Caffè con Panna tramite Fabrikam")).toEqual({
      words: "Caffè con Panna",
      provider: "Fabrikam",
    });
    expect(inviteArguments("with Fabrikam")).toEqual({ provider: "Fabrikam" });
    expect(inviteArguments(`contoso at ${email}`)).toEqual({ email, words: "contoso" });
    expect(inviteArguments("")).toEqual({});
  });

  it("keeps a wrong address as typed, for the refusal", () => {
    expect(inviteArguments("it@contoso")).toEqual({ email: "it@contoso" });
    expect(inviteArguments("it@@contoso.example")).toEqual({ email: "it@@contoso.example" });
  });
});

describe("a link to set (R42)", () => {
  const url = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=1%2F2&x=Y.";

  it("stays as it is, byte for byte", () => {
    expect(linkArguments(url)).toEqual({ url });
    expect(linkArguments(`${url} with Fabrikam`)).toEqual({ url, provider: "Fabrikam" });
    expect(linkArguments(`Fabrikam ${url}`)).toEqual({ url, provider: "Fabrikam" });
    expect(linkArguments(`${url} per Fabrikam`)).toEqual({ url, provider: "Fabrikam" });
    expect(linkArguments(`<${url}> insieme con Fabrikam`)).toEqual({ url, provider: "Fabrikam" });
  });

  it("is read from the anchor that Teams makes of it", () => {
    const anchor = `<a href="${url.replaceAll("&", "&amp;")}" title="Link">${url}</a> con Fabrikam`;
    expect(linkArguments(anchor)).toEqual({ url, provider: "Fabrikam" });
  });

  it("is empty when there is none, and whatever stands there when it is no link", () => {
    expect(linkArguments("")).toEqual({ url: "" });
    expect(linkArguments("with Fabrikam")).toEqual({ url: "", provider: "Fabrikam" });
    expect(linkArguments("contoso")).toEqual({ url: "contoso" });
  });

  it("survives any other text around it", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (any) => {
        expect(linkArguments(`${any} with Fabrikam`)).toEqual({ url: any, provider: "Fabrikam" });
      }),
    );
  });
});

describe("the topics of a channel", () => {
  it("are all of them when none is named", () => {
    for (const text of ["", "all", "tutto", "tutti", "everything", "here", "qui"])
      expect(topicsIn(text)).toHaveLength(5);
  });

  it("are named in either language, in any order, with and without small words", () => {
    expect(topicsIn("removals")).toEqual(["removals"]);
    expect(topicsIn("rimozioni, approvazioni")).toEqual(["approvals", "removals"]);
    expect(topicsIn("le approvazioni e gli inviti")).toEqual(["approvals", "invitations"]);
    expect(topicsIn("about customers and privilegi")).toEqual(["customers", "privileges"]);
  });

  it("take both names of the privileges (R180)", () => {
    expect(topicsIn("privilegi di amministratore delegato")).toEqual(["privileges"]);
    expect(topicsIn("Privilegi di amministratore con delega, clienti")).toEqual(["customers", "privileges"]);
    expect(topicsIn("delegated admin privileges")).toEqual(["privileges"]);
  });

  it("are refused with the word that is none, rather than taken for all", () => {
    expect(topicsIn("removals and Invoices")).toEqual({ unknown: "Invoices" });
    expect(topicsIn("of")).toEqual({ unknown: "of" });
  });
});

describe("a language", () => {
  it("is named in either language or by its code", () => {
    for (const text of ["italiano", "Italian", "it", "in italiano", "IT-it"]) expect(languageIn(text)).toBe("it");
    for (const text of ["inglese", "English", "en", "in English!"]) expect(languageIn(text)).toBe("en");
  });

  it("is not guessed from anything else", () => {
    for (const text of ["", "francese", "english italian", "english or french", "constructor"])
      expect(languageIn(text)).toBeUndefined();
  });
});

describe("any argument at all", () => {
  it("is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        inviteArguments(text);
        linkArguments(text);
        topicsIn(text);
        languageIn(text);
      }),
    );
  });

  it.each(inArguments)("is read however long it is, repeating %j", (part) => {
    for (const read of [inviteArguments, linkArguments, topicsIn, languageIn])
      expect(() => read(longText(part))).not.toThrow();
  });
});
