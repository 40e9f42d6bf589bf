import fc from "fast-check";
import { languageIn, linkIn, topicsIn } from "../../../../src/chat/language/asked/arguments";
import { topics } from "../../../../src/core/notices/topics";

const words = (text: string): string[] => text.toLowerCase().split(" ");

describe("a link to set (R42)", () => {
  const url = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=1%2F2&x=Y";

  it("stays as it is, byte for byte, in whatever wraps it", () => {
    expect(linkIn(url)).toBe(url);
    expect(linkIn(`<${url}>`)).toBe(url);
    expect(linkIn(`[Link](${url})`)).toBe(url);
    expect(linkIn(`<a href="${url.replaceAll("&", "&amp;")}" title="Link">${url}</a>`)).toBe(url);
  });

  it.each([
    `(${url})`,
    `**${url}**`,
    `**<${url}>**`,
    `(<${url}>).`,
    `_${url}_`,
    `**[Link](${url})**`,
    `[${url}](${url})`,
  ])("stays as it is in %s", (typed) => {
    expect(linkIn(typed)).toBe(url);
  });

  it.each([
    `[https://evil.example/x](${url})`,
    `[${url}](https://evil.example/x)`,
    `https://evil.example](${url})`,
    `<a href="${url}">https://evil.example</a>`,
    `<a href="https://evil.example/x">${url}</a>`,
  ])("is none where text and target are two: %s", (typed) => {
    expect(linkIn(typed)).toBe(typed);
  });

  it("ends where the sentence goes on or ends", () => {
    for (const after of [".", ",", ";", ":", "!", "?", "…", "».", "”", "?!"])
      expect(linkIn(`${url}${after}`)).toBe(url);
    expect(linkIn(`<${url}>.`)).toBe(url);
  });

  it("is any other just as well", () => {
    const endsInWord = /[^.,;:!?'"]$/;
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((any) => endsInWord.test(any)),
        (any) => {
          expect(linkIn(any)).toBe(any);
        },
      ),
    );
  });
});

describe("the topics of a channel", () => {
  it("are named in either language, in any order", () => {
    expect(topicsIn(words("removals"))).toEqual(["removals"]);
    expect(topicsIn(words("rimozioni approvazioni"))).toEqual(["approvals", "removals"]);
    expect(topicsIn(words("le approvazioni e gli inviti"))).toEqual(["approvals", "invitations"]);
    expect(topicsIn(words("about customers and privilegi"))).toEqual(["customers", "privileges"]);
  });

  it("take both names of the privileges (R180)", () => {
    expect(topicsIn(words("privilegi di amministratore delegato"))).toEqual(["privileges"]);
    expect(topicsIn(words("delegated admin privileges"))).toEqual(["privileges"]);
  });

  it("are all of them for everything, and none where none is named: then it is asked", () => {
    for (const word of ["everything", "all", "tutto", "tutti"]) expect(topicsIn([word])).toEqual([...topics]);
    expect(topicsIn(words("avvisa qui"))).toEqual([]);
  });

  it("take removal requests for approvals, about which they are asked once", () => {
    expect(topicsIn(words("richieste"))).toEqual(["approvals"]);
  });
});

describe("a language", () => {
  it("is named in either language or by its code", () => {
    for (const text of ["italiano", "italian", "in italiano", "ita"]) expect(languageIn(words(text))).toBe("it");
    for (const text of ["inglese", "english", "en", "in english"]) expect(languageIn(words(text))).toBe("en");
  });

  it("is not guessed from anything else", () => {
    for (const text of ["", "francese", "english italian", "english or italian", "constructor"])
      expect(languageIn(words(text))).toBeUndefined();
  });
});
