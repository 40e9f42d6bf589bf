import fc from "fast-check";
import { faultInParagraph, faultInText, type LinkFault } from "../../../../src/core/invitations/links/link-guard";
import { bodyOf } from "../../../../src/core/invitations/text";
import { withoutLinks } from "../../../../src/core/invitations/without-links";
import { fabrikam, joint, otherPartner, single } from "./support/our-links";

const fixed = "To accept, open the link as a global administrator.";
const text = (p1: string, p2 = "", link = single) => bodyOf({ subject: "", paragraphs: [p1, p2], fixed, link });

describe("the link guard", () => {
  it("lets a text through that has our link once and no other (R16, R42)", () => {
    expect(
      faultInText(text("Good morning,\n\nas agreed.", "Marco: marco@proseware.example, 02 5550 1234"), single, []),
    ).toBeUndefined();
    expect(faultInText(text("Buongiorno,", "", joint), joint, [])).toBeUndefined();
  });

  it.each<[string, string, LinkFault]>([
    ["a second link", "see https://evil.example/a", { kind: "second-link", host: "evil.example" }],
    ["our own link typed again", single, { kind: "second-link", host: "admin.microsoft.com" }],
    ["a bare domain", "more on contoso.com", { kind: "second-link", host: "contoso.com" }],
    ["an address with www", "www.proseware.example", { kind: "second-link", host: "www.proseware.example" }],
    [
      "rn for m",
      "https://admin.rnicrosoft.com/x",
      { kind: "look-alike", host: "admin.rnicrosoft.com", ours: "admin.microsoft.com" },
    ],
    [
      "a Cyrillic letter",
      "https://admin.miсrosoft.com/x",
      { kind: "look-alike", host: "admin.miсrosoft.com", ours: "admin.microsoft.com" },
    ],
    [
      "a look-alike without scheme",
      "admin.microsoft.com.evil.example",
      { kind: "look-alike", host: "admin.microsoft.com.evil.example", ours: "admin.microsoft.com" },
    ],
    [
      "a zero for an o",
      "https://admin.micr0soft.com",
      { kind: "look-alike", host: "admin.micr0soft.com", ours: "admin.microsoft.com" },
    ],
    ["an invisible character in the host", "https://admin.micro\u200bsoft.com/Adminportal", { kind: "changed" }],
    [
      "another partner's link",
      otherPartner,
      { kind: "other-partner", partner: "99999999-9999-4999-8999-999999999999" },
    ],
    ["the joint link in a single invitation", joint, { kind: "wrong-kind", expected: "single" }],
    [
      "a user name before the host",
      "https://admin.microsoft.com@evil.example/",
      { kind: "second-link", host: "evil.example" },
    ],
    ["a script", "javascript:alert(1)", { kind: "second-link", host: "alert" }],
    ["a link in Markdown", "[qui](https://evil.example)", { kind: "second-link", host: "evil.example" }],
  ])("refuses %s in a free paragraph and says which (R16, R41, R42)", (_name, paragraph, fault) => {
    expect(faultInParagraph(`Ciao ${paragraph} a presto`, single, [])?.fault).toEqual(fault);
  });

  it("refuses the single link in a joint invitation, and another provider's joint link (R85)", () => {
    expect(faultInParagraph(single, joint, [])?.fault).toEqual({ kind: "wrong-kind", expected: "joint" });
    const northwind = joint.replace(fabrikam, "22222222-2222-4222-8222-222222222202");
    expect(faultInParagraph(northwind, joint, [])?.fault).toEqual({
      kind: "other-provider",
      provider: "22222222-2222-4222-8222-222222222202",
    });
  });

  it.each([
    "fermo.example．top",
    "fermo.example[.]top",
    "fermo.example (dot) top",
    "fermo.example\u00ad.top",
    "fermo.example／login",
    "fermo.example\u200b/login",
    "fermo.example：80",
    "fermo.example&x",
    "evil.fermo.example",
    "www.fermo.example",
    "fermo.example.top",
  ])("lets our own name stand in the text, and nothing that goes on from it: %s", (typed) => {
    const names = ["fermo.example"];
    expect(
      faultInParagraph("fermo.example scrive. Siamo fermo.example, da anni (fermo.example).", single, names),
    ).toBeUndefined();
    expect(faultInParagraph(`Siamo ${typed} da anni`, single, names)).toBeDefined();
  });

  it.each([
    ["Punto It", "Siamo Punto It S.r.l. e Punto It scrive (Punto It)."],
    ["evil dot com", "Siamo evil dot com, da anni."],
    ["Studio.It", "Le scrive Studio.It. Grazie da Studio.It, a presto"],
    ["★.com", "★.com scrive"],
    ["ASP.NET Italia.top", "Siamo ASP.NET Italia.top"],
  ])("lets our own name stand however it is made: %s", (name, typed) => {
    expect(faultInParagraph(typed, single, [name, ""])).toBeUndefined();
    expect(faultInParagraph(`${typed} e evil.top`, single, [name])?.found).toBe("evil.top");
    expect(withoutLinks(`Prima ${typed} e evil.top`, [name])).toBe(`Prima ${typed} e`);
  });

  it("names the host of what goes on from our name", () => {
    expect(faultInParagraph("Siamo fermo.example (dot) top", single, ["fermo.example"])).toEqual({
      fault: { kind: "second-link", host: "fermo.example.top" },
      found: "fermo.example (dot) top",
    });
  });

  it("says that the link is missing, changed or there twice (R42, R73)", () => {
    expect(faultInText("no link at all", single, [])?.fault).toEqual({ kind: "missing" });
    expect(faultInText(`${single}x`, single, [])?.fault).toEqual({ kind: "changed" });
    expect(faultInText(`${single}\n\n${single}`, single, [])?.fault).toEqual({
      kind: "second-link",
      host: "admin.microsoft.com",
    });
  });

  it("takes the links out of a paragraph and leaves the words", () => {
    expect(withoutLinks("Marco answers. https://admin.rnicrosoft.com/x or www.evil.example now", [])).toBe(
      "Marco answers. or now",
    );
  });

  it("raises no false alarm on 200 permitted edits (B2)", () => {
    const words = [
      "Buongiorno",
      "S.p.A.",
      "S.r.l.",
      "ecc.",
      "10.30",
      "1.200,50 €",
      "marco@proseware.example",
      "p.es.",
      "D.Lgs. 231/2001",
      "Fattura.pdf",
      "Node.js",
      "n.d.r.",
      "e.g.",
      "i.e.",
      "fine.Le",
      "02/5550",
      "<ok>",
      "«sì»",
      "tel. 02 5550 1234",
      "Müller & Söhne",
      "l'utente",
      "A/B",
      "v1.2.3",
      "12:30",
      "a.m.",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }), (chosen) => {
        expect(faultInText(text(chosen.join(" ")), single, [])).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("catches every one of 1,000 generated edits of the link (B2, R16, R42, R85)", () => {
    const at = fc.nat({ max: single.length - 1 });
    const edits = fc.oneof(
      fc
        .tuple(at, fc.constantFrom("x", "Z", "7", "%", "а", "\u200b", " ", "\n"))
        .map(([i, c]) => single.slice(0, i) + c + single.slice(i)),
      fc.tuple(at, fc.constantFrom("x", "Z", "а", "_")).map(([i, c]) => single.slice(0, i) + c + single.slice(i + 1)),
      at.map((i) => single.slice(0, i)),
      at.map((i) => single.slice(0, i) + single.slice(i + 1)),
      fc.constantFrom(
        joint,
        otherPartner,
        `${single}&x=1`,
        `${single} ${single}`,
        `<a href="${otherPartner}">${single}</a>`,
        single.toUpperCase(),
        `${single} ${joint}`,
        encodeURIComponent(single),
        `https://safe.example/?url=${encodeURIComponent(single)}`,
      ),
    );
    fc.assert(
      fc.property(
        edits.filter((edited) => edited.trim() !== single),
        (edited) => {
          expect(faultInText(text("Good morning,", "", edited), single, [])).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
