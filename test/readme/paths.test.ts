import { readdirSync, readFileSync } from "node:fs";
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

describe("what it would take to leave the SDKs", () => {
  it("is told of each file that knows of them, and of no other", () => {
    const [, left = ""] = /^## What it would take to leave the SDKs\n([\s\S]*?)^## /m.exec(readme) ?? [];
    const told = left
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => line.split("|")[1]?.match(/[\w/-]+\.ts/g) ?? []);
    const files = readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".ts"),
    );
    const isOfSdk = (path: string): boolean =>
      / from "(?:botbuilder|botframework|@microsoft\/teams)/.test(readFileSync(join(projectRoot, "src", path), "utf8"));
    expect(told.sort()).toEqual(files.filter(isOfSdk).sort());
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
