import { globSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";
import { sampleFile, samples } from "./samples";

/** `npm run samples`: writes the sample data beside the card templates from the specimens of the gallery. */
const cards = join(projectRoot, "cards");
for (const old of globSync(sampleFile("*/*"), { cwd: cards })) rmSync(join(cards, old));
for (const [card, data] of samples())
  writeFileSync(join(cards, sampleFile(card)), `${JSON.stringify(data, null, 2)}\n`);
