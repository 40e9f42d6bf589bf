import fc from "fast-check";
import { findLinks } from "../../../../src/core/invitations/links/find-links";
import { lookingLikeHosts, paragraphs } from "./support/ordinary";

const found = (text: string): string[] => findLinks(text).map((link) => text.slice(link.from, link.to));

describe("a link that was found", () => {
  it("is named as it stands there, without the signs around it", () => {
    expect(found("vedi (https://evil.top/a). Poi _evil.com_ e evil\u200b.com, grazie")).toEqual([
      "https://evil.top/a",
      "_evil.com_",
      "evil\u200b.com",
    ]);
  });

  it.each([..."👈→™®¹€•、✅🔗·日"])("is found with a sign right behind it: %s", (sign) => {
    expect(found(`apra evil.com${sign} e bit.ly${sign} ora`)).toHaveLength(2);
  });

  it.each([
    ["visita evil.Agency", "evil.Agency"],
    ["la pagina evil.It spiega", "evil.It"],
    ["vada su evil.La entro domani", "evil.La"],
    ["finito.Agency resta", "finito.Agency"],
    ["apra evil . com e accetti", "evil . com"],
    ["apra evil punto com, poi accetti", "evil punto com"],
    ["entri con user:pass@host e poi", "user:pass@host"],
    ["apra 1.1/x e poi", "1.1/x"],
    ["gent.mo/login", "gent.mo/login"],
    ["report.zip e video.mov", "report.zip video.mov"],
    ["magnet:?xt=1 skype:evil?call sms:123", "magnet:?xt=1 skype:evil?call sms:123"],
    ["data:text/html,x javascript:x ms-word:ofe|u|x", "data:text/html,x javascript:x ms-word:ofe|u|x"],
    ["h̶t̶t̶p̶:̶/̶/̶intranet", "h̶t̶t̶p̶:̶/̶/̶intranet"],
    ["evil.🇨🇴🇲 e basta", "evil.🇨🇴🇲"],
    ["evil dot сom", "evil dot сom"],
    ["apra evil[.com] e accetti", "evil[.com"],
    ["evil.ϲоⅿ", "evil.ϲоⅿ"],
    ["www punto evil punto it è pronto", "evil punto it"],
    ["vada: evil dot it oggi", "evil dot it"],
    ["come concordato:[::] e poi", "[::]"],
    ["vada qui:[2001:db8::1] e accetti", "[2001:db8::1]"],
    ["apra 3232235777/a e 2130706433:8080 ora", "3232235777/a 2130706433:8080"],
    ["apra bit. ly e poi bit .ly/x, grazie", "bit. ly bit .ly/x"],
    ["la pagina evil. com oppure BIT. LY/X", "evil. com BIT. LY/X"],
    ["apra evil. top/login, poi is. gd", "evil. top/login is. gd"],
    ["apra bit.1y, evil.c0m, EVIL.0RG e bit.1t/login", "bit.1y evil.c0m EVIL.0RG bit.1t/login"],
    ["apra evil. it/login e red. to/login, poi Evil. It/x", "evil. it/login red. to/login Evil. It/x"],
    ["apra so .it/login, x. com/login e evil. la/a?b", "so .it/login x. com/login evil. la/a?b"],
    ["apra 017700000001/login e 0100200401/login ora", "017700000001/login 0100200401/login"],
    ["apra 0x7f000001/, 2130706433/ e (2130706433/). Poi", "0x7f000001/ 2130706433/ 2130706433/"],
    ["apra 2130706433?x=1 o 2130706433#x o 2130706433/%61", "2130706433?x=1 2130706433#x 2130706433/%61"],
    ["apra bit.|y/abc, evi|.com, bi||.com e evil.socia| ora", "bit.|y/abc evi|.com bi||.com evil.socia|"],
    ["news:evil gopher:evil outlook:evil ldap:evil ssh:evil", "news:evil gopher:evil outlook:evil ldap:evil ssh:evil"],
    ["chiami tel:*21*0255501234# subito", "tel:*21*0255501234#"],
    [
      "mailto:ada@evil.top, poi ada@evil.top/login e ada@evil.top?x=1",
      "mailto:ada@evil.top evil.top/login evil.top?x=1",
    ],
  ])("is the whole of it: %s", (text, links) => {
    expect(found(text).join(" ")).toBe(links);
  });

  it("is told by its own letters, not by those for which they pass", () => {
    const hosts = ["https://user:pw@müller.top/a", "evil.ᴄᴏᴍ", "☃.net", "evil (dot) com"];
    expect(hosts.map((text) => findLinks(text)[0]?.host)).toEqual(["müller.top", "evil.ᴄᴏᴍ", "☃.net", "evil.com"]);
  });
});

describe("a full stop without its space", () => {
  it.each([
    ["Abbiamo finito.La sento domani", "finito.La"],
    ["Clicchi rinnovi.La e segua le istruzioni", "rinnovi.La"],
    ["Il modulo è pronto: compili modulo.La e ci risponda", "modulo.La"],
    ["Digiti accesso.In prima di lunedì", "accesso.In"],
    ["Please use bit.Do and follow the steps", "bit.Do"],
    ["Please type renewals.It before Friday", "renewals.It"],
  ])("makes a link of the words around it, as mail programs do: %s", (text, link) => {
    expect(found(text)).toEqual([link]);
  });
});

describe("what is no link", () => {
  it.each([
    "Ecc.mo Presidente, Rev.mo Parroco, Magn.co Rettore, la Com.ne di Gemona e la Reg.ne Lazio, pag.to a 30 gg",
    "Gent.mo Dott. Rossi, p.es. domani alle 10.30, Att.ne Ufficio acquisti",
    "Contoso S.p.A. e Alpi S.r.l./S.n.c., D.Lgs. 231/2001, art. 5.2.1, n.12/2026",
    "Abbiamo finito. Le scrivo domani. Il contratto.Non prima",
    "We are done. It works, e.g. with Node.js, i.e. always. See you",
    "Tel: 02 5550 1234, Tel:0039 02 5550, C.so Buenos Aires 12, P.za Duomo",
    "marco.rossi@proseware.example, o'brien@contoso.it; info@müller.example",
    "1.200,50 euro dal 12.11.2026 alle 10:30:15, versione 10.0.19045.1, e/o, 24/7",
    "Il numero 3232235777, cell. 3401234567/casa, ordine 45001234/ufficio, 50000000/anno, pratica 24001234/IT",
    "fine. Il contratto resta. it works. la/le sedi, ecc. cloud/server. 1. email/telefono",
    "Bene. com’è andata? Tutto pronto. comunque grazie, max. ora/utente",
    "tav.1b, art.5s, piano.E3/Business, n.10, no.1st, 3.5l/mese, fig.1a/bis, Office.E5",
    "da 1000/2000 a 10000000/20000000, 45001234/ 46001234, ordine 45001234/, 0255501234/35, 24/7, 45001234?",
    "fine. La/le sedi, fatto. Si/no, done. To/from here, done. Is/are they, i domini .it/.com, Teams|Exchange",
    "nota:testo, tel:0255501234, Tel:+39 02 5550, errore 0x80070005? Il numero è 3232235777? Grazie. | Fine",
    "ok...va bene, U.S.A., a.m., p.m., c.a. Ing. Neri, Fattura.pdf, v1.2.3",
    ...lookingLikeHosts,
  ])("is let through: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is let through in 500 ordinary paragraphs, but for three", () => {
    const ordinary = fc.sample(paragraphs, { numRuns: 500, seed: 9 });
    expect(ordinary.filter((text) => found(text).length > 0).length).toBeLessThanOrEqual(3);
  });
});
