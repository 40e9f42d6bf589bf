import fc from "fast-check";
import { findLinks } from "../../../src/core/invitations/links/find-links";
import { withoutLinks } from "../../../src/core/invitations/without-links";
import { hosts } from "./links/support/hosts";
import { paragraphs } from "./links/support/ordinary";

describe("a paragraph whose links are taken out", () => {
  it.each([
    ["Per accettare [clicca](https://evil.top/a) ora.", "Per accettare clicca ora."],
    ["Basta [un clic]( <https://evil.top> ).", "Basta un clic."],
    ['apra l’[accesso](//evil.top "qui")', "apra l’accesso"],
    ["apra [evil.top](https://evil.top) e accetti", "apra e accetti"],
    ['Clicchi <a href="https://evil.top/a">qui</a>, grazie', "Clicchi qui, grazie"],
    ["La pagina (https://evil.top) è pronta", "La pagina è pronta"],
    ["La pagina <https://evil.top/a>, è pronta", "La pagina, è pronta"],
    ["La pagina «https://evil.top».", "La pagina."],
    ["La pagina ( **evil.top** ) è pronta", "La pagina è pronta"],
    ["Vada su https://evil.top/a.", "Vada su."],
    ["Vada su https://evil.top/a , poi accetti", "Vada su, poi accetti"],
    ["https://evil.top/a è la pagina", "è la pagina"],
    ["la pagina è https://evil.top/a", "la pagina è"],
    ["Buongiorno,\n\nhttps://evil.top/a\n\nCordiali saluti", "Buongiorno,\n\nCordiali saluti"],
    ["Buongiorno,\nhttps://evil.top/a\nCordiali saluti", "Buongiorno,\nCordiali saluti"],
    ["Passi:\n- https://evil.top/a\n- firmare", "Passi:\n- firmare"],
    ["https://evil.top/a\n\nCordiali saluti", "Cordiali saluti"],
    ["Cordiali saluti\n\nhttps://evil.top/a\n", "Cordiali saluti\n"],
    ["tra (noi https://evil.top/a) e voi", "tra (noi) e voi"],
    ["prima https://evil.top e https://evil.top/b dopo", "prima e dopo"],
    ["https://evil.top", ""],
  ])("keeps no debris of them: %j", (typed, left) => {
    expect(withoutLinks(typed, [])).toBe(left);
  });

  it("is otherwise as it was typed, with its spaces, lines and brackets", () => {
    const typed = "  Due  spazi ( ) e [ ]( ) <>\n\n\n- uno\n-\n fine  ";
    expect(withoutLinks(typed, [])).toBe(typed);
    expect(withoutLinks(typed.replace("spazi", "spazi https://evil.top/a"), [])).toBe(typed);
  });

  const held = fc.constantFrom<(host: string) => string>(
    (host) => host,
    (host) => `(${host})`,
    (host) => `<https://${host}/a>`,
    (host) => `[ ](https://${host})`,
    (host) => `«${host}»`,
    (host) => `\n${host}\n`,
  );

  it("has of ordinary paragraphs every word, in its order, and no two spaces, whatever held the link", () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, hosts, held, (one, other, host, hold) => {
        fc.pre(findLinks(one).length === 0 && findLinks(other).length === 0);
        const left = withoutLinks(`${one} ${hold(host)} ${other}`, []);
        expect(left.split(/\s+/u)).toEqual(`${one} ${other}`.split(/\s+/u));
        expect(left).not.toMatch(/ {2}|\( *\)|< *>|« *»/u);
      }),
      { numRuns: 300 },
    );
  });

  it("takes time in proportion to its length", () => {
    const began = performance.now();
    expect(withoutLinks("[a](https://evil.top) ( <https://evil.top> ) \n".repeat(2000), [])).toMatch(/^a/u);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
