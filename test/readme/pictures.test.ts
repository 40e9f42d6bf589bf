import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";
import { digestOf, digestsFile, folder, pictured } from "./pictures";

describe("the README's pictures", () => {
  const digests: Record<string, string> = JSON.parse(readFileSync(digestsFile, "utf8"));

  it.each(pictured())("show $name as the card is now; `npm run pictures` draws them anew", (each) => {
    expect(digests[each.name]).toBe(digestOf(each));
    expect(existsSync(join(folder, `${each.name}.png`))).toBe(true);
  });

  it("show English alone, and lists whose numbers fit their rows", () => {
    const said = pictured().map(({ card }) => card.json);
    expect(said.join()).not.toMatch(/ il cliente | collegamento |Sole & Luna|accordo/i);
    const [list] = said;
    expect(list).toContain("1–10 of 45");
    expect(list?.match(/"verb":"customer\.open"/g)).toHaveLength(10);
  });

  it("are all there where the README shows them", () => {
    const shown = [...readFileSync(join(projectRoot, "README.md"), "utf8").matchAll(/\]\((test\/[^)]+\.png)\)/g)];
    expect(shown.map(([, path]) => path)).toEqual(pictured().map(({ name }) => `test/readme/pictures/${name}.png`));
  });
});
