import type { Product, Shown } from "../../support/product";
import { giulia } from "../../support/world";
import { prepared, startNewPartner } from "./newcomers";

describe("what is filled in on the way into the programme", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startNewPartner();
    await bot.says(giulia, "language english");
  });
  afterEach(() => bot.stop());

  const begun = async (): Promise<Shown> => bot.presses(giulia, await bot.says(giulia, "enrol"), "No, new to CSP");
  async function form(step: string): Promise<Shown> {
    await begun();
    return bot.invokes(giulia, "enrolment.open", { step });
  }

  it("is ticks of credentials, and no field for them (R115, R118, R119, R121)", async () => {
    const list = await form("checklist");
    expect(list.text).toContain("names and passwords are typed in Partner Center, never here");
    expect(list.text).toContain("With them the partner id is tied to the new account");
    expect(list.text).toContain(
      "confirm that the organisation has a profile at Microsoft, and that the applicant may act for it",
    );
    expect(JSON.stringify(list.card)).not.toContain("Input.Text");
  });

  it.each([
    [{}, "Work account, Partner Membership Center and Business data"],
    [{ workAccount: "at-hand", membership: "true" }, "Business data"],
    [{ workAccount: "at-hand", businessData: "true" }, "Partner Membership Center"],
    [{ membership: "true", businessData: "true" }, "Work account"],
  ])("goes on from the checklist with all of it alone: %j (R125)", async (ticked, missing) => {
    const again = await bot.presses(giulia, await form("checklist"), "Next", ticked);
    expect(again.text).toContain(`Not at hand yet: ${missing}.`);
    expect((await bot.store.enrolment())?.checklist).toBeUndefined();
    expect(again.buttons.map(({ title }) => title)).toContain("Next");
  });

  it("helps who is not sure whether there is a work account", async () => {
    const ticked = { workAccount: "unsure", membership: "true", businessData: "true" };
    const again = await bot.presses(giulia, await form("checklist"), "Next", ticked);
    expect(again.text).toContain("has a work account: ask whoever runs these, or choose to create one");
  });

  const profile = { partnerId: "6123456", profileName: "Proseware Italia", country: "Italy", active: "true" };

  it.each([
    [{ partnerId: "123" }, "“123” is no partner id: it has 4 to 10 digits"],
    [{ partnerId: "12345678901" }, "is no partner id"],
    [{ partnerId: "12a4" }, "is no partner id"],
    [{ partnerId: "" }, "A partner id is needed"],
    [{ profileName: " " }, "The name of the profile is needed"],
    [{ country: "Atlantis" }, "“Atlantis” is no country"],
  ])("brings the form of a profile again where it cannot be: %j", async (wrong, problem) => {
    const again = await bot.presses(giulia, await form("partner-id"), "Add to the list", { ...profile, ...wrong });
    expect(again.text).toContain(problem);
    expect((await bot.store.enrolment())?.profiles).toEqual([]);
  });

  it("takes one of the profiles known, active and in the country of the tenant, and names both otherwise (R131–R133)", async () => {
    let list = await form("partner-id");
    for (const [id, country, active] of [
      ["5123456", "Germany", "true"],
      ["7123456", "Italy", "false"],
      ["6123456", "IT", "true"],
    ]) {
      const typed = { ...profile, partnerId: id, country, active };
      list = await bot.presses(
        giulia,
        await bot.invokes(giulia, "enrolment.adding-profile", {}),
        "Add to the list",
        typed,
      );
    }
    for (const line of [
      "5123456 · Proseware Italia · Germany · active",
      "7123456 · Proseware Italia · Italy · not active",
    ])
      expect(list.text).toContain(line);
    expect(list.text).toContain("Cancel there, and sign in with the user name of the other profile");
    const abroad = await bot.presses(giulia, list, "Use this profile", { profile: "5123456" });
    expect(abroad.text).toContain("is active and in Germany; the tenant is in Italy");
    const asleep = await bot.presses(giulia, list, "Use this profile", { profile: "7123456" });
    expect(asleep.text).toContain("is not active and in Italy; the tenant is in Italy");
    expect((await bot.presses(giulia, list, "Use this profile", { profile: "1" })).text).toContain("has to be chosen");
    expect((await bot.store.enrolment())?.chosen).toBeUndefined();
    await bot.presses(giulia, list, "Use this profile", { profile: "6123456" });
    expect((await bot.store.enrolment())?.chosen).toBe("6123456");
  });

  it("forgets a choice when its profile is put right so that it does not fit any more", async () => {
    await prepared(bot);
    const add = await bot.invokes(giulia, "enrolment.adding-profile", {});
    await bot.presses(giulia, add, "Add to the list", { ...profile, active: "false" });
    expect((await bot.store.enrolment())?.chosen).toBeUndefined();
    const card = await bot.says(giulia, "enrolment");
    expect(card.buttons.map(({ title }) => title)).not.toContain("I have submitted it");
  });

  it("says what the primary contact is for, who it may be, and takes the applicant (R135, R136)", async () => {
    const contact = await form("contact");
    expect(contact.text).toContain("Whom Microsoft can reach about the application");
    expect(contact.text).toContain("Another person of the organisation");
    const card = await bot.presses(giulia, contact, "Save", { contactWho: "applicant" });
    expect(card.text).toContain("Giulia Rossi");
    expect((await bot.store.enrolment())?.contact).toEqual({
      who: "applicant",
      name: "Giulia Rossi",
      address: "giulia@proseware.example",
    });
    const other = { contactWho: "other", contactName: "Ada Verdi", contactAddress: "ada@proseware.example" };
    const changed = await bot.presses(
      giulia,
      await bot.invokes(giulia, "enrolment.open", { step: "contact" }),
      "Save",
      other,
    );
    expect(changed.text).toContain("another person of the organisation");
  });

  it.each([
    ["ada.verdi@gmail.com", "gmail.com is web mail, or passes for it (Gmail)"],
    ["Ada+azienda@Yahoo.IT", "(Yahoo Mail)"],
    ["ada@icloud.com", "(iCloud Mail)"],
    ["ada@aol.com", "(AOL Mail)"],
    ["ada@outlook.it", "(Outlook)"],
    ["ada@gmаil.com", "(Gmail)"],
    ["ada@fastwebnet.it", "(fastwebnet.it)"],
  ])("takes no web mail for the primary contact, and names the rule: %s (R137)", async (contactAddress, problem) => {
    const typed = { contactWho: "other", contactName: "Ada Verdi", contactAddress };
    const again = await bot.presses(giulia, await form("contact"), "Save", typed);
    expect(again.text).toContain(problem);
    expect(again.text).toContain("Microsoft does not accept addresses of web mail services");
    expect((await bot.store.enrolment())?.contact).toBeUndefined();
  });

  it.each([
    ["business", { legalName: "" }, "The legal name of the organisation is needed"],
    ["business", { legalName: "Proseware", businessAddress: " " }, "The address of the organisation is needed"],
    ["contact", { contactWho: "other", contactAddress: "a@b.example" }, "The name of the primary contact is needed"],
    ["contact", { contactWho: "other", contactName: "Ada" }, "The address of the primary contact is needed"],
    ["contact", { contactWho: "other", contactName: "Ada", contactAddress: "ada" }, "“ada” is no address"],
    ["support", { support: "" }, "How customers reach support is needed"],
  ])("brings the form %s again where something is missing: %j", async (step, typed, problem) => {
    expect((await bot.presses(giulia, await form(step), "Save", typed)).text).toContain(problem);
  });

  it("is changed part by part, and the other way may be taken, until it is submitted", async () => {
    const card = await prepared(bot);
    const choice = await bot.presses(giulia, card, "Change…");
    for (const part of ["Checklist", "Partner id", "Business profile", "Primary contact", "Support"])
      expect(choice.text).toContain(part);
    expect((await bot.presses(giulia, choice, /^Support/)).text).toContain("How do customers reach support?");
    const short = await bot.presses(giulia, choice, /^Change to the short way/);
    expect(short.text).not.toContain("Legal name");
    expect((await bot.presses(giulia, short, "I have submitted it")).text).toContain("Submitted");
    expect((await bot.presses(giulia, choice, /^Support/)).text).toContain("Submitted");
  });
});
