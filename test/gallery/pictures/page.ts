import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Card } from "../../../src/chat/answer";
import { hostConfig, styleSheet, type Theme } from "./host-config";

const fromPackage = (path: string): string => readFileSync(createRequire(__filename).resolve(path), "utf8");

export interface Pictured {
  name: string;
  card: Card;
}

export interface Look {
  language: string;
  theme: Theme;
  /** In pixels. */
  width: number;
}

/**
 * A web page that draws cards one below the other, each in an element `.specimen` with the number of its place as id
 * (`s0`, `s1` …). It needs no network.
 */
export function pageOf(cards: readonly Pictured[], look: Look): string {
  const { language, theme, width } = look;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Rapport cards</title>
<style>${styleSheet(theme)} .specimen { width: ${width}px; }</style>
<script>${fromPackage("adaptivecards/dist/adaptivecards.min.js")}</script>
</head>
<body><main></main>
<script>
  const cards = ${forScript(cards)};
  const config = new AdaptiveCards.HostConfig(${forScript(hostConfig(theme))});
  cards.forEach(({ name, card }, place) => {
    const { msteams, ...standard } = JSON.parse(card.json);
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = config;
    drawn.parse(standard);
    const specimen = document.createElement("div");
    specimen.className = "specimen";
    specimen.id = "s" + place;
    specimen.dataset.name = name;
    specimen.append(drawn.render());
    document.querySelector("main").append(specimen);
  });
</script>
</body></html>`;
}

/** JSON that can stand inside a script element, whatever people typed. */
const forScript = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
