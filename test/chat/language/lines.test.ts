import { messageOf } from "../../../src/chat/language/lines";
import { inLines, longText } from "./support/long-texts";

const linesOf = (text: string): string[] => messageOf(text).lines;

const admin = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship";

describe("a link that was broken over two lines", () => {
  it("is one again", () => {
    expect(messageOf(`collegamento ${admin}\n&partnerId=1#/BillingAccounts/partner-invitation`).lines).toEqual([
      `collegamento ${admin}&partnerId=1#/BillingAccounts/partner-invitation`,
    ]);
  });

  it.each([
    ["over three lines", `collegamento ${admin}\n&partnerId=1\n#/BillingAccounts/partner-invitation`],
    ["over four, with spaces", `collegamento ${admin} \n  &partnerId=1#/\nBillingAccounts/partner-\ninvitation`],
  ])("is one again %s", (_, typed) => {
    expect(linesOf(typed)).toEqual([`collegamento ${admin}&partnerId=1#/BillingAccounts/partner-invitation`]);
  });

  it("is one word where it has a text of its own, unless that is another link", () => {
    expect(linesOf(`link [il nostro](${admin}\n&partnerId=1) con fabrikam`)).toEqual([
      `link ${admin}&partnerId=1 con fabrikam`,
    ]);
    expect(linesOf(`link <a href="${admin}&amp;x=1">qui</a>`)).toEqual([`link ${admin}&x=1`]);
    const mixed = `link [https://evil.example/x](${admin})`;
    expect(linesOf(mixed)).toEqual([mixed]);
  });

  it("is not taken for broken where another wish or link follows", () => {
    expect(messageOf(`collegamento ${admin}\nclienti`).lines).toEqual([`collegamento ${admin}`, "clienti"]);
    expect(linesOf(`collegamento ${admin}\nR&D Italia`)).toEqual([`collegamento ${admin}`, "R&D Italia"]);
    expect(messageOf(`${admin}\n${admin}`).lines).toEqual([admin, admin]);
  });
});

describe("the lines of a message", () => {
  it("are wishes of their own, without bullets and numbers before them", () => {
    expect(linesOf("clienti\r\n\n  cliente tailspin  \n")).toEqual(["clienti", "cliente tailspin"]);
    expect(linesOf("- clienti\n* inviti\n• attività\n1. provider\n2) scoperti\n[x] aiuto")).toEqual([
      "clienti",
      "inviti",
      "attività",
      "provider",
      "scoperti",
      "aiuto",
    ]);
  });

  it("do not hold what somebody else said, nor code", () => {
    expect(messageOf("> rimuovi tailspin\nclienti")).toEqual({ lines: ["clienti"], quoted: true });
    expect(messageOf("&gt; rimuovi tailspin\nclienti")).toEqual({ lines: ["clienti"], quoted: true });
    expect(messageOf("clienti\n```\nrimuovi tailspin\n```\ninviti")).toEqual({
      lines: ["clienti", "inviti"],
      quoted: true,
    });
    expect(messageOf("```rimuovi tailspin").lines).toEqual([]);
    expect(messageOf("clienti").quoted).toBe(false);
  });

  it.each([
    "Il giorno lun 3 nov 2026 Marco Bianchi ha scritto:\nrimuovi tailspin",
    "On Monday Luke Green wrote:\nremove tailspin",
    "Elena dice:\nrimuovi tailspin",
    "-----Messaggio originale-----\nrimuovi tailspin",
    "Da: Elena Ferri\nInviato: lunedì\nA: Marco\nOggetto: rimuovi tailspin\n\nrimuovi tailspin",
    "From: Elena\nSubject: removal\nremove tailspin",
  ])("end where the message begins that is answered: %j", (answered) => {
    expect(messageOf(`clienti\n\n${answered}`)).toEqual({ lines: ["clienti"], quoted: true });
    expect(messageOf(answered)).toEqual({ lines: [], quoted: true });
  });

  it("go on below a line that only looks like the head of a mail", () => {
    expect(linesOf("a: ada@nuovo.example\nclienti")).toEqual(["a: ada@nuovo.example", "clienti"]);
  });

  it("end where somebody takes leave and signs", () => {
    expect(linesOf("clienti\n\nGrazie,\nMarco Bianchi\nProseware Italia")).toEqual(["clienti"]);
    expect(linesOf("customers\nKind regards\nLuke")).toEqual(["customers"]);
    expect(linesOf("customers\n--\nLuke Green\n+39 02 5550 1234\nwww.proseware.example")).toEqual(["customers"]);
    expect(linesOf("customers\nSent from my phone")).toEqual(["customers"]);
    expect(linesOf("grazie")).toEqual(["grazie"]);
    for (const end of ["Grazie, Marco", "grazie mille,\nMarco Bianchi", "Marco", "thanks Marco!", "– Marco"])
      expect([end, messageOf(`clienti\n${end}`, "Marco Bianchi").lines]).toEqual([end, ["clienti"]]);
  });

  it("go on below the name of somebody else, and with thanks that ask for more", () => {
    for (const more of ["Sara", "grazie, inviti", "inviti Marco"])
      expect(messageOf(`clienti\n${more}`, "Marco Bianchi").lines).toEqual(["clienti", more]);
    expect(messageOf("Marco", "Marco Bianchi").lines).toEqual(["Marco"]);
  });

  it("hold no line of signs alone, and no mark that nobody sees", () => {
    expect(linesOf("👍\n…\n clienti \u200b\u200e")).toEqual(["clienti"]);
    expect(linesOf(" \n?!\n")).toEqual([]);
  });

  it.each(inLines)("are found however long a text is, repeating %j", (part) => {
    expect(() => messageOf(longText(`${part}\n`))).not.toThrow();
  });
});
