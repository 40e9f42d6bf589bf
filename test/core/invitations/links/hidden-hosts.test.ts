import fc from "fast-check";
import { findLinks } from "../../../../src/core/invitations/links/find-links";
import { withoutLinks } from "../../../../src/core/invitations/without-links";
import { hosts, numeric, pictures, short, spoken } from "./support/hosts";
import { letterWays, placeWays, sentences, spokenWays, stops } from "./support/ways";

const inSentence = fc.constantFrom(...sentences);
const caught = (text: string): void => expect(findLinks(text).length > 0 || text).toBe(true);

/** What a way makes of some hosts is none any more, or another way already. */
const isHidden = (host: string, name: string): boolean =>
  !(host.startsWith("0x") && name === "with look-alike letters") &&
  (!host.startsWith("http") || name === "as it is") &&
  !(host.includes("[") && name !== "as it is" && !name.startsWith("behind https"));

describe("a link in a text", () => {
  it.each(Object.entries({ ...letterWays, ...placeWays }))(
    "is caught in every sentence when it is written %s",
    (name, hide) => {
      const anyHost = fc.oneof({ weight: 4, arbitrary: hosts }, { weight: 1, arbitrary: numeric });
      fc.assert(
        fc.property(anyHost, inSentence, (host, sentence) => {
          fc.pre(isHidden(host, name));
          caught(sentence(hide(host)));
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(Object.entries(spokenWays))("is caught in every sentence when it is said %s", (_, hide) => {
    fc.assert(
      fc.property(spoken, inSentence, (host, sentence) => caught(sentence(hide(host)))),
      { numRuns: 100 },
    );
  });

  it.each(stops)("is caught when its full stop is %s", (stop) => {
    fc.assert(
      fc.property(hosts, inSentence, (host, sentence) => caught(sentence(host.replaceAll(".", stop)))),
      { numRuns: 30 },
    );
  });

  it("is caught when its name is a picture, and when it is a shortened number", () => {
    fc.assert(
      fc.property(fc.oneof(pictures, short), inSentence, (host, sentence) => caught(sentence(host))),
      { numRuns: 500 },
    );
  });

  it("is caught when letters, place and stops are all hidden: 2,000 hosts", () => {
    const way = (ways: Record<string, (host: string) => string>) => fc.constantFrom(...Object.values(ways));
    fc.assert(
      fc.property(
        spoken,
        way(letterWays),
        fc.oneof(
          way(placeWays),
          way(spokenWays),
          fc.constantFrom(...stops).map((stop) => (host: string) => host.replaceAll(".", stop)),
        ),
        inSentence,
        (host, write, set, sentence) => caught(sentence(write(set(host)))),
      ),
      { numRuns: 2000 },
    );
  });

  it("goes, however it was hidden, and the words stay (R41)", () => {
    const ways = Object.values({ ...letterWays, ...placeWays, ...spokenWays });
    fc.assert(
      fc.property(fc.oneof(spoken, pictures), fc.constantFrom(...ways), (host, hide) => {
        const left = withoutLinks(`Prima di tutto ${hide(host)} infine`, []);
        expect(findLinks(left)).toEqual([]);
        expect(left).toMatch(/^Prima di tutto.*infine$/su);
      }),
      { numRuns: 1000 },
    );
  });
});
