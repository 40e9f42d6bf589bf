import { grantedServices, otherHolder } from "../../../src/core/customers/customer";
import { customers, woodgrove } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { valueOn } from "../on-card";

const said = {
  it: {
    language: "lingua italiano",
    accepted: "accettato",
    acceptances: "accettazioni",
    start: "Registra un’accettazione…",
    record: "Registra l’accettazione",
    other: "Ha accettato l’altro cliente",
    rest: "Registra il resto",
    customer: "È questo cliente",
    held: "Azure: Litware Cloud. Un servizio ha un solo partner CSP: il resto si può registrare.",
    leftOut: "Litware Cloud. Il resto si registra senza Azure",
    notRecorded: "Non registrato Azure: Litware Cloud",
  },
  en: {
    language: "language english",
    accepted: "accepted",
    acceptances: "acceptances",
    start: "Record an acceptance…",
    record: "Record the acceptance",
    other: "The other customer accepted",
    rest: "Record the rest",
    customer: "This customer",
    held: "Azure: Litware Cloud. A service has one CSP partner: the rest can be recorded.",
    leftOut: "Litware Cloud. The rest is recorded without Azure",
    notRecorded: "Not recorded Azure: Litware Cloud",
  },
} as const;

describe.each(["it", "en"] as const)(
  "an acceptance with a service that another CSP partner holds, in %s",
  (language) => {
    const words = said[language];
    const typed = {
      name: woodgrove.name,
      domain: woodgrove.domain,
      customerTenant: "",
      services: "exchange,azure,teams",
    };
    let bot: Product;
    beforeEach(async () => {
      bot = await startProduct({ customers });
      await bot.says(marco, words.language);
    });
    afterEach(() => bot.stop());

    async function invite(email: string, name: string): Promise<void> {
      const form = await bot.says(marco, `invita ${email}`);
      const draft = await bot.presses(marco, form, /bozza|draft/i, {
        email,
        name,
        reason: "new",
        channel: "marketing",
      });
      await bot.presses(marco, await bot.presses(marco, draft, /^(Fatto|Done)$/), /Ho inviato l’invito|I have sent it/);
    }
    const sees = async (): Promise<Shown> =>
      bot.presses(
        marco,
        await bot.presses(marco, await bot.says(marco, words.acceptances), words.start),
        words.record,
        { ...typed, invited: "to-find" },
      );
    /** We have the services that are left, and who holds Azure holds it still. */
    async function expectRest(): Promise<void> {
      const customer = await bot.store.customer(woodgrove.id);
      expect(customer && grantedServices(customer).sort()).toEqual(["exchange", "teams"]);
      expect(customer && otherHolder(customer, "azure")).toBe("Litware Cloud");
    }
    async function expectNothing(): Promise<void> {
      const customer = await bot.store.customer(woodgrove.id);
      expect(customer && grantedServices(customer)).toEqual(["exchange"]);
    }

    it("says which and by whom, keeps all that was typed, and records the rest by one press", async () => {
      await invite("it@woodgrove.example", woodgrove.name);
      const refused = await sees();
      expect(refused.text).toContain(words.held);
      for (const [id, value] of Object.entries(typed)) expect(valueOn(refused, id)).toBe(value);
      await expectNothing();
      await bot.presses(marco, refused, words.rest, typed);
      await expectRest();
      await bot.presses(marco, refused, words.rest, typed);
      expect(await bot.store.waitingAcceptances()).toEqual([]);
    });

    it("does so too where another customer was invited, whose acceptance it is said not to be", async () => {
      await invite("it@terzo.example", "Terzo S.r.l.");
      const form = await bot.says(marco, `${words.accepted} it@terzo.example`);
      const another = await bot.presses(marco, form, words.record, typed);
      const refused = await bot.presses(marco, another, words.other, typed);
      expect(refused.text).toContain(words.held);
      await expectNothing();
      await bot.presses(marco, refused, words.rest, typed);
      await expectRest();
    });

    it("waits with the note that it is left out, and keeps what was not recorded", async () => {
      const waiting = await sees();
      expect(waiting.text).toContain(words.leftOut);
      const recorded = await bot.presses(marco, waiting, words.customer);
      expect(recorded.text).toContain(words.notRecorded);
      await expectRest();
    });

    it("leaves nothing out that nobody else holds, whatever a card says", async () => {
      await invite("it@woodgrove.example", woodgrove.name);
      const refused = await sees();
      const rest = refused.buttons.find(({ title }) => title === words.rest);
      await bot.invokes(marco, "acceptance.see", { ...rest?.data, ...typed, leaveOut: ["azure", "teams", "exchange"] });
      await expectRest();
    });
  },
);
