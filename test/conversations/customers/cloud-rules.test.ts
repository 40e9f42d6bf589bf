import type { Cloud } from "../../../src/core/clouds";
import { readSettings } from "../../../src/settings";
import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { giulia, jointLink, luke, marco, ownLink, proseware, sara } from "../../support/world";
import { addressesOn, choicesOn } from "../on-card";

const gov = `https://portal.office365.us/Adminportal/Home?invType=ResellerRelationship&partnerId=${proseware.id}#/BillingAccounts/partner-invitation`;
const chinese = "https://portal.partner.microsoftonline.cn/invite?partner=6123456";
const german = "https://portal.office.de/partner/invite?id=1";

/** What one table asks of each of Microsoft's clouds. */
interface Asked {
  cloud: Cloud;
  /** Where the customer lands; in a closed cloud nobody does. */
  landing?: string;
  link?: string;
  agreement: string;
  agreementLink?: string;
  support?: string;
  /** Where services are administered. */
  portal?: string;
}

const asked: Record<Cloud, Asked> = {
  public: {
    cloud: "public",
    landing: "Microsoft 365 admin center",
    link: ownLink,
    agreement: "Microsoft Cloud Reseller Agreement",
    support: "https://partner.microsoft.com/support",
    portal: "opens the portal",
  },
  "us-government": {
    cloud: "us-government",
    landing: "Microsoft 365 admin center for US Government",
    link: gov,
    agreement: "Microsoft Cloud Reseller Agreement for US Government",
    support: "https://portal.office365.us",
    portal: "in the cloud’s own portal",
  },
  china: {
    cloud: "china",
    landing: "admin center of Microsoft 365 operated by 21Vianet (once Office 365 operated by 21Vianet)",
    link: chinese,
    agreement: "China Cloud Solution Provider Reseller Agreement",
    agreementLink: "https://www.21vbluecloud.com/office365/ResellerAgr/",
    support: "https://portal.partner.microsoftonline.cn",
    portal: "in the cloud’s own portal",
  },
  germany: { cloud: "germany", agreement: "Microsoft Cloud Reseller Agreement for Microsoft Cloud Germany" },
};

