import fc from "fast-check";
import { withoutLinks } from "../../../../src/core/invitations/lifecycle";
import { findLinks } from "../../../../src/core/invitations/links/find-links";

const found = (text: string): string[] => findLinks(text).map((link) => text.slice(link.from, link.to));

/** Endings of all sorts: of countries, of trades, of companies, in other alphabets, and those of local networks. */
const endings =
  "com net org it de ly ai io co gle top zip mov srl agency support cloud social international technology bank rentals " +
  "рф укр 한국 中国 भारत السعودية xn--p1ai xn--fiqs8s museum name local internal example onion";
const hosts = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/),
    fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/), { nil: undefined }),
    fc.constantFrom(...endings.split(" ")),
  )
  .map(([name, under, ending]) => [under, name, ending].filter(Boolean).join("."));
const numeric = fc.oneof(
  fc.ipV4(),
  fc.ipV6().map((ip) => `[${ip}]`),
  fc.ipV4().map((ip) =>
    ip
      .split(".")
      .map((part) => `0x${Number(part).toString(16)}`)
      .join("."),
  ),
  fc.ipV4().map((ip) =>
    ip
      .split(".")
      .map((part) => `0${Number(part).toString(8)}`)
      .join("."),
  ),
  fc.nat(2 ** 32 - 1).map((ip) => `http://${ip}`),
);

const wide = (host: string): string =>
  host.replace(/[a-z0-9.-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const dotted = (mark: string) => (host: string) => host.replaceAll(".", mark);
const inside = (mark: string) => (host: string) => host.replace(/.(?=.)/gu, `$&${mark}`);
const cyrillic: Record<string, string> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", i: "і" };
/** Ways in which somebody, or a mail program, makes a host look like something else. */
const ways: Record<string, (host: string) => string> = {
  "as it is": (host) => host,
  "in capitals": (host) => host.toUpperCase(),
  "behind https": (host) => `https://${host}`,
  "behind a scheme and a sign": (host) => `_https://${host}_`,
  "behind a digit": (host) => `1https://${host}`,
  "with one slash": (host) => `http:/${host}/a`,
  "without a scheme": (host) => `//${host}`,
  "as a share": (host) => `\\\\${host}\\x`,
  "in Markdown": (host) => `[qui](//${host})`,
  "in an anchor": (host) => `<a href="${host}">qui</a>`,
  "with a path": (host) => `${host}/login?x=1#y`,
  "with a port": (host) => `${host}:8443`,
  "behind a minus": (host) => `-${host}`,
  "between underlines": (host) => `_${host}_`,
  "before a minus": (host) => `${host}- x`,
  "between asterisks": (host) => `**${host}**`,
  "in brackets": (host) => `(${host}).`,
  "behind an at": (host) => `@${host}`,
  "in guillemets": (host) => `«${host}»`,
  "at the end of a sentence": (host) => `${host}.`,
  "with the next sentence": (host) => `${host}.Grazie`,
  "in wide letters": wide,
  "with ideographic stops": dotted("。"),
  "with wide stops": dotted("．"),
  "with stops in brackets": dotted("[.]"),
  "with stops in words": dotted(" (dot) "),
  "with zero-width spaces": inside("\u200b"),
  "with soft hyphens": inside("\u00ad"),
  "with marks of direction": inside("\u202e"),
  "with fillers": inside("\u3164"),
  "with look-alike letters": (host) => host.replace(/[aceopxyi]/g, (letter) => cyrillic[letter] ?? letter),
};

const sentences = [
  (link: string) => `Per accettare conviene andare su ${link} entro venerdì, grazie.`,
  (link: string) => `${link} è la pagina di cui parlavamo al telefono`,
  (link: string) => `Buongiorno,\n\ncome concordato:${link}\n\nCordiali saluti`,
  (link: string) => `As agreed on the phone, please have a look at ${link}, it takes five minutes.`,
  (link: string) => `Our new portal (${link}) is ready; p.es. for the invoices.`,
  (link: string) => `Marco answers: marco@proseware.example / ${link}`,
];

describe("a link in a text", () => {
  it.each(Object.keys(ways))("is caught in every sentence when it is written %s", (name) => {
    const hide = ways[name] ?? String;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 4, arbitrary: hosts }, { weight: 1, arbitrary: numeric }),
        fc.constantFrom(...sentences),
        (host, sentence) => {
          fc.pre(!(host.startsWith("0x") && name === "with look-alike letters")); // no number any more
          fc.pre(!host.startsWith("http") || name === "as it is");
          fc.pre(!(host.includes("[") && name !== "as it is" && !name.startsWith("behind https")));
          expect(findLinks(sentence(hide(host)))).not.toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is named as it stands there, without the signs around it", () => {
    expect(found("vedi (https://evil.top/a). Poi _evil.com_ e evil\u200b.com, grazie")).toEqual([
      "https://evil.top/a",
      "_evil.com_",
      "evil\u200b.com",
    ]);
  });

  it("goes, however it was hidden, and the words stay (R41)", () => {
    fc.assert(
      fc.property(hosts, fc.constantFrom(...Object.values(ways)), (host, hide) => {
        const left = withoutLinks(`Prima di tutto ${hide(host)} infine`);
        expect(findLinks(left)).toEqual([]);
        expect(left).toMatch(/^Prima di tutto.*infine$/su);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is no link", () => {
  it.each([
    "Gent.mo Dott. Rossi, p.es. domani alle 10.30, Att.ne Ufficio acquisti",
    "Contoso S.p.A. e Alpi S.r.l./S.n.c., D.Lgs. 231/2001, art. 5.2.1, n.12/2026",
    "Abbiamo finito.Le scrivo domani. Il contratto.Il cliente.Non prima",
    "We are done.It works, e.g. with Node.js, i.e. always. See you.So long",
    "Tel: 02 5550 1234, Tel:0039 02 5550, C.so Buenos Aires 12, P.za Duomo",
    "marco.rossi@proseware.example, o'brien@contoso.it; info@müller.example",
    "1.200,50 euro dal 12.11.2026 alle 10:30:15, versione 10.0.19045.1, e/o, 24/7",
    "ok...va bene, U.S.A., a.m., p.m., c.a. Ing. Neri, Fattura.pdf, v1.2.3",
  ])("is let through: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
