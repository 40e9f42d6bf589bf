import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

/** What the form that a line opens holds: the company, with which provider, and which services. */
async function filledIn(line: string) {
  const { inputs } = await says(line);
  const provider = inputs.get("provider") ?? "";
  return {
    line,
    name: inputs.get("name"),
    provider: /^(?:alone|none|)$/.test(provider) ? "" : "chosen",
    services: inputs.get("services") ?? "",
  };
}
const only = (line: string, name: string) => ({ line, name, provider: "", services: "" });

/** Companies of nobody, whose names have words in them of commands, sentences, services, or others' names. */
const companies = [
  ...["Order of Merit Hats", "Bramble & Nettle", "East and West Freight", "The Reseller Academy", "Notice Boards Ltd"],
  ...["12 Bells Inn", "Club 99 Records", "Exchange Lane Bikes", "Port of Azure Sands", "Teams and Co Coaching"],
  ...[
    "Remove & Restore Furniture",
    "Closed Circuit Ltd",
    "Guide Dogs of Kent",
    "Yes Chef Kitchens",
    "No Mercy Tattoos",
  ],
  ...["Never Too Late Travel", "How Sweet Bakery", "Would Be King Chess", "All Hands Removals", "Sara Green Gardens"],
  ...["Tailspin Brothers", "Woodgrove Sawmill", "Fabrikam Shoes Ltd", "Northwind Kites", "From Seed to Cup"],
  ...["O'Malley & Byrne", "Gray, Hall & Stone", "Pike (Devon) Ltd", "Try Hard Sports", "B2B Print Works"],
];
const ditte = [
  ...[
    "Ordine dei Sarti",
    "Rovere & Ginestra",
    "Est e Ovest Spedizioni",
    "Il Rivenditore Curioso",
    "Avviso ai Naviganti",
  ],
  ...["12 Apostoli Trattoria", "Club 99 Dischi", "Vicolo Exchange Bici", "Baia di Azure", "Teams e Soci Formazione"],
  ...["Rimuovi e Riparti Traslochi", "Chiusi per Ferie S.r.l.", "Guide di Montagna", "Sì Chef Cucine", "Non Più Soli"],
  ...["Mai Sazi Gastronomia", "Come Una Volta Pane", "Se Son Rose Fiorista", "Tutte le Mani", "Luca Verdi Giardini"],
  ...["Tailspin Fratelli", "Woodgrove Segheria", "Fabrikam Scarpe S.r.l.", "Northwind Aquiloni", "Dal Seme alla Tazza"],
  ...["D'Alba & Serra", "Neri, Pozzi e Galli", "Serra (Cuneo) S.r.l.", "La Prova del Nove", "Ponte S. Pietro Vetri"],
];

describe("a company that is new", () => {
  it.each([
    ["invite it@omega.example …", companies],
    ["invite … it@omega.example", companies],
    ["accepted it@omega.example …", companies],
    ["accepted …", companies],
    ["add customer …", companies.filter((name) => !/^\d/.test(name))],
    ["invita it@omega.example …", ditte],
    ["invita …, it@omega.example", ditte],
    ["accettato it@omega.example …", ditte],
    ["accettato …", ditte],
    ["aggiungi cliente …", ditte.filter((name) => !/^\d/.test(name))],
  ])("comes whole, and nothing else with it: %s", async (form, names) => {
    for (const name of names) {
      const line = form.replace("…", () => name);
      expect(await filledIn(line)).toEqual(only(line, name));
    }
  });

  it.each(["invite it@omega.example …", "accepted it@omega.example …", "accettato … it@omega.example"])(
    "comes whole in quotes: %s",
    async (form) => {
      for (const name of [...companies, ...ditte]) {
        const line = form.replace("…", () => `"${name}"`);
        expect(await filledIn(line)).toEqual(only(line, name));
      }
    },
  );

  it.each([
    ["draft an invitation for it@omega.example Order of Merit Hats", "Order of Merit Hats"],
    ["invite Guide Dogs of Kent at it@omega.example", "Guide Dogs of Kent"],
    ["invite Guide Dogs of Kent (it@omega.example)", "Guide Dogs of Kent"],
    ["it@omega.example Guide Dogs of Kent invite", "Guide Dogs of Kent"],
    ["add customer sara@omega.example Sara Green Gardens", "Sara Green Gardens"],
    ["aggiungi cliente luca@omega.example Bar di Luca", "Bar di Luca"],
    ["Port of Azure Sands has accepted", "Port of Azure Sands"],
    ["Il Circolo dei Rimossi ha accettato", "Circolo dei Rimossi"],
    ["accettato da Guide di Montagna", "Guide di Montagna"],
    ["invite it@omega.example Yes Chef Kitchens, thanks", "Yes Chef Kitchens"],
  ])("comes whole wherever it stands: %s", async (line, name) => {
    expect(await filledIn(line)).toEqual(only(line, name));
  });

  it("has a provider only where it is said with whom", async () => {
    for (const line of [
      "invite it@omega.example Yes Chef Kitchens with Fabrikam",
      "invite it@omega.example with Fabrikam Yes Chef Kitchens",
      "invita Yes Chef Kitchens tramite il provider Fabrikam, it@omega.example",
      "invita it@omega.example Yes Chef Kitchens assieme a Fabrikam",
    ])
      expect(await filledIn(line)).toEqual({ line, name: "Yes Chef Kitchens", provider: "chosen", services: "" });
  });

  it.each([
    ["accepted Port of Azure, Teams and Exchange", "Port of Azure", "exchange,teams"],
    ["accepted Guide Dogs of Kent for Exchange", "Guide Dogs of Kent", "exchange"],
    ["accettato Guide di Montagna con Teams e Azure", "Guide di Montagna", "azure,teams"],
    ["accettato Chiusi per Ferie S.r.l. Exchange", "Chiusi per Ferie S.r.l.", "exchange"],
    ["accepted First Street Clinic Teams", "First Street Clinic", "teams"],
    ["accepted it@omega.example for Teams and Azure", undefined, "azure,teams"],
  ])("has services where they stand behind the name: %s", async (line, name, services) => {
    expect(await filledIn(line)).toMatchObject({ ...(name && { name }), services });
  });

  it("is another than whoever shares a word of its name", async () => {
    for (const line of ["invita it@omega.example Woodgrove e Figli", "accettato it@omega.example Woodgrove e Figli"]) {
      const { inputs, text } = await says(line);
      expect(inputs.get("name")).toBe("Woodgrove e Figli");
      expect(text).not.toContain("Woodgrove Bank");
      expect(inputs.get("domain") ?? "omega.example").toBe("omega.example");
    }
    for (const line of ["allow buying Woodgrove e Figli", "assegna Woodgrove e Figli a Sara"])
      expect((await says(line)).text).toContain("Non compreso: «e Figli»");
  });

  it("is somebody we know only by the whole name", async () => {
    expect((await says("invita Woodgrove Bank")).text).toContain("Per Woodgrove Bank");
    const { inputs } = await says("accepted First Street Clinic");
    expect(inputs.get("domain")).toBe("firststreet.example");
  });
});

