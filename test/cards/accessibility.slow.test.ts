import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import type { Card } from "../../src/chat/answer";
import { type Reader, readerFor } from "../../src/chat/texts/reader";
import { addressFact, type Fact } from "../../src/chat/views/facts";
import { view } from "../../src/chat/views/view";
import { themes } from "../gallery/pictures/host-config";
import { pageOf } from "../gallery/pictures/page";
import { specimens } from "../gallery/specimens";
import { describeInBrowser, openChromium } from "../support/playground/chromium";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

describeInBrowser("cards in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each(themes)(
    "are accessible and keep their text inside at 320 px, in the %s theme",
    async (theme) => {
      const language = theme === "light" ? "it" : "en";
      const reader = readerFor(language, "Europe/Rome");
      const cards = specimens.map(({ name, make }) => ({ name, card: make(reader).card }));
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.setContent(pageOf(cards, { language, theme, width: 320 }));
      expect(await page.locator(".specimen > .ac-adaptiveCard").count()).toBe(specimens.length);
      await page.evaluate(axe);
      expect(await page.evaluate(findings)).toEqual([]);
      expect(await page.evaluate(overflowing)).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it.each(["it", "en"] as const)(
    "have an ordinary address in one line at 320 px, level with its label, in %s",
    async (language) => {
      const reader = readerFor(language, "Europe/Rome");
      const facts = ["it@cantinesoleeluna.example", "info@farmacie-riunite.example"].flatMap((address) =>
        (["fact.to", "fact.domain"] as const).map((label) => addressFact(reader, label, address)),
      );
      const card = addressesOn(reader, facts);
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.setContent(pageOf([{ name: "facts", card }], { language, theme: "light", width: 320 }));
      expect(await page.evaluate(linesOfAddresses)).toEqual(facts.map(() => ({ lines: 1, lower: 0 })));
      await page.close();
    },
    120_000,
  );
});

/** A card that has hardly anything but facts. */
const addressesOn = (reader: Reader, facts: readonly Fact[]): Card =>
  view(reader, "refusals/failure", { spoken: "", title: "", why: "", facts, next: "" }).card;

/** How many lines each address takes, and how much lower its label stands. */
const linesOfAddresses = `[...document.querySelectorAll(".ac-textBlock")].filter(({ textContent }) => textContent.includes("@")).map((value) => {
  const label = value.closest(".ac-columnSet").querySelector(".ac-textBlock");
  const box = value.getBoundingClientRect();
  return { lines: Math.round(box.height / 20), lower: Math.round(label.getBoundingClientRect().top - box.top) };
})`;

/**
 * What any rule of axe finds. A row that can be pressed is read as four lines: each ends in a space (cards/parts), or
 * their last and first words would be one word to axe and to whoever copies them. Ids that occur twice axe only leaves
 * for review: here they count too. The field of a people picker is the client's own: this renderer makes one without a
 * name of it, from a label that is there.
 */
const findings = `axe.run("main", { resultTypes: ["violations", "incomplete"] }).then(({ violations, incomplete }) =>
  [...violations, ...incomplete.filter(({ id }) => id === "duplicate-id-aria")].flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !(id === "label" && html.includes("ac-choiceSetInput-filtered-textbox"))).map(({ target, html }) => id + ": " + document.querySelector(target[0])?.closest(".specimen")?.dataset.name + ": " + html.slice(0, 160))))`;

/** Cards of which something sticks out at the right. */
const overflowing = `[...document.querySelectorAll(".specimen")].filter((specimen) => {
  const edge = specimen.getBoundingClientRect().right;
  return [...specimen.querySelectorAll("*")].some((part) => part.getBoundingClientRect().right > edge + 1);
}).map((specimen) => specimen.dataset.name)`;
