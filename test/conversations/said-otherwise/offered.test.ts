import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { giulia, marco, paula } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));

describe("what is to be put off", () => {
  it.each(["postpone alpine's leftover rights", "rimanda i privilegi rimasti di Alpine"])(
    "is asked for among what waits of that customer: %s",
    async (line) => {
      const { buttons } = await says(line);
      expect(buttons.length).toBeGreaterThan(1);
      expect(buttons.every(({ verb }) => verb === "reminder.putting-off")).toBe(true);
    },
  );

  it.each([
    ["remind me about alpine's leftover rights when the audit is over, not now", "rinvia Alpine Ski House"],
    ["rimanda finché serve l'attività sui privilegi rimasti da alpine", "rinvia Alpine Ski House"],
    ["push the Fabrikam access review back until the audit", "rinvia Fabrikam Distribution"],
    ["la verifica su fabrikam riproponimela finché serve, adesso no", "rinvia Fabrikam Distribution"],
  ])("is offered to be put off where more is said, rather than listed: %s", async (line, words) => {
    expect((await says(line)).toType).toEqual([words]);
  });

  it.each(["time to go over Fabrikam's access, open the review", "facciamo la verifica accessi di Fabrikam, aprimela"])(
    "is the review of a provider's access; where none waits, that, and how its access stands: %s",
    async (line) => {
      const seen = await says(line, giulia);
      expect(seen.text).toContain("Nessuna verifica dell’accesso di Fabrikam Distribution è in sospeso");
      expect(seen.text).toContain("Provider indiretto");
    },
  );
});

describe("who is to be added", () => {
  it.each([
    "Tom Reed joins us Monday as a sales agent, please give him access to Rapport (tom@proseware.example)",
    "Tom Reed starts on Monday as sales agent, let him into Rapport, tom@proseware.example",
  ])("is offered with name and role: %s", async (line) => {
    expect((await says(line, paula)).toType).toEqual(["add user Tom Reed tom@proseware.example as sales agent"]);
  });

  it("is a provider first where it sent us its invitation", async () => {
    const line = "Trey Research, a distributor, sent us their invitation, please add them as a provider";
    expect((await says(line, giulia)).toType).toEqual(["nuovo provider Trey Research"]);
  });
});

describe("what is only to be tried", () => {
  it.each([
    "just pretend, don't do it: remove tailspin toys",
    "don't change anything, just pretend: remove tailspin toys",
    "fai finta, non farlo davvero: rimuovi tailspin",
    "simulazione, mi raccomando non farlo davvero: assegna tailspin a luke",
  ])("is told of the whole rest of the line, and nothing is done: %s", async (line) => {
    const seen = await says(line);
    expect(seen.text).toContain("Che cosa cambierebbe");
    expect(await stage.hasChanged()).toBe(false);
  });
});

describe("what is denied, or left to choose", () => {
  it.each([
    "we did not accept anything from Northwind",
    "dont bother adding Green Light Studios",
    "don't start adding Acqua Chiara",
    "non stare ad aggiungere Acqua Chiara",
  ])("is not done, and nothing that does it is offered: %s", async (line) => {
    const seen = await says(line);
    expect(seen.has("denied.title")).toBe(true);
    expect(seen.toType).toEqual([]);
  });

  it.each([
    "invite anyone but Blue Harbor Dental",
    "invita tutti tranne Acqua Chiara",
    "remove everybody except Blue Harbor",
  ])("is not offered with the one who is excepted: %s", async (line) => {
    const { toType, inputs, text } = await says(line);
    expect([toType, [...inputs.values()].filter(Boolean)]).toEqual([[], []]);
    expect(text).toContain("non è stato fatto nulla");
  });

  it("is shown as it is known, of privileges that were not taken away", async () => {
    const seen = await says("mica ce li ha tolti i privilegi, contoso spa");
    expect(seen.text).toContain("Che cosa si sa dei privilegi concessi dal cliente");
    expect(seen.toType.join()).not.toContain("privilegi persi");
  });

  it.each(["restore Alpine or drop Tailspin, you choose", "ripristina Alpine oppure rimuovi Tailspin, vedi tu"])(
    "is each to be typed by itself, with its own name: %s",
    async (line) => {
      expect((await says(line)).toType).toEqual(["ripristina Alpine Ski House", "rimuovi Tailspin Toys"]);
      expect(await stage.hasChanged()).toBe(false);
    },
  );
});
