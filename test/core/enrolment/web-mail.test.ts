import { webMailOf } from "../../../src/core/enrolment/web-mail";
import { companies, webMail } from "./addresses.json";

describe("an address of the primary contact", () => {
  it("is kept as a table of at least three hundred, each of another domain or in another form", () => {
    const all = [...webMail, ...companies];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(500);
  });

  it("is told to be web mail in every form of it: 99.5 % and more of the table (R137)", () => {
    const missed = webMail.filter((address) => webMailOf(address) === undefined);
    expect(missed).toEqual([]);
  });

  it("is never taken from a company, whatever its domain resembles (R137)", () => {
    expect(companies.filter((address) => webMailOf(address) !== undefined)).toEqual([]);
  });

  it.each([
    ["mario+crm@GoogleMail.com", "Gmail"],
    ["anna@yahoo.co.uk", "Yahoo Mail"],
    ["luca@me.com", "iCloud Mail"],
    ["p@aim.com", "AOL Mail"],
    ["g@live.it", "Outlook"],
    ["g@hotrnail.com", "Outlook"],
    ["u@fastwebnet.it", "fastwebnet.it"],
  ])("names the service: %s is of %s", (address, service) => {
    expect(webMailOf(address)).toBe(service);
  });
});
