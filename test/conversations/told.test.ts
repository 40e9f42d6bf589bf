import type { Person } from "../../src/core/people/person";
import type { Seen } from "../chat/phrases/seen";
import { openStage, type Situation, type Stage } from "../chat/phrases/stage";
import { personalChat } from "../support/product";
import { elena, marco } from "../support/world";

let stage: Stage;
const open = async (situation: Situation = "demo"): Promise<void> => {
  stage = await openStage(situation);
};
afterEach(() => stage.stop());

const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));
const stateOf = async (id: string) => (await stage.store.invitation(id))?.state;
/** To Lago di Garda Hotels, whom Marco has invited, and to First Street Clinic, whom Elena has. */
const [garda, firstStreet] = ["garda26", "firststr"];

describe("what is told of an invitation", () => {
  it.each(["ieri", "yesterday", "stamattina", "this morning", "il 3 novembre", "on Monday", "last week", "lunedì"])(
    "is not recorded as of now when a day is named, which is what is asked about: %s",
    async (day) => {
      await open("drafts");
      for (const line of [`inviato First Street Clinic ${day}`, `I have sent First Street Clinic ${day}`]) {
        const asked = await says(marco, line);
        expect(asked.text).toContain(day.replace(/^il /, ""));
        expect(asked.toType).toContain("inviato First Street Clinic");
      }
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each([", Lago di Garda Hotels", " e Lago di Garda Hotels", " and Lago di Garda Hotels", ", Woodgrove Bank"])(
    "is not recorded for the first of two: First Street Clinic%s",
    async (other) => {
      await open("drafts");
      for (const line of [`inviato First Street Clinic${other}`, `sent First Street Clinic${other}`])
        expect((await says(marco, line)).text).toContain(other.replace(/^[, ]*(?:e |and )?/, ""));
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it.each([
    "inviato First Street Clinic a elena@datum.example",
    "sent First Street Clinic, direzione@gardahotels.example",
  ])(
    "is not recorded for a company with the address of another, and both are shown where they are invited: %s",
    async (line) => {
      await open("drafts");
      const list = await says(marco, line);
      expect(list.has("invitations.named.other")).toBe(true);
      expect(list.carried("invitation")).toContain(firstStreet);
      expect(await stage.hasChanged()).toBe(false);
    },
  );

  it("is recorded for a company with its own address", async () => {
    await open("drafts");
    await says(marco, "inviato First Street Clinic, admin@firststreet.example");
    expect(await stateOf(firstStreet)).toBe("sent");
  });

  it.each(["inviato", "sent", "ho inviato l’invito"])(
    "says that no draft is ready, and shows those that were sent, where nothing can be recorded: %s",
    async (line) => {
      await open();
      const list = await says(marco, line);
      expect(list.has("invitations.sent.none")).toBe(true);
      expect(list.carried("invitation").sort()).toEqual([firstStreet, garda]);
    },
  );

  it("shows first what was changed after it was ready: another text may have been sent", async () => {
    await open("drafts");
    await says(marco, "annulla");
    const draft = await says(marco, "invito First Street Clinic");
    const edit = draft.buttons.find(({ verb }) => verb === "invitation.edit");
    const editor = await stage.presses(marco, edit!, personalChat(marco));
    const save = editor.buttons.find(({ verb }) => verb === "invitation.save");
    await stage.presses(
      marco,
      { verb: save!.verb, data: { ...save!.data, first: "", second: "" } },
      personalChat(marco),
    );
    expect(await stateOf(firstStreet)).toBe("draft");
    const why = await says(marco, "inviato First Street Clinic");
    expect(why.has("invitations.sent.reopened")).toBe(true);
    expect(await stateOf(firstStreet)).toBe("draft");
  });

  it("says that it was recorded before, when it is told again", async () => {
    await open();
    expect((await says(marco, "inviato First Street Clinic")).has("invitations.sent.already")).toBe(true);
  });
});

describe("that an invitation was not sent", () => {
  beforeEach(() => open());

  it.each([
    "annulla l’invio di Lago di Garda Hotels",
    "undo sent Lago di Garda Hotels",
    "annulla invio direzione@gardahotels.example",
  ])("is recorded when it is said in words, by who had told that it was: %s", async (line) => {
    await says(marco, line);
    expect(await stateOf(garda)).toBe("drafted");
  });

  it.each(["annulla l’invio di First Street Clinic", "undo sent First Street Clinic"])(
    "is asked about where somebody else had told so: %s",
    async (line) => {
      expect((await says(marco, line)).has("invitations.unsent.others")).toBe(true);
      expect(await stage.hasChanged()).toBe(false);
      await says(elena, line);
      expect(await stateOf(firstStreet)).toBe("drafted");
    },
  );

  it.each([
    "non ho inviato l’invito a Lago di Garda Hotels",
    "I did not send Lago di Garda Hotels after all",
    "non è ancora stato spedito l’invito a Lago di Garda Hotels",
  ])("changes nothing when it is only said, and gives the way: %s", async (line) => {
    const card = await says(marco, line);
    expect(card.has("invitations.unsent.way")).toBe(true);
    expect(card.carried("invitation", "invitation.notSent")).toEqual([garda]);
    expect(await stage.hasChanged()).toBe(false);
  });

  it("asks which, where none is named", async () => {
    for (const line of ["non l’ho inviato", "undo sent", "annulla invio"]) {
      const list = await says(marco, line);
      expect([line, list.has("invitations.unsent.which")]).toEqual([line, true]);
      expect(list.carried("invitation").sort()).toEqual([firstStreet, garda]);
    }
    expect(await stage.hasChanged()).toBe(false);
  });

  it("is not recorded once it was never sent, or was accepted, and the card says so", async () => {
    await says(marco, "undo sent Lago di Garda Hotels");
    expect((await says(marco, "undo sent Lago di Garda Hotels")).has("invitations.unsent.not-sent")).toBe(true);
    await stage.store.change(async (queries) => {
      const invitation = await queries.invitation(garda);
      if (!invitation) throw new Error("no invitation");
      const accepted = { by: elena.id, at: 1, customer: invitation.customer ?? "" };
      return { answer: undefined, invitations: [{ ...invitation, state: "accepted" as const, accepted }] };
    });
    expect((await says(marco, "undo sent Lago di Garda Hotels")).has("refusal.invitation-closed.accepted.why")).toBe(
      true,
    );
  });
});

describe("a wish to invite", () => {
  beforeEach(() => open());

  it.each(["invita ada@firststreet.example", "invita First Street", "invite admin@firststreet.example"])(
    "says on the form that the company was invited already, with the way there: %s",
    async (line) => {
      const form = await says(marco, line);
      expect(form.has("invitations.start.open")).toBe(true);
      expect(form.text).toContain("First Street Clinic, admin@firststreet.example");
      const way = form.buttons.find(({ verb }) => verb === "invitation.show");
      expect((await stage.presses(marco, way!, personalChat(marco))).text).toContain("First Street Clinic");
    },
  );

  it.each([
    "mandami l’invito di admin@firststreet.example",
    "send me the invitation of First Street Clinic",
    "mi mandi l’invito di First Street Clinic",
  ])("is none where somebody wants to see an invitation that is there: %s", async (line) => {
    expect((await says(marco, line)).carried("invitation")).toContain(firstStreet);
    expect((await says(marco, line)).buttons.map(({ verb }) => verb)).not.toContain("invitation.draft");
  });

  it.each(["manda l’invito per me", "can you send the invitation yourself", "puoi inviare tu l’invito?"])(
    "that Rapport should send is answered: people send invitations: %s",
    async (line) => {
      expect((await says(marco, line)).has("elsewhere.sending.title")).toBe(true);
    },
  );

  it.each(['invita "Open Lists Ltd"', "invite «Nuovo Cliente S.r.l.»"])(
    "may name a company in quotes, whatever its words mean elsewhere: %s",
    async (line) => {
      expect((await says(marco, line)).inputs.get("name")).toBe(line.slice(line.search(/["«]/) + 1, -1));
    },
  );
});
