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
const isForm = ({ buttons }: Seen): boolean => buttons.some(({ verb }) => verb === "invitation.draft");
const filled = ({ inputs }: Seen): unknown[] => [inputs.get("name"), inputs.get("email")];

describe("a company that nobody knows", () => {
  it.each([
    ["invita Terme di Saturnia", "Terme di Saturnia"],
    ["invita Terme di Saturnia S.r.l.", "Terme di Saturnia S.r.l."],
    ["invita l'azienda Bottega dei Sapori, grazie", "Bottega dei Sapori"],
    ["fai un invito a Vini e Oli S.r.l.", "Vini e Oli S.r.l."],
    ["invite Blue Yonder Airlines", "Blue Yonder Airlines"],
    ["please prepare an invitation for House of Books", "House of Books"],
    ["invite Blue Yonder Airlines with Fabrikam", "Blue Yonder Airlines"],
    ["invita Contoso Est", "Contoso Est"],
    ["invite Zeta", "Zeta"],
  ])("is invited by its name as it is written, whole, and its address is asked for: %s", async (line, name) => {
    const form = await says(line);
    expect([isForm(form), ...filled(form)]).toEqual([true, name, ""]);
  });

  it.each([
    ["invita nuovo.example", "Nuovo", "nuovo.example"],
    ["invite blue-yonder.example with Fabrikam", "Blue Yonder", "blue-yonder.example"],
    ["prepara un invito per https://www.nuovo.example/", "Nuovo", "nuovo.example"],
    ['invita "nuovo.example"', "Nuovo", "nuovo.example"],
  ])("is invited by its domain, which the address keeps: %s", async (line, name, domain) => {
    const form = await says(line);
    expect([isForm(form), ...filled(form)]).toEqual([true, name, `@${domain}`]);
    expect(form.text).toContain(`«${domain}» non è il dominio di nessun cliente`);
  });

  it("is not invited at a domain alone", async () => {
    const { buttons } = await says("invita nuovo.example");
    const data = buttons.find(({ verb }) => verb === "invitation.draft")?.data ?? {};
    const typed = { email: "@nuovo.example", name: "Nuovo", reason: "new", provider: "alone", language: "it" };
    const again = await stage.presses(marco, { verb: "invitation.draft", data: { ...data, ...typed } });
    expect([isForm(again), ...filled(again)]).toEqual([true, "Nuovo", "@nuovo.example"]);
    expect(await stage.hasChanged()).toBe(false);
  });

  it.each(["invita Tail", "invite Tailspin Tois"])("may be a customer whose name is near: %s", async (line) => {
    const card = await says(line);
    expect(isForm(card)).toBe(false);
    expect(card.carried("customer")).toContain("33333333-3333-4333-8333-333333333302");
    expect(card.text).toContain("il nome si scrive tra virgolette");
  });

  it.each([
    ["invita contoso.example", "Contoso S.p.A."],
    ["invita Tailspin Toys", "Tailspin Toys"],
    ["invita Contoso Nord", "Contoso Nord S.r.l."],
  ])("is none that is a customer already: %s", async (line, name) => {
    const form = await says(line);
    expect([isForm(form), ...filled(form)]).toEqual([true, name, ""]);
    expect(form.text).toContain(`Per ${name}`);
  });

  it.each([
    ["invita terme di saturnia", 'invita "terme di saturnia"'],
    ["invite Blue Yonder Airlines and Red Fox", 'invita "Blue Yonder Airlines"'],
    ["invite Blue Yonder Airlines to lunch", 'invita "Blue Yonder Airlines"'],
    ["invita nuovo.example e altra.example", 'invita "nuovo.example"'],
  ])("is offered, whole, where it may be something else, or is not all that is said: %s", async (line, offered) => {
    const card = await says(line);
    expect([isForm(card), card.toType]).toEqual([false, [offered]]);
  });

  it.each([
    "should we invite Blue Yonder Airlines?",
    "don't invite Blue Yonder Airlines",
    "se va bene invita Terme di Saturnia",
    "Sara ha invitato Terme di Saturnia",
    "invita Terme di Saturnia a cena",
    "invite Luke",
  ])("is not begun where it is not plainly told: %s", async (line) => {
    expect(isForm(await says(line))).toBe(false);
  });
});
