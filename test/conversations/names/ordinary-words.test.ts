import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { aCustomer, marco } from "../../support/world";

const names = ["Nuovi Clienti", "Account Providers", "La Rimozione", "Help Customers", "The History Provider"];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
  const customers = names.map((name, n) =>
    aCustomer({ id: `named-${n}`, name, domain: `named-${n}.example`, revision: 0 }),
  );
  await stage.store.change(async () => ({ answer: undefined, customers }));
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("a customer whose name is made of words that say something else", () => {
  it.each(names)("is opened by its whole name: %s", async (name) => {
    for (const [line, title] of [
      [`account ${name}`, "Account"],
      [`account ${name.toLowerCase()}`, "Account"],
      [`history ${name}`, "Cronologia"],
      [`cronologia ${name}`, "Cronologia"],
      [`customer ${name}`, "Cliente"],
      [`cliente ${name.toLowerCase()}`, "Cliente"],
      [`partners of ${name}`, "Relazioni con i partner"],
      [`privilegi ${name}`, "Privilegi"],
    ] as const)
      expect({ line, text: (await says(line)).text.slice(0, 60) }).toEqual({
        line,
        text: expect.stringMatching(new RegExp(`^${title}[^.]* ${name}`)),
      });
  });

  it.each(names)("is who a deed is done to: %s", async (name) => {
    expect((await says(`assign ${name} to Sara`)).text).toContain(name);
    expect((await says(`assign ${name} to Sara`)).text).toMatch(/^Assegnare|^Assegna|Sara Conti/);
    for (const line of [`remove ${name}`, `privileges lost ${name}`, `rimuovi ${name}`])
      expect({ line, text: (await says(line)).text.slice(0, 120) }).toEqual({
        line,
        text: expect.stringContaining(name),
      });
  });

  it("takes nothing from a line that says something else", async () => {
    expect((await says("nuovi clienti con azure")).text).not.toMatch(/^Cliente Nuovi/);
    expect((await says("help")).text).not.toContain("Help Customers");
    expect((await says("account")).text).toContain("L’account di chi?");
  });
});

describe("a name that only shares a word with a customer's", () => {
  it.each(["history Tailspin di Roma", "cronologia Woodgrove del Porto", "account Woodgrove Sawmill"])(
    "is said to be nobody's: %s",
    async (line) => {
      const { text } = await says(line);
      expect(text).toContain("Nessun cliente");
      expect(text).toContain(line.slice(line.indexOf(" ") + 1));
    },
  );
});
