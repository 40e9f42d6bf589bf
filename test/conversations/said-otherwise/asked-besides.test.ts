import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat, relazioni } from "../../support/product";
import { luke, marco, paula } from "../../support/world";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage("demo");
});
afterEach(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const topics = async () => (await stage.store.conversation(relazioni.conversation))?.topics;

it.each([
  "how do I invite together with a provider",
  "how can I send an invitation along with Fabrikam?",
  "come invito insieme a un distributore",
  "come funziona l'invito insieme al provider",
  "come si prepara un invito congiunto",
])("tells how a customer is invited together with a provider: %s", async (line) => {
  expect((await says(line)).has("answers.how.joint")).toBe(true);
  expect((await says(line, luke)).has("answers.how.joint")).toBe(true);
});

it.each(["how do I invite a customer?", "how do I record the invitation of a provider", "come invito un cliente"])(
  "tells nothing of both where no provider is to be there: %s",
  async (line) => {
    expect((await says(line)).has("answers.how.joint")).toBe(false);
  },
);

it.each([
  ["spegni gli avvisi sugli inviti qui dentro, sono troppi", "invitations"],
  ["togli gli avvisi delle rimozioni da questo canale, danno fastidio", "removals"],
  ["basta avvisi sugli inviti qui, non li guarda nessuno", "invitations"],
  ["turn off the notices about invitations in here, there are too many", "invitations"],
  ["switch off the notices about privileges in this channel, nobody looks at them", "privileges"],
])("stops the notices of a topic, whatever reason is given: %s", async (line, topic) => {
  expect(await topics()).toContain(topic);
  await stage.says(marco, line, relazioni);
  expect(await topics()).not.toContain(topic);
  expect(await topics()).toContain("approvals");
});

it.each([
  "what did we change at Woodgrove in the last 10 days",
  "history of Woodgrove for 2025",
  "who changed Woodgrove last week",
  "cronologia di Woodgrove negli ultimi 10 giorni",
  "storia di Woodgrove da lunedì",
  "cosa è successo a Woodgrove a ottobre",
])("says that a customer's history is narrowed to no time: %s", async (line) => {
  expect((await says(line)).text).toContain("La cronologia intera di Woodgrove Bank");
});

it("says the same of a provider's", async () => {
  expect((await says("what happened with Fabrikam last month")).text).toContain(
    "La cronologia intera di Fabrikam Distribution",
  );
  expect((await says("history of Fabrikam")).text).not.toContain("La cronologia intera");
});

it.each([
  "cosa devo fare questa settimana",
  "che devo sbrigare oggi?",
  "che cosa ci tocca questa settimana",
  "what's on my list this week",
  "what do I need to get done this week",
])("opens the board of who asks what is to be done, and no history: %s", async (line) => {
  expect((await says(line, paula)).text).toMatch(/^Board Paula Hall/);
});

describe("the follow-ups of somebody", () => {
  it.each([
    "what follow-ups do I have",
    "my follow-ups",
    "show my reminders",
    "which reminders do I have this week",
    "i miei promemoria",
    "quali attività ho",
    "le mie attività",
  ])("are narrowed to whoever asks for their own: %s", async (line) => {
    expect((await says(line)).text).toContain("3 attività di Marco Bianchi, dalla più vecchia");
    const none = await says(line, paula);
    expect(none.text).toContain("Nothing waits for Paula Hall.");
    expect(none.buttons.map(({ verb }) => verb)).not.toContain("privileges.open");
  });

  it.each(["follow-ups of Marco", "attività di Marco Bianchi"])("are narrowed to who is named: %s", async (line) => {
    expect((await says(line, paula)).text).toContain("3 follow-ups of Marco Bianchi, oldest first");
  });

  it.each(["follow-ups", "attività", "i promemoria rinviati"])("are those of everybody else: %s", async (line) => {
    expect((await says(line, paula)).text).not.toContain("Marco Bianchi, oldest first");
  });
});

describe("a record that is to be opened", () => {
  it.each([
    "open a customer record for Zephyr Labs",
    "please open a file for Zephyr Labs",
    "apri una scheda per il nuovo cliente Zephyr Labs",
    "mi apri una scheda nuova per Zephyr Labs?",
    "apri una scheda cliente per la Zephyr Labs",
  ])("is made for whom nobody knows: %s", async (line) => {
    const { buttons, inputs } = await says(line);
    expect(buttons.map(({ verb }) => verb)).toContain("customer.add");
    expect(inputs.get("name")).toBe("Zephyr Labs");
  });

  it.each([
    "open a customer record for Tailspin",
    "apri una scheda per il cliente Tailspin",
    "open the record of Zephyr",
  ])("is shown, or looked for, where it is there already: %s", async (line) => {
    const { buttons } = await says(line);
    expect(buttons.map(({ verb }) => verb)).not.toContain("customer.add");
  });
});