describe("what is no name", () => {
  it.each([
    ["invite it@omega.example Yes Chef Kitchens tomorrow", 'invita it@omega.example "Yes Chef Kitchens"'],
    ["invite it@omega.example Yes Chef Kitchens?", 'invita it@omega.example "Yes Chef Kitchens"'],
    ["invita it@omega.example Guide di Montagna solo se paga", 'invita it@omega.example "Guide di Montagna"'],
    ["invite it@omega.example bottega di luca", 'invita it@omega.example "bottega di luca"'],
    ["mail di invito per it@omega.example Guide di Montagna", 'invita it@omega.example "Guide di Montagna"'],
  ])("is asked about, with the name in what is offered: %s", async (line, offered) => {
    const { inputs, toType } = await says(line);
    expect(inputs.has("email")).toBe(false);
    expect(toType).toContain(offered);
  });

  it.each([
    "invite it@omega.example Not Contoso",
    "invita it@omega.example Non Contoso S.p.A.",
    "invite it@omega.example If Marco agrees",
    "invite it@omega.example NOT Contoso Nord",
    "accepted Contoso Nord and Woodgrove",
    "accepted Guide Dogs of Kent?",
    "accettato da Lago di Garda Hotels S.r.l.?",
    "ha accettato Guide di Montagna?",
  ])("opens no form with it: %s", async (line) => {
    const { inputs } = await says(line);
    expect([inputs.has("email"), inputs.has("domain")]).toEqual([false, false]);
  });
});

describe("a dry run", () => {
  it("is no word of a name", async () => {
    for (const [line, name] of [
      ["accettato it@omega.example La Prova del Nove", "La Prova del Nove"],
      ["invita it@omega.example Prova d'Autore", "Prova d'Autore"],
      ["invite it@omega.example Try Hard Sports", "Try Hard Sports"],
    ] as const)
      expect(await filledIn(line)).toEqual(only(line, name));
  });

  it.each([
    ["prova accettato Circolo di Prova", "accettato Circolo di Prova"],
    ["dry run invite it@omega.example Try Hard Sports", "invite it@omega.example Try Hard Sports"],
    ["invita it@omega.example Circolo di Prova, per prova", "invita it@omega.example Circolo di Prova"],
  ])("shows the words as they were typed: %s", async (line, words) => {
    const { inputs, text } = await says(line);
    expect(inputs.size).toBe(0);
    expect(text.replace(/\s+/g, " ")).toMatch(new RegExp(`^Prova ${words}`));
  });
});

describe("a company that is new, whose name is like another's", () => {
  it.each([
    ["invite it@tailspon.example Tailspon Ltd", "Tailspon Ltd", "Tailspin Toys"],
    ["invita it@woodgrave.example Woodgrave S.p.A. con fabrikam", "Woodgrave S.p.A.", "Woodgrove Bank"],
    ["invita it@logistica.example Logistica S.r.l.", "Logistica S.r.l.", ""],
    ["invita it@clinic.example Clinic S.r.l.", "Clinic S.r.l.", ""],
  ])("is invited as itself where its address and legal form are written: %s", async (line, name, near) => {
    const { inputs, text } = await says(line);
    expect([inputs.get("name"), inputs.get("reason")]).toEqual([name, "new"]);
    expect(text).not.toContain("Nuovo invito Per ");
    if (near !== "") expect(text).toContain(`Già presenti, con un nome simile: ${near}`);
  });

  it.each(["invita Logistica S.r.l.", "assegna Tailspon S.r.l. a sara", "consenti acquisti Woodgrave S.p.A."])(
    "is asked about before anything begins with the other: %s",
    async (line) => {
      const { text, buttons } = await says(line);
      expect(text).toContain("non per nome intero");
      expect(buttons.map(({ verb }) => verb)).not.toEqual(expect.arrayContaining(["customer.permit-buying"]));
      expect(await stage.hasChanged()).toBe(false);
    },
  );
});
