import { notStarted } from "../../../src/core/enrolment/enrolment";
import { storeOf } from "../../../src/core/ports";
import { followCompanySettings } from "../../../src/core/profile/company";
import { type Product, personalChat, relazioni, startProduct } from "../../support/product";
import {
  aCustomer,
  elena,
  everybody,
  giulia,
  type loadTestWorld,
  luke,
  marco,
  paula,
  proseware,
  sara,
  start,
} from "../../support/world";
import { begun, inReview, ours, prepared, ready, signedUp, startNewPartner, submit } from "./newcomers";

describe("who goes the way into the programme", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startNewPartner();
  });
  afterEach(() => bot.stop());

  const others = everybody.filter(({ id }) => id !== giulia.id);

  it.each(others)("is no $name: nothing is begun, and the refusal names role and holder (R126)", async (person) => {
    const refused = await bot.invokes(person, "enrolment.start", { revision: 1, path: "full" });
    expect(refused.text).toContain("Giulia Rossi");
    expect(refused.text).toMatch(/amministratore globale|global admin/);
    expect((await bot.store.enrolment())?.state).toBe("not-started");
  });

  it.each([marco, sara, elena, paula])(
    "is shown to $name, with who goes on and no button that writes",
    async (person) => {
      const card = await bot.says(person, "enrolment");
      expect(card.text).toContain("Giulia Rossi");
      expect(card.buttons.map(({ verb }) => verb)).toEqual(["guide.open"]);
    },
  );

  it("is not shown to who may not see providers", async () => {
    expect((await bot.says(luke, "enrolment")).text).toContain("another role");
  });

  it("lets nobody invite before its end, and names the state and the next step", async () => {
    for (const line of ["invita it@woodgrove.example", "invita", "nuovo invito"]) {
      const refused = await bot.says(marco, line);
      expect(refused.text).toContain("registrazione non ancora attiva");
      expect(refused.text).toContain("ancora da avviare");
      expect(refused.text).toContain("Un amministratore globale risponde alla domanda");
    }
    const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "alone" };
    expect((await bot.invokes(marco, "invitation.draft", wish)).text).toContain("registrazione non ancora attiva");
    expect(await bot.store.invitations()).toEqual([]);
    await bot.presses(giulia, await inReview(bot), ready);
    expect((await bot.says(marco, "invita it@woodgrove.example")).text).not.toContain("non ancora attiva");
  });

  it("shows how it stands for a press on an old card, and does nothing", async () => {
    const old = await prepared(bot);
    const sent = await bot.presses(giulia, old, submit);
    expect((await bot.presses(giulia, old, submit)).text).toBe(sent.text);
    await inReviewFrom(sent);
    const late = await bot.presses(giulia, old, submit);
    expect(late.text).toContain("nel frattempo la registrazione è andata avanti");
    expect(late.text).toContain("In esame presso Microsoft");
  });

  async function inReviewFrom(sent: Awaited<ReturnType<typeof prepared>>): Promise<void> {
    let card = sent;
    for (const button of [signedUp, ours, begun]) card = await bot.presses(giulia, card, button);
  }

  it("takes one of two Global admins who decide at the same moment, and shows both what came of it", async () => {
    await bot.store.change(async (queries) => {
      const person = await queries.person(paula.id);
      return { answer: 0, people: person ? [{ ...person, roles: ["global-admin"] }] : [] };
    });
    const card = await inReview(bot);
    const revision = (await bot.store.enrolment())?.revision;
    const [one, other] = await Promise.all([
      bot.presses(giulia, card, ready),
      bot.invokes(paula, "enrolment.reject", { revision, why: "Data missing." }),
    ]);
    const state = (await bot.store.enrolment())?.state;
    expect(["active", "rejected"]).toContain(state);
    const shown = state === "active" ? [/Attiva/, /Active/] : [/Respinta/, /Rejected/];
    expect(one.text).toMatch(shown[0] ?? "");
    expect(other.text).toMatch(shown[1] ?? "");
  });

  it("tells who submitted in private, though somebody else goes on (R123)", async () => {
    await bot.store.change(async (queries) => {
      const person = await queries.person(paula.id);
      return { answer: 0, people: person ? [{ ...person, roles: ["global-admin"] }] : [] };
    });
    await bot.says(giulia, "registrazione");
    const sent = await bot.presses(giulia, await prepared(bot), submit);
    for (const { verb, data } of sent.buttons.filter(({ verb }) => verb === "enrolment.confirm"))
      await bot.invokes(paula, verb, { ...data, revision: (await bot.store.enrolment())?.revision });
    await bot.settled();
    expect(bot.cardsIn(personalChat(giulia).conversation).at(-1)?.text).toContain("Contatto verificato");
  });

  it("is the same in a channel, where others’ presses are refused", async () => {
    const card = await bot.says(giulia, "registrazione", relazioni);
    expect((await bot.presses(marco, card, /^No/, {}, relazioni)).text).toContain("Giulia Rossi");
    expect((await bot.presses(giulia, card, /^No/, {}, relazioni)).text).toContain("In preparazione");
  });
});

describe("who is in the programme already", () => {
  it.each([
    ["with a partner id", proseware.partnerId, []],
    ["with customers", "", [aCustomer()]],
  ] as const)("is active: %s", async (_, partnerId, customers) => {
    const bot = await startProduct({
      fill: async (stores) => {
        await stores.seed.addTenant({ ...proseware, partnerId });
        await loadPeople(stores, customers);
      },
    });
    expect((await bot.says(giulia, "registrazione")).text).toContain("Attiva");
    expect((await bot.says(marco, "invita it@woodgrove.example")).text).not.toContain("non ancora attiva");
    await bot.stop();
  });

  it("is active from the start on at which the partner id is set, and stays sealed", async () => {
    let stores: Parameters<typeof loadTestWorld>[0] | undefined;
    const bot = await startProduct({
      fill: async (opened) => {
        stores = opened;
        await opened.seed.addTenant({ ...proseware, partnerId: "" });
        await loadPeople(opened, []);
        await followCompanySettings(await storeOf({ stores: opened }, proseware.id), proseware, start);
      },
    });
    const card = await bot.says(giulia, "registrazione");
    expect(card.text).toContain("Attiva");
    expect(card.text).toContain(proseware.name);
    for await (const chain of stores?.verify() ?? []) expect(chain).not.toHaveProperty("broken", expect.anything());
    await bot.stop();
  });

  const loadPeople = async (
    stores: Parameters<typeof loadTestWorld>[0],
    customers: readonly ReturnType<typeof aCustomer>[],
  ): Promise<void> => {
    await stores.seed.load(proseware.id, {
      people: everybody,
      customers: [...customers],
      enrolments: [notStarted(start)],
    });
  };
});

describe("the enrolment in other clouds", () => {
  it.each([
    ["us-government", "Attiva"],
    ["china", "ha il proprio portale"],
    ["germany", "Il cloud tedesco è chiuso"],
  ] as const)("in %s: %s", async (cloud, words) => {
    const bot = await startProduct({ cloud });
    expect((await bot.says(giulia, "registrazione")).text).toContain(words);
    if (cloud !== "us-government") {
      const refused = await bot.invokes(giulia, "enrolment.start", { revision: 1, path: "full" });
      expect(refused.text).toMatch(/per questo cloud qui non ci si registra/);
    }
    await bot.stop();
  });
});
