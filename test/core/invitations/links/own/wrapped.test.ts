import { unwrapped } from "../../../../../src/core/invitations/links/own/wrapped";
import { ownLink } from "../../../../support/world";

const inside = encodeURIComponent(ownLink);

describe("a link that a program has wrapped", () => {
  it.each([
    `https://eur03.safelinks.protection.outlook.com/?url=${inside}&data=05%7C02&sdata=x%3D&reserved=0`,
    `https://nam.safelinks.protection.outlook.com/GetUrlReputation?url=${inside}`,
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${inside}&locale=it-it`,
    `https://www.google.com/url?q=${inside}&sa=D&source=editors`,
    `https://www.google.com/url?sa=t&url=${inside}`,
  ])("is taken out: %s", (typed) => {
    expect(unwrapped(typed)).toBe(ownLink);
  });

  it.each([
    `http://eur03.safelinks.protection.outlook.com/?url=${inside}`,
    `https://safelinks.protection.outlook.com.evil.example/?url=${inside}`,
    `https://evilsafelinks.protection.outlook.com/?url=${inside}`,
    `https://x@eur03.safelinks.protection.outlook.com/?url=${inside}`,
    `https://eur03.safelinks.protection.outlook.com/?url=${inside}&url=${inside}`,
    `https://www.google.com/search?q=${inside}`,
    `https://evil.example/?url=${inside}`,
    ownLink,
    "hello",
  ])("is none of another kind: %s", (typed) => {
    expect(unwrapped(typed)).toBe(typed);
  });

  it("is taken out once", () => {
    const once = `https://www.google.com/url?q=${inside}`;
    expect(unwrapped(`https://www.google.com/url?q=${encodeURIComponent(once)}`)).toBe(once);
  });
});
