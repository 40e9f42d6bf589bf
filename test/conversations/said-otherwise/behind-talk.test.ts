import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("behind a word of talk", () => {
  it.each([
    ["ok let's see my lot", "my customers"],
    ["ok, show me Contoso S.p.A.", "Contoso S.p.A."],
    ["great, now the approvals", "approvals"],
    ["cool, and my customers?", "my customers"],
    ["understood. customers without Azure", "customers without Azure"],
    ["thanks, and the invitations?", "invitations"],
    ["perfetto, ora i miei clienti", "i miei clienti"],
    ["perfetto i miei clienti", "i miei clienti"],
    ["perfetto, ora clienti", "clienti"],
    ["great, now customers", "customers"],
    ["benissimo, i clienti di Fabrikam", "i clienti di Fabrikam"],
    ["grazie, e le approvazioni?", "approvazioni"],
    ["d'accordo, la cronologia di Tailspin Toys", "cronologia Tailspin Toys"],
    ["ottimo! mostrami gli inviti", "inviti"],
  ])("what is asked is answered as if it stood alone: %s", async (line, alone) => {
    expect((await says(line)).text).toBe((await says(alone)).text);
  });

  it.each([
    ["perfetto", "talk.ok.title"],
    ["perfetto, grazie", "talk.thanks.title"],
    ["ok, sounds good to me", "talk.ok.title"],
    ["great thanks", "talk.thanks.title"],
  ] as const)("nothing is asked where nothing stands: %s", async (line, title) => {
    expect((await says(line)).has(title)).toBe(true);
  });

  it("what is to be done begins as it does alone, and what is not to be done does not", async () => {
    const isForm = async (line: string): Promise<boolean> =>
      (await says(line)).buttons.some(({ verb }) => verb === "removal.request");
    expect(await isForm("perfetto, rimuovi Tailspin Toys")).toBe(true);
    expect(await isForm("perfetto, ora rimuovi Tailspin Toys")).toBe(true);
    expect(await isForm("ok, ma non rimuovere Tailspin Toys")).toBe(false);
  });

  it.each(["Perfetto Srl", "Grande Caffè"])("words that begin a name are that name: %s", async (name) => {
    const known = {
      origin: "before-partner-center",
      channel: "marketing",
      domain: `${name.slice(0, 4).toLowerCase()}.example`,
    };
    await stage.presses(marco, { verb: "customer.add", data: { ...known, name } });
    expect((await says(name)).text).toContain(`Cliente ${name} `);
  });
});
