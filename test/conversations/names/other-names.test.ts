import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line);

describe("a name of nobody we know", () => {
  it.each(["second street", "first street zzz", "nuova luce", "piazza grande", "primo impatto", "Last Harbour Pilots"])(
    "is looked for, though words of it occur wherever people speak: %s",
    async (name) => {
      const answer = await says(name);
      expect(answer.has("customers.empty.title")).toBe(true);
      for (const word of name.split(" ").slice(1)) expect(answer.text).toContain(word);
    },
  );

  it("is that of nobody who shares a smaller part of it, but leads to whom it may mean", async () => {
    const answer = await says("Second Street Bakery");
    expect(answer.has("customers.empty.title")).toBe(true);
    expect(answer.text).toContain("Cercato: Second Street Bakery");
    expect(answer.has("customers.empty.near")).toBe(true);
    expect(answer.text).toContain("Liberty’s Delightful Sinful Bakery");
    expect(await says("sinful bakery")).toMatchObject({ text: expect.stringContaining("libertysbakery.example") });
  });

  it("has no history of such a one either", async () => {
    const answer = await says("cronologia second street bakery");
    expect(answer.has("customers.empty.title")).toBe(true);
    expect(answer.carried("customer", "history.open")).toHaveLength(1);
  });

  it("is not that of somebody invited who shares a smaller part of it", async () => {
    const answer = await says("rimuovi second street bakery");
    expect(answer.text).not.toContain("First Street Clinic");
    expect(answer.toType).toContain("rimuovi Liberty’s Delightful Sinful Bakery");
  });
});
