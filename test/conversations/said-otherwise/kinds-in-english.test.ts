import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));
const verbsOf = ({ buttons }: Seen): (string | undefined)[] => buttons.map(({ verb }) => verb);

describe("customers that are ours no more", () => {
  it.each([
    "who is no longer ours",
    "companies that are ours no more",
    "whom do we no longer have",
    "who isn't with us any longer",
    "which firms have ceased to be our customers",
  ])("are the removed ones: %s", async (line) => {
    expect((await says(line)).text).toContain("Clienti 1–1 di 1 · Rimossi");
  });

  it.each(["customers no longer with fabrikam", "our customers no longer on exchange"])(
    "are others than those that something else is no more said of: %s",
    async (line) => {
      expect((await says(line)).text).not.toContain("· Rimossi");
    },
  );
});

it.each(["customers nobody is minding", "clients with nobody on them", "orphaned accounts"])(
  "lists whom nobody looks after: %s",
  async (line) => {
    expect((await says(line)).text).toContain("affidati a nessuno");
  },
);

describe("what was put off", () => {
  it.each(["unsnooze alpine", "lift the snooze on Alpine Ski House", "wake alpine's reminder up", "what is on ice"])(
    "is said not to be, where nothing is: %s",
    async (line) => {
      const seen = await says(line);
      expect(seen.text).toMatch(/^Nessun promemoria (?:di Alpine Ski House )?è rinviato\. Attività aperte/);
      expect(verbsOf(seen)).toContain("privileges.open");
    },
  );

  it("opens alone where a line names the service", async () => {
    const seen = await says("give up the leftover Azure rights at Alpine");
    expect(seen.text).toContain("Da decidere: privilegi per Azure");
  });
});

describe("the end of the permission to buy", () => {
  it.each([
    "don't let Città Alta shop any more",
    "bar Città Alta from buying",
    "Città Alta buys by itself, switch that off",
    "call a halt to Città Alta's own purchases",
  ])("is begun: %s", async (line) => {
    expect(verbsOf(await says(line))).toContain("customer.withdraw-buying");
  });

  it.each(["Città Alta isn't allowed to buy", "can Città Alta buy? stop it if so", "Città Alta bars me from buying"])(
    "is not begun by what only tells or asks: %s",
    async (line) => {
      expect(verbsOf(await says(line))).not.toContain("customer.withdraw-buying");
    },
  );
});

describe("privileges that a customer granted again", () => {
  it.each([
    ["Wide World gave us our Exchange rights back, log that", "exchange"],
    ["Wide World Importers granted us Azure again", "azure"],
    ["we've got exchange back at Wide World, put it on record", "exchange"],
    ["privileges granted Wide World Importers", ""],
    ["privilegi concessi Wide World Importers", ""],
  ])("are recorded with the form, and what was named in it: %s", async (line, service) => {
    const seen = await says(line);
    expect(verbsOf(seen)).toContain("privileges.regrant");
    expect(seen.inputs.get("services") ?? "").toBe(service);
  });

  it.each([
    "did Wide World give us Exchange back?",
    "Wide World hasn't given us Exchange back",
    "if Wide World gave us Exchange back we could help",
    "Wide World might give us Exchange back",
    "Wide World gave us a call back",
    "Luke says Wide World gave us Exchange back",
    "we gave Wide World their Exchange back",
    "Wide World should give us Exchange back",
  ])("are not where nobody tells that it was so: %s", async (line) => {
    expect(verbsOf(await says(line))).not.toContain("privileges.regrant");
  });
});

it.each(["get back to Alpine", "I have to get back to Alpine Ski House", "let's get back to Alpine Ski House on that"])(
  "takes an answer that somebody is owed for no restore: %s",
  async (line) => {
    expect(verbsOf(await says(line))).not.toContain("invitation.draft");
  },
);

describe("who has a role", () => {
  it("is told without whom the line leaves out", async () => {
    expect((await says("which of us is an admin agent apart from me")).text).toContain(
      "Agente amministratore: Elena Ferri.",
    );
    expect((await says("who else is approver besides Elena")).text).toContain(
      "Responsabile delle approvazioni: Paula Hall.",
    );
    expect((await says("who is user admin besides Paula")).text).toContain("Amministratore utenti: nessun altro.");
  });
});

describe("what somebody would type", () => {
  it.each([
    "what'd happen if I typed remove tailspin",
    "what would come of it if somebody wrote invite Contoso S.p.A.?",
    "suppose I entered allow buying woodgrove, what would it do",
  ])("is tried and not done: %s", async (line) => {
    const seen = await says(line);
    expect(seen.text).toMatch(/^Prova /);
    expect(await stage.hasChanged()).toBe(false);
  });
});

it.each([
  "we need to get rid of tailspin, set it going",
  "draft an invite to Contoso Énergie for tomorrow's call",
  "win Alpine back, will you, they rang",
])("refuses a deed by its role, in other words too: %s", async (line) => {
  expect((await says(line, sara)).text).toContain("serve un altro ruolo");
});

it.each(["latest changes of all", "what changed today", "anything happened since yesterday?"])(
  "says that what happened is told by customer: %s",
  async (line) => {
    expect((await says(line)).text).toContain("presso tutti i clienti insieme non è elencato");
  },
);

it("lists the drafts of somebody that were never sent", async () => {
  expect((await says("Elena's drafts that haven't gone out")).text).toContain(
    "non ancora inviati · iniziati da Elena Ferri",
  );
});
