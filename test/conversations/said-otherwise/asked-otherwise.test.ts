import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { elena, giulia, marco, paula, sara } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string, person: Person = marco): Promise<Seen> => stage.says(person, line, personalChat(person));

describe("a choice of customers", () => {
  it.each([
    ["che deleghe abbiamo su contoso?", "privileges.known"],
    ["permissions on contoso, teams I think", "privileges.known"],
    ["che altri partner ci sono da contoso", "customer.partners"],
    ["who changed anything at contoso since friday", "history.open"],
  ])("leads to what was asked: %s", async (line, verb) => {
    const choice = await says(line);
    expect(choice.carried("customer", verb)).toHaveLength(4);
    expect(choice.buttons.some((each) => each.verb === "follow-ups.page")).toBe(false);
  });

  it("keeps that a time was named", async () => {
    const choice = await says("cosa è successo a contoso la settimana scorsa");
    const row = choice.buttons.find(({ title }) => title.includes("Contoso S.p.A."));
    const story = await stage.presses(marco, row!, personalChat(marco));
    expect(story.text).toContain("La cronologia intera di Contoso S.p.A.");
    const plain = await says("cronologia contoso");
    const other = plain.buttons.find(({ title }) => title.includes("Contoso S.p.A."));
    expect((await stage.presses(marco, other!, personalChat(marco))).text).not.toContain("La cronologia intera");
  });

  it.each(["la rimozione di contoso la boccio", "reject the removal of contoso"])(
    "says that none of them has a request to decide: %s",
    async (line) => {
      const choice = await says(line, elena);
      expect(choice.has("removals.none.several")).toBe(true);
      expect(choice.carried("customer", "history.open")).toHaveLength(4);
    },
  );
});

describe("a question about who may", () => {
  it.each([
    "who gets to decide on removals",
    "who has the final say on letting a customer go",
    "who in here may say ok to a removal",
    "chi ha l'ultima parola su una rimozione",
    "chi dà l'ok alle rimozioni qui dentro",
  ])("names the approvers: %s", async (line) => {
    const answer = await says(line);
    expect(answer.text).toContain("Elena Ferri, Paula Hall");
    expect(answer.text).not.toContain("Giulia Rossi");
  });
});

describe("a question about Rapport", () => {
  it.each(["is it true that restoring brings the licences back?", "è vero che ripristinando tornano le licenze?"])(
    "is refused to nobody: %s",
    async (line) => {
      expect((await says(line, sara)).text).not.toContain("Non eseguito");
    },
  );
});

describe("what would come of a removal", () => {
  it.each([
    "show me what it would alter if I removed woodgrove, without doing it",
    "if we were to drop adventure works, what would it touch? only looking",
    "Simulazione, mi raccomando non toccare nulla: se togliessimo woodgrove cosa salterebbe?",
  ])("is told as a dry run: %s", async (line) => {
    const answer = await says(line);
    expect(answer.has("dry-run.title")).toBe(true);
    expect(answer.buttons.some(({ verb }) => verb === "removal.start")).toBe(false);
  });
});

describe("which partner has a service", () => {
  it.each([
    "which of us does azure for woodgrove, litware or us",
    "is the azure at woodgrove ours or litware's",
    "azure di woodgrove è nostro o di litware?",
    "da woodgrove l'azure ce l'ha litware?",
  ])("is shown by the partners: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Relazioni con i partner Woodgrove Bank/);
  });
});

describe("how something stands", () => {
  it.each([
    "woodgrove's one to sign, show me",
    "let me see the one for müller I have to approve",
    "quella di woodgrove da firmare, fammela vedere",
    "come siamo messi con la rimozione di tailspin",
  ])("is that no removal request is open: %s", async (line) => {
    expect((await says(line, elena)).text).toMatch(/^Nessuna richiesta di rimozione aperta per/);
  });

  it("is that there is no such invitation", async () => {
    const answer = await says("how is the joint invitation for müller getting on");
    expect(answer.text).toContain("invito non trovato");
  });

  it("is the provider to authorise", async () => {
    expect((await says("portami all'autorizzazione di northwind")).text).toContain("Da autorizzare");
  });
});

describe("a clause that only explains", () => {
  it.each([
    ["who owns tailspin, it's for the invite to the lunch", "In carico a: Marco Bianchi"],
    ["who owns woodgrove, need it for the removal of an old mailbox", "In carico a: Marco Bianchi"],
    ["di chi è woodgrove, devo girargli la rimozione di una casella", "In carico a: Marco Bianchi"],
    ["che licenze ha adventure works, sto facendo la fattura", "Licenze: 25 in tutto"],
    ["il tenant id di müller, lo metto nella richiesta gdap", "Tenant: 33333333-3333-4333-8333-333333333307"],
  ])("turns no question into something else: %s", async (line, answer) => {
    expect((await says(line)).text).toContain(answer);
  });
});

describe("a reminder", () => {
  it.each([
    "bug me about the woodgrove azure thing next tuesday, not now",
    "il promemoria sull'exchange di woodgrove fammelo rivedere tra dieci giorni",
  ])("is said to be none where nothing is open: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Per Woodgrove Bank non c’è nulla in sospeso/);
  });

  it.each(["il promemoria sull'azure di alpine riportamelo tra un mese", "alpine azure, ripescamelo venerdì"])(
    "opens the form to put it off: %s",
    async (line) => {
      expect((await says(line)).buttons.map(({ verb }) => verb)).toContain("reminder.put-off");
    },
  );

  it("is not nobody’s where a customer has none: whose that is, is said", async () => {
    expect((await says("attività woodgrove")).text).toMatch(/^Per Woodgrove Bank nulla attende una decisione/);
    expect((await says("attività alpine")).has("privileges.list.none-of")).toBe(false);
  });
});

describe("whether a customer buys by itself", () => {
  it.each([
    "can tailspin order stuff by itself or does it come through us",
    "tailspin compra per conto suo o passa da noi",
  ])("is answered by its permission: %s", async (line) => {
    expect((await says(line)).text).toMatch(/^Acquisti autonomi Tailspin Toys/);
  });
});

describe("what is only said to be due", () => {
  it("is refused to nobody", async () => {
    expect((await says("harbour fisheries devo ancora invitarli, accidenti", sara)).text).not.toContain("Non eseguito");
  });
});

describe("roles of several people", () => {
  it.each([
    ["make luke and sara sales agents", paula, "give Luke Green the role of sales agent"],
    ["togli il ruolo helpdesk a luke e sara", marco, "togli a Sara Conti il ruolo di agente di supporto tecnico"],
    [
      "remove the approver role from elena and paula",
      giulia,
      "togli a Elena Ferri il ruolo di responsabile delle approvazioni",
    ],
  ] as const)("are offered for each, to be typed: %s", async (line, person, offered) => {
    const answer = await says(line, person);
    expect(answer.toType).toHaveLength(2);
    expect(answer.toType).toContain(offered);
    const form = await says(offered, person);
    expect(form.buttons.map(({ verb }) => verb)).toContain("user.save-roles");
  });

  it("are refused to who may not change them", async () => {
    expect((await says("make luke and elena sales agents", sara)).text).toContain("serve un altro ruolo");
  });
});
