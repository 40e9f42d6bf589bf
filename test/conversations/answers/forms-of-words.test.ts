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
const verbs = ({ buttons }: Seen): string[] => buttons.map(({ verb }) => verb);

describe("what a customer took away", () => {
  it.each([
    "we lost the privileges at Contoso Nord",
    "we've lost delegated admin at Contoso Nord",
    "Contoso Nord took back all the privileges",
    "abbiamo perso la delega su Contoso Nord",
    "ho perso i privilegi da Contoso Nord",
    "Contoso Nord si è ripreso i privilegi",
  ])("is recorded as people say it: %s", async (line) => {
    expect(verbs(await says(line))).toContain("privileges.take");
  });

  it.each([
    "did we lose our privileges at Contoso Nord?",
    "we lost our keys at Contoso Nord",
    "if we lost our privileges at Contoso Nord",
    "abbiamo perso i privilegi su Contoso Nord?",
    "non abbiamo perso i privilegi su Contoso Nord",
  ])("is not begun by what asks, denies or speaks of something else: %s", async (line) => {
    expect(verbs(await says(line))).not.toContain("privileges.take");
  });
});

describe("a legal notice", () => {
  it.each([
    "the legal notice to Alpine Ski House was sent on 19 November",
    "legal notice for Alpine Ski House mailed on 19 November",
    "preavviso legale ad Alpine Ski House spedito il 19 novembre",
    "la disdetta ad Alpine Ski House è partita il 19 novembre",
  ])("is given by whatever sent it, on the day that is said: %s", async (line) => {
    const form = await says(line);
    expect(verbs(form)).toContain("removal.noticeGiven");
    expect([...form.inputs.values()]).toContain("2026-11-19");
  });

  it("is not given by something else that was sent", async () => {
    expect(verbs(await says("newsletter sent to Alpine Ski House on 19 November"))).not.toContain(
      "removal.noticeGiven",
    );
  });
});

describe("what somebody did", () => {
  it.each(["what did Luke send this week", "che cosa ha spedito Luke la settimana scorsa"])(
    "is told by the histories of customers: %s",
    async (line) => {
      expect((await says(line)).text).toContain(
        "Che cosa ha fatto Luke Green non è elencato né per persona né per giorno",
      );
    },
  );
});

describe("a draft", () => {
  it.each([
    "apri la bozza per First Street Clinic",
    "mostrami la bozza a First Street Clinic",
    "elimina la bozza di First Street Clinic",
    "open the draft for First Street Clinic",
  ])("is the invitation: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Invito First Street Clinic/);
  });

  it.each(["the draft for First Street Clinic was sent", "la bozza per First Street Clinic è partita"])(
    "of which it is told that it went out is not offered to be taken back: %s",
    async (line) => {
      const { text } = await says(line);
      expect(text).toMatch(/invito First Street Clinic/i);
      expect(text).not.toMatch(/annulla invio|undo sent/);
    },
  );
});

describe("a verb with whom it is done for, or in another form", () => {
  it.each(["esportami i clienti", "mi esporti tutti i clienti?", "scaricami i clienti", "download our clients"])(
    "takes the list out: %s",
    async (line) => {
      expect(verbs(await says(line))).toContain("export.open");
    },
  );

  it("adds whom it names", async () => {
    const form = await says("aggiungimi il cliente Valtek Srl");
    expect([verbs(form)[0], form.inputs.get("name")]).toEqual(["customer.add", "Valtek Srl"]);
  });

  it.each(["cessa Tailspin Toys", "disdici tailspin", "cessare tailspin"])("asks for a removal: %s", async (line) => {
    expect(verbs(await says(line))).toContain("removal.request");
  });

  it.each(["disdici la riunione con tailspin", "tailspin ha disdetto tutto", "tailspin ha cessato di pagare"])(
    "asks for none where something else ends: %s",
    async (line) => {
      expect(verbs(await says(line))).not.toContain("removal.request");
    },
  );

  it("brings a former customer back", async () => {
    expect((await says("rimetti dentro Alpine Ski House")).text).toContain("Ripristina");
  });

  it("lists the customers", async () => {
    expect(verbs(await says("gimme the clients"))).toContain("customer.open");
  });
});
