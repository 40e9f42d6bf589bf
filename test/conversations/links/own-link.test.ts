import { type Product, startProduct } from "../../support/product";
import { fabrikam, giulia, jointLink, marco, ownLink } from "../../support/world";

const renumbered = ownLink.replace("6123456", "7123456");
const wrapped = (url: string): string =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02&reserved=0`;

describe("our invitation link, as it is typed", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("is refused with what is too much in it, by name", async () => {
    const { text } = await bot.says(giulia, `collegamento ${ownLink.replace("&DAP", "&utm_source=mail&x=1&DAP")}`);
    expect(text).toContain("Il collegamento contiene parti che nel nostro non ci sono: utm_source e x.");
    expect(text).not.toContain("non è un collegamento completo");
    expect((await bot.says(giulia, `collegamento ${ownLink}/altro`)).text).toContain("non c’è: /altro.");
    expect((await bot.store.link())?.url).toBe(ownLink);
  });

  it.each([
    ["collegamento", "Nel collegamento manca una parte che nel nostro c’è sempre: msppId.", "mancano parti"],
    ["link", "The link is without something that ours always has: msppId.", "without things"],
  ])("is refused with what is missing in it, by name: %s", async (word, lacking, several) => {
    if (word === "link") await bot.says(giulia, "english");
    const cut = ownLink.replace("&msppId=6123456", "");
    expect((await bot.says(giulia, `${word} ${cut}`)).text).toContain(lacking);
    expect((await bot.says(giulia, `${word} ${cut.replace(/&partnerId=[^&]*/, "")}`)).text).toContain(several);
    expect((await bot.store.link())?.url).toBe(ownLink);
  });

  it.each<[string, (url: string) => string, string]>([
    ["a part is empty", (url) => url.replace(/partnerId=[^&]*/, "partnerId="), "c’è sempre: partnerId."],
    ["it is cut before its end", (url) => url.replace(/#.*/, ""), "c’è sempre: #/BillingAccounts/partner-invitation."],
    ["a part stands twice", (url) => url.replace("&DAP", "&msppId=1234567&DAP"), "c’è una volta sola: msppId."],
    ["it leads elsewhere", (url) => url.replace(/#.*/, "#/Users"), "porta a un’altra pagina dell’interfaccia"],
    ["a letter is Cyrillic", (url) => url.replace("admin", "\u0430dmin"), "somiglia soltanto a admin.microsoft.com"],
    ["a letter is wide", (url) => url.replace("admin", "\uff41dmin"), "somiglia soltanto a admin.microsoft.com"],
    ["a slash is a backslash", (url) => url.replace("/A", "\\A"), "come la fornisce Microsoft: \\Adminportal."],
    ["it goes back", (url) => url.replace("/Home", "/../x/Home"), "come la fornisce Microsoft: /.."],
    ["a part is another thing", (url) => url.replace("6123456", "12x"), "come la fornisce Microsoft: msppId=12x."],
  ])("is refused with the part that is not right, by name, where %s", async (_what, spoilt, told) => {
    expect((await bot.says(giulia, `collegamento ${spoilt(ownLink)}`)).text).toContain(told);
    expect((await bot.store.link())?.url).toBe(ownLink);
  });

  it.each([
    ["collegamento", "manca una parte che prima c’era: DAP=false.", "Salva comunque"],
    ["link", "is without a part that was there before: DAP=false.", "Save nevertheless"],
  ])("is asked about once where it leaves out what Microsoft may: %s", async (word, question, button) => {
    if (word === "link") await bot.says(giulia, "english");
    const shorter = renumbered.replace("&DAP=false", "");
    const number = await bot.says(giulia, `${word} ${shorter}`);
    expect(number.text).toContain("7123456");
    const asked = await bot.presses(giulia, number, button);
    expect(asked.text).toContain(question);
    expect((await bot.store.link())?.url).toBe(ownLink);
    expect((await bot.presses(giulia, asked, button)).text).toContain("✓");
    expect((await bot.store.link())?.url).toBe(shorter);
    expect((await bot.says(giulia, `${word} ${shorter}`)).text).not.toContain(question);
  });

  it("is asked about on the other host of the cloud as well", async () => {
    const shorter = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft").replace("&DAP=false", "");
    expect((await bot.says(giulia, `collegamento ${shorter}`)).text).toContain("prima c’era: DAP=false");
    expect((await bot.store.link())?.url).toBe(ownLink);
  });

  const other = ownLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
  const otherJoint = jointLink.replace("admin.microsoft.com", "admin.cloud.microsoft");
  it.each<[string, string, string | undefined]>([
    ["collegamento", other, undefined],
    ["Ciao\ncollegamento", other, undefined],
    ["link", other, undefined],
    ["our link is", other, undefined],
    ["link with fabrikam", otherJoint, fabrikam],
    ["collegamento con fabrikam", otherJoint, fabrikam],
  ])("is taken from the line below: %j", async (words, url, provider) => {
    const { text } = await bot.says(giulia, `${words}\n\n${url}`);
    expect(text).toContain("✓");
    expect((await bot.store.link(provider))?.url).toBe(url);
  });

  it("is taken from the line below where it is the only one, and nothing is begun with it that is no link's", async () => {
    expect((await bot.says(giulia, `collegamento\n${other}\n${otherJoint}`)).text).not.toContain("✓");
    expect((await bot.says(giulia, `rimuovi tailspin\n${other}`)).text).not.toContain("✓");
    expect((await bot.store.link())?.url).toBe(ownLink);
  });

  it.each([
    ["in a value", "=11111111-1111", "=11111111=\n-1111"],
    ["in a name", "partnerId", "part=\nnerId"],
    ["in its page", "Adminportal", "Admin=\nportal"],
    ["in its last part", "partner-inv", "partner=\n-inv"],
    ["behind a name", "msppId=", "msppId=\n"],
    ["twice", /111-|&DAP/g, "=\n$&"],
  ])("is whole again where a mail has broken it %s", async (_where, from, to) => {
    const broken = other.replace(from, to);
    expect((await bot.says(giulia, `collegamento ${broken}`)).text).toContain("✓");
    expect((await bot.store.link())?.url).toBe(other);
    const coded = otherJoint.replaceAll("=", "=3D").replace("msppId", "mspp=\nId");
    expect((await bot.says(giulia, `collegamento ${coded} con fabrikam`)).text).toContain("✓");
    expect((await bot.store.link(fabrikam))?.url).toBe(otherJoint);
  });

  it("is taken out of Safe Links, which is said, and checked whole", async () => {
    const { text } = await bot.says(giulia, `collegamento ${wrapped(other)}`);
    expect(text).toContain("era avvolto da un programma di posta o da Teams");
    expect(text).toContain(other);
    expect((await bot.store.link())?.url).toBe(other);
    const evil = ownLink.replace("admin.microsoft.com", "evil.example");
    expect((await bot.says(giulia, `collegamento ${wrapped(evil)}`)).text).toContain("L’indirizzo evil.example");
    expect((await bot.says(giulia, `collegamento ${wrapped(wrapped(other))}`)).text).not.toContain("✓");
    expect((await bot.store.link())?.url).toBe(other);
  });

  it.each([
    ["collegamento", "Il numero di partner è diverso da prima: 7123456 invece di 6123456.", "Salva comunque"],
    ["link", "The partner number is another than before: 7123456 instead of 6123456.", "Save nevertheless"],
  ])("is asked about once where its partner number is another: %s", async (word, question, button) => {
    if (word === "link") await bot.says(giulia, "english");
    const asked = await bot.says(giulia, `${word} ${renumbered}`);
    expect(asked.text).toContain(question);
    expect((await bot.store.link())?.url).toBe(ownLink);
    const saved = await bot.presses(giulia, asked, button);
    expect(saved.text).toContain("✓");
    expect((await bot.store.link())?.url).toBe(renumbered);
    expect((await bot.says(giulia, `${word} ${renumbered}`)).text).not.toContain(question);
  });

  it("is asked about again where the number has changed meanwhile, and of each provider apart", async () => {
    const joint = jointLink.replace("6123456", "7123456");
    const asked = await bot.says(giulia, `collegamento ${joint} con fabrikam`);
    const own = await bot.says(giulia, `collegamento ${ownLink.replace("6123456", "8123456")}`);
    await bot.presses(giulia, own, "Salva comunque");
    await bot.presses(giulia, asked, "Salva comunque");
    expect((await bot.store.link(fabrikam))?.url).toBe(joint);
    const late = await bot.says(giulia, `collegamento ${renumbered}`);
    await bot.presses(giulia, await bot.says(giulia, `collegamento ${ownLink}`), "Salva comunque");
    expect((await bot.presses(giulia, late, "Salva comunque")).text).toContain("7123456 invece di 6123456");
    expect((await bot.store.link())?.url).toBe(ownLink);
  });

  it("is saved nevertheless by whoever may set it alone", async () => {
    const asked = await bot.says(giulia, `collegamento ${renumbered}`);
    await bot.presses(marco, asked, "Salva comunque");
    expect((await bot.store.link())?.url).toBe(ownLink);
  });
});
