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

describe("an invitation to somebody at a company", () => {
  it.each([
    ["Can you invite Helen Ward at Litware, helen@litware.example?", "Litware", "Helen Ward"],
    ["invite Nora Beck (Blue Yonder), nora.beck@blueyonder.example", "Blue Yonder", "Nora Beck"],
    ["please invite Tom Reed from City Power, treed@citypower.example", "City Power", "Tom Reed"],
    ["mi inviti Dario Serra della Relecloud, dario@relecloud.example?", "Relecloud", "Dario Serra"],
    ["Invitate Anna Sala presso Litware, anna.sala@litware.example", "Litware", "Anna Sala"],
    ["invita Ugo Neri, Relecloud S.r.l., ugo@relecloud.example", "Relecloud S.r.l.", "Ugo Neri"],
  ])("has the company's name in the form, and says who is left aside: %s", async (line, company, person) => {
    const { inputs, text } = await says(line);
    expect([inputs.get("email"), inputs.get("name")]).toEqual([/\S+@[\w.]+/.exec(line)?.[0], company]);
    expect(text).toContain(`Non riportato: «${person}»`);
  });

  it.each([
    ["invite Bank of Exchange, info@boe.example", "Bank of Exchange"],
    ["invita Trattoria di Gino, ordini@trattoria.example", "Trattoria di Gino"],
  ])("has the whole of a name that only sounds so: %s", async (line, company) => {
    const { inputs, text } = await says(line);
    expect(inputs.get("name")).toBe(company);
    expect(text).not.toContain("Non riportato");
  });
});

it.each([
  "Invite Litware, their owner is Helen Ward, her address is who@litware.example",
  "invite Litware: their manager, his e-mail is who@litware.example",
  "we need to invite the boss of Litware, her mail is who@litware.example",
  "invite Litware, the director is Tom Reed and his address is who@litware.example",
  "invita Litware: il titolare, il suo indirizzo è who@litware.example",
  "Invita il direttore di Litware, la sua mail è who@litware.example",
  "invita la Litware, la responsabile è Anna Sala e il suo indirizzo è who@litware.example",
  "invia un invito al referente di Litware: who@litware.example",
  "manda un invito x who@litware.example",
  "fai un invito x Litware, who@litware.example",
])("begins an invitation to whose address a clause beside it says: %s", async (line) => {
  const { inputs } = await says(line);
  expect([inputs.get("email"), inputs.get("name")]).toEqual(["who@litware.example", "Litware"]);
  expect(await stage.hasChanged()).toBe(false);
});

it.each(["tom@litware.example mi invita", "Litware, their owner is Helen Ward, invited us"])(
  "begins none where others invite us: %s",
  async (line) => {
    expect((await says(line)).inputs.has("email")).toBe(false);
  },
);
