import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Situation, type Stage, vendite } from "../../chat/phrases/stage";
import { anInvitation } from "../../support/builders";
import { personalChat, type Where } from "../../support/product";
import { elena, giulia, luke, marco, sara } from "../../support/world";

let stage: Stage;
const open = async (situation: Situation = "demo"): Promise<void> => {
  stage = await openStage(situation);
};
afterEach(() => stage.stop());

const says = (person: Person, line: string, where: Where = personalChat(person)): Promise<Seen> =>
  stage.says(person, line, where);
const verbs = ({ buttons }: Seen): string[] => buttons.map(({ verb }) => verb);

describe("a provider that is said of a customer to be added", () => {
  beforeEach(() => open());

  it.each([
    "add customer Grey Oaks with provider Fabrikam",
    "new customer Grey Oaks through Fabrikam",
    "add Grey Oaks as a customer with Fabrikam",
    "aggiungi cliente Grey Oaks con provider Fabrikam",
    "nuovo cliente Grey Oaks tramite il distributore Fabrikam",
  ])("is chosen on the form, and no part of the name: %s", async (line) => {
    const [fabrikam] = (await stage.store.providers()).filter(({ shortName }) => shortName === "Fabrikam");
    const { inputs } = await says(marco, line);
    expect([inputs.get("name"), inputs.get("provider")]).toEqual(["Grey Oaks", fabrikam?.id]);
  });

  it("is not chosen where it is the name that is given", async () => {
    expect((await says(marco, "add customer Fabrikam")).inputs.get("provider")).toBe("none");
  });
});

describe("who is to look after a customer, in other words", () => {
  beforeEach(() => open());

  it.each([
    ["put Woodgrove Bank under Luke", luke],
    ["shift woodgrove to sara", sara],
    ["sposta Woodgrove Bank a Sara", sara],
    ["woodgrove passa a Elena", elena],
  ])("is chosen: %s", async (line, person) => {
    const form = await says(marco, line);
    expect(verbs(form)).toContain("customer.assign");
    expect([...form.inputs].filter(([id]) => id.startsWith("owner")).map(([, value]) => value)).toEqual([person.id]);
  });
});

describe("an account that is needed", () => {
  beforeEach(() => open());

  it.each([
    "we need a new account for Grey Oaks",
    "serve un account nuovo per Grey Oaks",
    "ci serve un account per Grey Oaks",
  ])("is begun for whom it is needed: %s", async (line) => {
    expect((await says(marco, line)).inputs.get("name")).toBe("Grey Oaks");
  });
});

describe("a removal that somebody may have asked for", () => {
  beforeEach(() => open());

  it.each([
    "is anybody removing woodgrove",
    "is someone removing Woodgrove Bank?",
    "who asked to remove woodgrove",
    "qualcuno sta rimuovendo woodgrove",
    "chi ha chiesto di rimuovere woodgrove",
  ])("is answered by how it stands: %s", async (line) => {
    const answer = await says(marco, line);
    expect(answer.has("removals.none.title")).toBe(true);
    expect(verbs(answer)).not.toContain("removal.start");
  });
});

describe("two of us on one line", () => {
  beforeEach(() => open());

  it.each(["show Luke and Sara", "ruoli di luke e sara"])("are both shown, to choose from: %s", async (line) => {
    const { text } = await says(giulia, line);
    expect(text).toContain("Luke Green");
    expect(text).toContain("Sara Conti");
    expect(text).not.toContain("Giulia Rossi");
  });
});

describe("an invitation to who is no customer yet", () => {
  const invitation = anInvitation("nuova26", {
    customerName: "Nuova Vita Srl",
    email: "it@nuovavita.example",
    domain: "nuovavita.example",
    state: "drafted",
    createdBy: marco.id,
  });
  beforeEach(async () => {
    await open("drafts");
    await stage.store.change(async () => ({ answer: undefined, invitations: [invitation] }));
  });
  const stateNow = async () => (await stage.store.invitation(invitation.id))?.state;

  it.each(["invito nuova", "invitation nuova", "rimuovi nuova", "remove Nuova Vita"])(
    "is shown where it is called by a part of its name: %s",
    async (line) => {
      expect((await says(marco, line)).text).toContain("it@nuovavita.example");
      expect(await stateNow()).toBe("drafted");
    },
  );

  it.each(["undo sent nuova", "inviato nuova"])("is asked about, and left as it is: %s", async (line) => {
    expect((await says(marco, line)).text).toContain("Nuova Vita");
    expect(await stateNow()).toBe("drafted");
  });

  it.each([
    "sent the mail to Nuova Vita Srl",
    "we sent Nuova Vita Srl their e-mail",
    "ho spedito la mail a Nuova Vita Srl",
    "inviata l'e-mail a Nuova Vita Srl",
  ])("is recorded as sent by its mail: %s", async (line) => {
    await says(marco, line);
    expect(await stateNow()).toBe("sent");
  });

  it.each([
    "Nuova Vita Srl sent the mail",
    "sent the mail from Nuova Vita Srl",
    "Sara ha mandato la mail a Nuova Vita Srl",
  ])("is not recorded by the mail of somebody else: %s", async (line) => {
    await says(marco, line);
    expect(await stateNow()).toBe("drafted");
  });

  it("is listed with all others where nobody is called by the small word", async () => {
    expect((await says(marco, "invito ok")).carried("invitation", "invitation.show").length).toBeGreaterThan(1);
  });
});

describe("what a customer may buy that was removed", () => {
  beforeEach(() => open());

  it.each(["permesso di acquisto alpine", "buying permission of Alpine Ski House"])(
    "is told with the removal: %s",
    async (line) => {
      expect((await says(marco, line)).has("answers.may.removed")).toBe(true);
    },
  );
});

describe("a trial", () => {
  beforeEach(() => open());

  it.each(["prova questo avviso", "test this notice", "prova gli avvisi degli inviti"])(
    "of a notice is a press away where any are heard of: %s",
    async (line) => {
      await says(giulia, "avvisa qui inviti", vendite);
      expect(verbs(await says(giulia, line, vendite))).toContain("notices.try");
    },
  );

  it("of a notice asks first which are to be heard of", async () => {
    expect((await says(giulia, "prova questo avviso", vendite)).has("subscribed.ask.title")).toBe(true);
  });

  it.each([
    ["aggiungi cliente Prova S.r.l.", "Prova S.r.l."],
    ["add customer Grande Prova Srl", "Grande Prova Srl"],
    ["nuovo cliente Simulazione Spa", "Simulazione Spa"],
  ])("is not what a name says that has a word of it: %s", async (line, name) => {
    expect((await says(marco, line)).inputs.get("name")).toBe(name);
  });

  it.each(["aggiungi cliente Grey Oaks prova", "prova aggiungi cliente Grey Oaks"])(
    "is one where the word is no part of the name: %s",
    async (line) => {
      expect((await says(marco, line)).inputs.size).toBe(0);
    },
  );
});

describe("a refusal", () => {
  beforeEach(() => open());

  it.each([
    ["accepted", "Recording an acceptance is not part"],
    ["sent first street clinic", "Recording that an invitation was sent is not part"],
    ["invite it@greyoaks.example", "Inviting a customer is not part"],
  ])("names what was to be done: %s", async (line, named) => {
    expect((await says(luke, line)).text).toContain(named);
  });
});
