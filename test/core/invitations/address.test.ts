import fc from "fast-check";
import { addressesIn, inAscii, parseAddress } from "../../../src/core/invitations/address";

const email = "ada@nuovo.example";

describe("an address that was typed or pasted (R170)", () => {
  it.each([
    email,
    ` ${email} `,
    `<${email}>`,
    `mailto:${email}`,
    `<mailto:${email}>`,
    `mailto:${email}?subject=Hello`,
    `Ada Verdi <${email}>`,
    `"Verdi, Ada" <${email}>`,
    `Ada Verdi (${email})`,
    `[${email}](mailto:${email})`,
    `<a href="mailto:${email}">${email}</a>`,
    `${email};`,
    `${email}.`,
    `'${email}',`,
    `«${email}»`,
    "ada@nuovo\u200b.example\u200e",
    "\u202aada@nuovo.example\u202c",
    "ada@NUOVO.example",
    `${email} <ADA@nuovo.example>`,
  ])("is read as mail programs copy it: %j", (typed) => {
    expect(parseAddress(typed)).toEqual({ email, domain: "nuovo.example" });
  });

  it.each([
    ["gianni.d'angelo@nuovo.example", "gianni.d'angelo@nuovo.example"],
    ["gianni.d’angelo@nuovo.example", "gianni.d'angelo@nuovo.example"],
    ["o'brien@contoso.example", "o'brien@contoso.example"],
    ["info+teams@münchen.example", "info+teams@münchen.example"],
    ["Ada.Verdi@caffè.example", "Ada.Verdi@caffè.example"],
  ])("keeps every sign that is its own: %s", (typed, whole) => {
    expect(parseAddress(typed)?.email).toBe(whole);
  });

  it.each([
    ["аррӏе.example", "xn--80ak6aa92e.example"],
    ["cоntoso.example", "xn--cntoso-wqf.example"],
    ["caffè.example", undefined],
    ["nuovo.example", undefined],
  ])("has its domain as programs write it where letters of other alphabets are in it: %s", (domain, ascii) => {
    expect(inAscii(domain)).toBe(ascii);
  });

  it.each([
    "ada verdi@nuovo.example",
    `invita ${email}`,
    `${email} oppure bea`,
    `${email}, bea@nuovo.example`,
    `<${email}> <bea@nuovo.example>`,
    "ada@@nuovo.example",
    "ada@nuovo",
    "ada@nuovo..example",
    ".ada@nuovo.example",
    "ada@-nuovo.example",
    `${"a".repeat(65)}@nuovo.example`,
    `ada@${"nuovo.".repeat(60)}example`,
    "",
  ])("is refused rather than cut, or taken from among others: %j", (typed) => {
    expect(parseAddress(typed)).toBeUndefined();
  });

  it("is found whole wherever it stands in a line, or not at all", () => {
    const local = fc.stringMatching(/^[a-z0-9][a-z0-9'._+-]{0,20}[a-z0-9]$/).filter((text) => !text.includes(".."));
    const around = fc.constantFrom(
      ["", ""],
      ["invita ", " grazie"],
      ["(", ")"],
      ["<", ">"],
      ["«", "»,"],
      ["a: ", "."],
      ["mailto:", "?subject=x"],
    );
    fc.assert(
      fc.property(local, around, (name, [before, after]) => {
        const found = addressesIn(`${before}${name}@nuovo.example${after}`);
        expect(found.map(({ address }) => address?.email)).toEqual([`${name}@nuovo.example`]);
      }),
    );
  });

  it("is found beside every other one of the line, in order", () => {
    const found = addressesIn("a@x.example,b@x.example; <c@x.example> e d@@x.example");
    expect(found.map(({ typed, address }) => address?.email ?? `no ${typed}`)).toEqual([
      "a@x.example",
      "b@x.example",
      "c@x.example",
      "no d@@x.example",
    ]);
  });
});
