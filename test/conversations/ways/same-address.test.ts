import type { Person } from "../../../src/core/people/person";
import { type Product, type Shown, startProduct } from "../../support/product";
import { elena, fabrikam, marco } from "../../support/world";
import { valueOn } from "../on-card";

const email = "info@zeta.example";
const prepare = /^(Prepara la bozza|Prepare the draft)$/;
const own = {
  name: "Zeta Holding S.p.A.",
  reason: "multichannel",
  channel: "referral",
  provider: fabrikam,
  language: "en",
};

const filledIn = (form: Shown) =>
  Object.fromEntries(["email", ...Object.keys(own)].map((id) => [id, valueOn(form, id)]));

describe.each([
  {
    language: "it",
    invite: "invita",
    alone: "da soli",
    between: ["noi da soli → Fabrikam Distribution", "Fabrikam Distribution → noi da soli"],
  },
  {
    language: "en",
    invite: "invite",
    alone: "alone",
    between: ["us alone → Fabrikam Distribution", "Fabrikam Distribution → us alone"],
  },
] as const)("the same address once more, in $language", ({ language, invite, alone, between }) => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
    if (language === "en") await bot.says(marco, "language english");
  });
  afterEach(() => bot.stop());

  const draft = async (given: object = own, person: Person = marco): Promise<Shown> =>
    bot.presses(person, await bot.says(person, `${invite} ${email}`), prepare, { email, ...given });
  const drafts = () => bot.store.invitations({ email });

  it("begins with what the open draft of this person says, and prepares that", async () => {
    await draft();
    const [before] = await drafts();
    const form = await bot.says(marco, `${invite} ${email}`);
    expect(filledIn(form)).toEqual({ email, ...own });
    await bot.presses(marco, form, prepare, filledIn(form));
    expect(await drafts()).toEqual([before]);
  });

  it("takes what the line says instead, and leaves the rest", async () => {
    await draft();
    const form = await bot.says(marco, `${invite} ${email} ${alone}`);
    expect(filledIn(form)).toEqual({ email, ...own, provider: "alone" });
    const named = await bot.says(marco, `${invite} "Quercia Verde" ${email}`);
    expect(filledIn(named)).toEqual({ email, ...own, name: "Quercia Verde" });
  });

  it.each(['"Zeta Spa"', "«Zeta Spa»", "Zeta Spa"])(
    "takes the name beside it whole, also a part of the draft's: %s",
    async (name) => {
      await draft();
      const form = await bot.says(marco, `${invite} ${name} ${email}`);
      expect(filledIn(form)).toEqual({ email, ...own, name: "Zeta Spa" });
      const other = await bot.says(marco, `${invite} ${name} anna@x.example`);
      expect(filledIn(other)).toMatchObject({ email: "anna@x.example", name: "Zeta Spa" });
    },
  );

  it("takes what stands in quotes for a company of its own, whoever is called so in part", async () => {
    for (const name of ["Tailspin Spa", "Nuova Fabrikam"]) {
      const form = await bot.says(marco, `${invite} "${name}" info@x.example`);
      expect(filledIn(form)).toMatchObject({ name, provider: "alone" });
    }
  });

  it("is begun with nothing of somebody else's draft, nor of one to another address", async () => {
    await draft();
    expect(filledIn(await bot.says(elena, `${invite} ${email}`))).toMatchObject({ name: "Zeta", provider: "alone" });
    const other = await bot.says(marco, `${invite} it@zeta.example`);
    expect(filledIn(other)).toMatchObject({ name: "Zeta", provider: "alone", channel: "" });
  });

  it("says from which provider to which a draft was changed", async () => {
    const { provider, ...without } = own;
    await draft({ ...without, provider: "alone" });
    expect((await draft({ ...without, provider })).text).toContain(`Provider: ${between[0]}`);
    expect((await draft({ ...without, provider: "alone" })).text).toContain(`Provider: ${between[1]}`);
  });
});
