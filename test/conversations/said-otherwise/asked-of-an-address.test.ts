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

describe("what came of an invitation, asked by its address,", () => {
  it.each([
    "did direzione@gardahotels.example ever accept",
    "direzione@gardahotels.example ha mai accettato?",
    "has direzione@gardahotels.example replied yet?",
  ])("is how it stands: %s", async (line) => {
    expect((await says(line)).text).toContain("Invito Lago di Garda Hotels S.r.l.");
  });

  it.each([
    "did mia@bellows.example ever accept",
    "has mia@bellows.example answered by now?",
    "ha mai accettato mia@bellows.example?",
    "mia@bellows.example ha poi risposto?",
  ])("is that there is none, where nobody has it: %s", async (line) => {
    const { text } = await says(line);
    expect(text).toContain("invito non trovato");
    expect(text).toContain("mia@bellows.example");
  });

  it.each(["did anna@lucerne.example ever accept?", "ha poi accettato anna@lucerne.example?"])(
    "is that there is none, beside the record of whose domain it is: %s",
    async (line) => {
      const { text } = await says(line);
      expect(text).toContain("Nessun invito aperto è per «anna@lucerne.example».");
      expect(text).toContain("Cliente Lucerne Publishing");
    },
  );
});
