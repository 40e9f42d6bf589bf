import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";
import { pathsAstray } from "./paths";

const readme = readFileSync(join(projectRoot, "src/README.md"), "utf8");

describe("how Rapport is built", () => {
  it("is told with files and folders that exist", () => {
    expect(pathsAstray(readme)).toEqual([]);
  });

  it("takes nobody who follows a turn through the wiring", () => {
    const [, walks = ""] = /^## Two turns, followed\n([\s\S]*?)^## /m.exec(readme) ?? [];
    expect(walks).toContain("`core/removals/ending/execute.ts`");
    expect(walks).not.toContain("main.ts");
  });
});

describe("a path that leads nowhere", () => {
  it.each([
    ["a file that was renamed", "see `chat/bind.ts`", ["chat/bind.ts"]],
    ["a file of its own", "`nowhere.ts` does it", ["nowhere.ts"]],
    ["a folder", "`src/chambers/`", ["src/chambers/"]],
    ["one of several", "in `cards/text/{en,xx}/help.json`", ["cards/text/xx/help.json"]],
    ["one that no subject has", "`core/<subject>/rumours.ts`", ["core/<subject>/rumours.ts"]],
  ])("is found: %s", (_, text, astray) => {
    expect(pathsAstray(text)).toEqual(astray);
  });

  it.each([
    "`core/ports.ts`, `src/core/ports.ts` and `cards/text/{en,it}/help.json`",
    "`core/<subject>/events.ts`, `authorities/ledger/` and `chat/*.ts`",
    "`npm run readme`, `TenantStore.change` and `en`",
    "```\n`chat/bind.ts`\n```",
  ])("is none of these: %s", (text) => {
    expect(pathsAstray(text)).toEqual([]);
  });
});
