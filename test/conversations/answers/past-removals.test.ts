import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("a removal that is over", () => {
  it.each([
    "chi ha rimosso alpine ski house?",
    "was alpine ski house removed?",
    "chi ha approvato la rimozione di alpine ski house?",
    "abbiamo rimosso alpine ski house?",
    "who asked for the removal of alpineski.example?",
    "chi ha rimosso alpine?",
    "who approved the removal of Alpine?",
  ])("is told with who asked for it and who approved it: %s", async (line) => {
    const answer = await says(line);
    expect(answer.text).toContain("Cronologia Alpine Ski House");
    expect(answer.text).toContain("chiesta da Marco Bianchi, approvata da Elena Ferri");
  });

  it("is not told of a customer whom nobody asked to remove", async () => {
    const answer = await says("abbiamo rimosso Tailspin Toys?");
    expect([answer.has("removals.none.title"), answer.has("removals.none.text")]).toEqual([true, true]);
  });

  it("is told beside that no request is open, where the relationship stands", async () => {
    const requests = await openStage("requests", { requested: new Set(["Tailspin Toys"]) });
    const card = await requests.says(elena, "approva Tailspin Toys", personalChat(elena));
    const refusal = card.buttons.find(({ verb }) => verb === "removal.refuse")!;
    await requests.presses(elena, { ...refusal, data: { ...refusal.data, comment: "no" } }, personalChat(elena));
    const told = await requests.says(marco, "chi ha rifiutato la rimozione di Tailspin Toys?", personalChat(marco));
    expect(told.has("removals.ended.active")).toBe(true);
    expect(told.text).toContain("Elena Ferri ha rifiutato la rimozione");
    await requests.stop();
  });

  it.each([
    "rimozioni eseguite",
    "removals this month",
    "completed removals",
    "quali rimozioni sono state rifiutate?",
    "quante rimozioni abbiamo fatto quest'anno?",
  ])("is not taken for one that is open, and there is a way to it: %s", async (line) => {
    expect((await says(line)).has("removals.list.only-open")).toBe(true);
  });

  it.each(["rimozioni", "approvals", "what do I have to approve today?"])(
    "is not spoken of where nobody asks for it: %s",
    async (line) => {
      expect((await says(line)).has("removals.list.only-open")).toBe(false);
    },
  );
});
