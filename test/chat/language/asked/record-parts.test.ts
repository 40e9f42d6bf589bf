import { partAsked } from "../../../../src/chat/language/asked/record-parts";
import { fold } from "../../../../src/core/fold";

const part = (line: string) => partAsked({ keys: fold(line).split(" "), services: [] });

describe("the part of a record that a question asks for", () => {
  it.each([
    ["licences", "how many licences does contoso have", "che licenze ha contoso"],
    ["subscriptions", "which subscriptions has contoso", "che abbonamenti ha contoso"],
    ["owner", "who looks after contoso", "chi segue contoso"],
    ["provider", "which distributor is behind contoso", "quale distributore c'è per contoso"],
    ["privileges", "what privileges do we have", "che privilegi abbiamo"],
    ["services", "which services does contoso use", "che servizi usa contoso"],
    ["users", "how many users has contoso", "quanti utenti ha contoso"],
    ["relationship", "since when are we their reseller", "quando è nata la relazione"],
  ])("is known in both languages: %s", (wanted, english, italian) => {
    expect(part(english)).toBe(wanted);
    expect(part(italian)).toBe(wanted);
  });

  it("is the services where a service is named, and none in the record alone", () => {
    expect(partAsked({ keys: ["contoso", "azure"], services: ["azure"] })).toBe("services");
    expect(part("apri contoso")).toBeUndefined();
  });
});
