import { partnerKey } from "../../../src/core/privileges/grants";
import { isOurselves } from "../../../src/core/privileges/ourselves";
import { marco, proseware } from "../../support/world";

const addresses = [marco.upn ?? ""];

describe("what a partner is called", () => {
  it.each([
    "Proseware",
    "ProsewareItalia",
    "PROSEWARE italia",
    "Proseware Italia s r l",
    "Proseware Italia S.r.l. unipersonale",
    "Proseware Italia srl, unipersonale",
    "Proseware Italia S.r.l. a socio unico",
    "Рroѕеwаre Itаlia",
    "proseware.example",
    "https://www.proseware.example/chi-siamo",
    "marco@proseware.example",
    "6123456",
    "MPN ID 6123456",
    "MPN: 6123456",
    proseware.id,
    "us",
    "noi",
    "Noi",
  ])("is ourselves as %s", (called) => {
    expect(isOurselves(proseware, called, addresses)).toBe(true);
  });

  it.each(["Prosecco Italia", "Italia", "Litware Cloud", "Prose", "Noi Due S.r.l.", "612345", "Usability"])(
    "is somebody else as %s",
    (called) => {
      expect(isOurselves(proseware, called, addresses)).toBe(false);
    },
  );

  it.each([
    ["Adatum", "A datum"],
    ["Adatum", "A. Datum"],
    ["Adatum", "A. Datum S.p.A."],
    ["Adatum", "Аdatum"],
    ["Rossi S.p.A.", "Rossi S.r.l."],
    ["Rossi S.p.A.", "rossi s p a"],
    ["Rossi", "Rossi S.r.l. unipersonale"],
  ])("is one for %s and %s", (one, other) => {
    expect(partnerKey(one)).toBe(partnerKey(other));
  });

  it.each([
    ["Rossi S.p.A.", "Rossini S.p.A."],
    ["Adatum", "Datum"],
    ["Rossi Cloud", "Rossi Consulting"],
  ])("is not one for %s and %s", (one, other) => {
    expect(partnerKey(one)).not.toBe(partnerKey(other));
  });
});