const keepsItsRules =
  ({ cloud, landing, link, agreement, agreementLink, support, portal }: Asked) =>
  (): void => {
    let bot: Product;
    beforeAll(async () => {
      bot = await startProduct({ customers, cloud });
      if (link) await bot.says(giulia, `link ${link}`);
      await bot.says(giulia, "language english");
      await bot.says(marco, "language english");
    });
    afterAll(() => bot.stop());

    it("customers are listed, and their record and history read", async () => {
      expect((await bot.says(luke, "customers")).text).toContain("Contoso");
      expect((await bot.says(luke, "customer contoso")).text).toContain("Users and licences");
      expect((await bot.says(luke, "history contoso")).text).toContain("History");
    });

    it(
      landing ? "relationships can be asked for and ended" : "nothing can be asked for or ended any more",
      async () => {
        const titles = async (line: string) => (await bot.says(marco, line)).buttons.map(({ title }) => title);
        const record = await titles("customer contoso");
        expect(record.includes("Invite for more services")).toBe(landing !== undefined);
        expect(record.includes("Remove customer relationship…")).toBe(landing !== undefined);
        expect((await titles("customers")).includes("Invite a customer")).toBe(landing !== undefined);
      },
    );

    it(landing ? "a lost relationship is restored by a new invitation" : "no relationship is restored", async () => {
      const record = await bot.says(marco, "customer wide world");
      expect(record.buttons.some(({ verb }) => verb === "invitation.restore")).toBe(landing !== undefined);
      const form = await bot.invokes(marco, "invitation.start", { reason: "restore" });
      expect(form.text.includes("is closed")).toBe(landing === undefined);
    });

    it("who lost the privileges stays answerable under the agreement of the cloud", async () => {
      const record = await bot.says(luke, "customer wide world");
      expect(record.text).toContain(`the duties of the ${agreement} remain ours`);
      const addresses = addressesOn(record);
      expect(addresses).toEqual([agreementLink, support].filter(Boolean).sort((one) => (one === support ? -1 : 1)));
      if (cloud !== "public") expect(JSON.stringify(record.card)).not.toContain("partner.microsoft.com/support");
    });

    it("services are administered where the cloud has them", async () => {
      const { text } = await bot.says(luke, "customer contoso");
      for (const words of ["opens the portal", "in the cloud’s own portal"])
        expect(text.includes(words)).toBe(words === portal);
    });

    it("only a link of the cloud is taken", async () => {
      const before = (await bot.store.link())?.url;
      for (const other of [gov, chinese, german, ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft")]) {
        if (other === link || (cloud === "public" && other.includes("admin.cloud"))) continue;
        await bot.says(giulia, `link ${other}`);
        expect((await bot.store.link())?.url).toBe(before);
      }
      if (link) expect(before).toBe(link);
    });

    if (landing === undefined) return;

    it("the message says where the customer lands (R46)", async () => {
      const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing", language: "en" };
      const draft = await bot.invokes(marco, "invitation.draft", typed);
      expect(draft.text).toContain(`it leads to the ${landing}.`);
      expect(draft.text).toContain(link);
    });

    it("the form says what accepting gives there, and no more", async () => {
      const { text } = await bot.says(marco, "invite it@altro.example");
      expect(text.includes("In a joint invitation the provider can place orders too")).toBe(cloud !== "china");
      expect(text.includes("delegated admin privileges, and nothing else")).toBe(cloud === "china");
    });
  };

describe("in the public cloud (R3, R54)", keepsItsRules(asked.public));
describe("in the cloud for US Government (R4, R54)", keepsItsRules(asked["us-government"]));
describe("in the cloud operated by 21Vianet (R30, R54)", keepsItsRules(asked.china));
describe("in the German cloud, which is closed (R5, R54)", keepsItsRules(asked.germany));

describe("in US Government", () => {
  it("a request never goes without the wish for permissions (R4)", async () => {
    const bot = await startProduct({ customers, cloud: "us-government" });
    const refused = await bot.says(giulia, `collegamento ${gov.replace("#", "&DAP=false#")}`);
    expect(refused.text).toContain("non chiede privilegi (DAP=false)");
    expect((await bot.store.link())?.url).toBe(ownLink);
    await bot.says(giulia, `collegamento ${gov.replace("#", "&DAP=true#")}`);
    expect((await bot.store.link())?.url).toContain("DAP=true");
    expect((await bot.says(marco, "invita it@nuovo.example")).text).not.toMatch(/senza (?:privilegi|permessi)/);
    await bot.stop();
  });
});

describe("in the cloud of 21Vianet", () => {
  it("the first two paragraphs are free, may be left out, and the link stays (R30, R41, R42)", async () => {
    const bot = await startProduct({ customers, cloud: "china" });
    await bot.says(giulia, `collegamento ${chinese}`);
    const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing" };
    const draft = await bot.invokes(marco, "invitation.draft", typed);
    const editor = await bot.presses(marco, draft, "Modifica il testo");
    const kept = await bot.presses(marco, editor, "Salva il testo", { p1: "", p2: "" });
    expect(kept.text).toContain(chinese);
    expect(kept.text).not.toContain("Gentile");
    expect((await bot.store.invitations())[0]?.paragraphs).toEqual(["", ""]);
    await bot.stop();
  });
});

describe("roles for a request", () => {
  it.each(["public", "china"] as const)(
    "in the cloud %s are inferred, and a refusal says from what (R27, R56)",
    async (cloud) => {
      const bot = await startProduct({ customers, cloud });
      const { text } = await bot.says(sara, "invita it@nuovo.example");
      expect(text).toContain("vale la regola per ciò che è più vicino: Microsoft, clienti dei rivenditori indiretti");
      expect(text).toContain("mondiale e di 21Vianet, non indicano ruoli");
      await bot.says(sara, "language english");
      expect((await bot.says(sara, "invite it@nuovo.example")).text).toContain(
        "the rule for what is nearest holds: Microsoft, customers of",
      );
      await bot.stop();
    },
  );
});

describe("where no cloud is named", () => {
  it("a reseller is at home in the public cloud, for customers and with providers (R60, R102)", async () => {
    const production = {
      MICROSOFT_APP_ID: "b0000000-0000-4000-8000-000000000001",
      MICROSOFT_APP_PASSWORD: "secret",
      MICROSOFT_APP_TENANT_ID: proseware.id,
      RAPPORT_ORGANISATION: proseware.name,
      RAPPORT_PUBLIC_URL: "https://rapport.proseware.example",
    };
    const read = readSettings(production, { demo: false });
    const { cloud } = (read.ok && read.settings.organisation) || proseware;
    expect(read.ok).toBe(true);
    const bot = await startProduct({ customers, cloud });
    const typed = { email: "it@nuovo.example", name: "Nuovo", reason: "new", channel: "marketing", language: "en" };
    const draft = await bot.invokes(marco, "invitation.draft", typed);
    expect(draft.text).toContain("it leads to the Microsoft 365 admin center.");
    expect(choicesOn(await bot.says(marco, "invita it@altro.example"), "provider")).toHaveLength(2);
    expect((await bot.says(giulia, `collegamento ${jointLink} con fabrikam`)).text).toContain("admin.microsoft.com");
    await bot.stop();
  });
});
