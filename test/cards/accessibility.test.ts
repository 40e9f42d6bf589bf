import { readerFor } from "../../src/chat/texts/reader";
import { customerRows } from "../../src/chat/views/customers/rows";
import type { Customer } from "../../src/core/customers/customer";
import { contoso } from "../support/samples";

describe("a row of a list, to a screen reader", () => {
  const reader = readerFor("en", "Europe/Rome");
  const heardOf = (given: Partial<Customer>) => customerRows(reader, [{ ...contoso, ...given }], [])[0]?.spoken;

  it("is a sentence with the words of the row in their order", () => {
    const spoken = heardOf({ name: "Contoso S.p.A.", domain: "contoso.example" });
    expect(spoken).toMatch(/^Open Contoso S\.p\.A\., contoso\.\u200bexample\. \w/);
    expect(spoken).not.toContain("In full");
  });

  it("says in full what the row had to cut", () => {
    const name = "Consorzio Intercomunale per la Gestione Associata dei Servizi Ecologici";
    const domain = "consorzio-servizi-ecologici-valli.example";
    expect((heardOf({ name, domain }) ?? "").replaceAll("\u200b", "")).toMatch(
      new RegExp(`…, ${domain}.*\\. In full: ${name}$`),
    );
  });
});
