import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectRoot } from "../support/sources";

const source = (path: string): string => readFileSync(join(projectRoot, path), "utf8");
const asReading = (path: string): string => source(path).replaceAll("writes: true", "writes: false");

/** A command of this flag that does this. */
const command = (writes: string, run: string, name = "help"): string => `
  import { defineCommand } from "../command";
  import type { WritingTurn } from "../context";
  const answer = Promise.reject(new Error("never"));
  export type Unused = WritingTurn;
  export const x = defineCommand({
    name: "${name}", task: "customers", words: { en: { shown: "x" }, it: { shown: "x" } }, argument: "none", ${writes} run: ${run},
  });`;
const changes = "async (turn) => { await turn.store.change(async () => ({ answer: 1 })); return answer; }";

/** Files that look right, and what the compiler says of each: lain over the project, where they would stand. */
const wrong: readonly [what: string, path: string, text: string, says: RegExp][] = [
  [
    "a decision marked as reading",
    "src/chat/actions/removals/decide-2.ts",
    asReading("src/chat/actions/removals/decide.ts"),
    /Property 'ids' is missing in type 'ReadingDeps' but required in type 'Deps'/,
  ],
  [
    "a step of an invitation marked as reading",
    "src/chat/actions/invitations/discard-2.ts",
    asReading("src/chat/actions/invitations/discard.ts"),
    /Property 'change' is missing in type 'Queries & Pick<TenantStore, "preview">' but required in type 'TenantStore'/,
  ],
  [
    "a reading command that writes by itself",
    "src/chat/commands/reading-1.ts",
    command("writes: false,", changes),
    /Property 'change' does not exist on type 'Queries & Pick<TenantStore, "preview">'/,
  ],
  [
    "a reading command that looks for the store elsewhere",
    "src/chat/commands/reading-2.ts",
    command("writes: false,", "async (turn) => { await turn.deps.stores.of(turn.store.tenant.id); return answer; }"),
    /Property 'stores' does not exist on type 'ReadingDeps'/,
  ],
  [
    "a writing command that looks for the store of any tenant",
    "src/chat/commands/writing-2.ts",
    command("writes: true,", "async (turn) => { await turn.deps.stores.of(turn.store.tenant.id); return answer; }"),
    /Property 'stores' does not exist on type 'Deps'/,
  ],
  [
    "a reading command that asks the authority to act",
    "src/chat/commands/reading-4.ts",
    command(
      "writes: false,",
      "async (turn) => { turn.deps.authority(turn.store.tenant).endRelationship; return answer; }",
    ),
    /Property 'endRelationship' does not exist on type 'Pick<Authority, "abilities">'/,
  ],
  [
    "a reading command that asks for a turn that writes",
    "src/chat/commands/reading-3.ts",
    command("writes: false,", "(turn: WritingTurn) => answer"),
    /Type 'Turn' is not assignable to type 'WritingTurn'/,
  ],
  [
    "a command that does not say whether it writes",
    "src/chat/commands/silent.ts",
    command("", "() => answer"),
    /Property 'writes' is missing/,
  ],
  [
    "a command of which no text tells what it does",
    "src/chat/commands/untold.ts",
    command("writes: false,", "() => answer", "customers.purge"),
    /Type '"customers.purge"' is not assignable to type 'CommandName'/,
  ],
  [
    "an action with a verb of its own",
    "src/chat/actions/verb.ts",
    `import { z } from "zod"; import { defineAction } from "../action";
     export const x = defineAction({ verb: "removal.aprove", writes: false, data: z.object({}), run: () => Promise.reject(1) });`,
    /Type '"removal.aprove"' is not assignable to type/,
  ],
  [
    "a view whose rows name an unknown verb",
    "src/chat/views/rows-2.ts",
    'import type { RowChoice } from "./customers/rows"; export const x: RowChoice = { verb: "customer.opn" };',
    /Type '"customer.opn"' is not assignable to type/,
  ],
  [
    "a view whose lines name an unknown verb",
    "src/chat/views/lines-2.ts",
    `import type { Suggested } from "./help/command-line";
     export const x: Suggested = { words: "", does: "", press: { verb: "sya", data: {} } };`,
    /Type '"sya"' is not assignable to type/,
  ],
];

const right: readonly [what: string, path: string, text: string][] = [
  ["a decision as it is", "src/chat/actions/removals/decide-1.ts", source("src/chat/actions/removals/decide.ts")],
  ["a writing command that writes", "src/chat/commands/writing.ts", command("writes: true,", changes)],
  ["a reading command that reads", "src/chat/commands/reading-0.ts", command("writes: false,", "() => answer")],
];

describe("the compiler", () => {
  const folder = mkdtempSync(join(tmpdir(), "house-"));
  let report: string[];

  beforeAll(() => {
    symlinkSync(join(projectRoot, "node_modules"), join(folder, "node_modules"));
    for (const [, path, text] of [...wrong, ...right]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const compilerOptions = { noEmit: true, rootDir: "/", rootDirs: [projectRoot, folder], types: ["node"] };
    const config = { extends: join(projectRoot, "tsconfig.json"), compilerOptions, include: ["src"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    report = compile(folder).split(/\n(?=\S)/);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const saidOf = (path: string): string[] => report.filter((line) => line.includes(`${path}(`));

  it.each(wrong)("refuses %s", (_, path, _text, says) => {
    expect(saidOf(path).join("\n")).toMatch(says);
  });

  it.each(right)("takes %s", (_, path) => {
    expect(saidOf(path)).toEqual([]);
  });

  it("has nothing to say of any other file", () => {
    const others = report.filter((line) => line.trim() && !wrong.some(([, path]) => line.includes(`${path}(`)));
    expect(others).toEqual([]);
  });
});

/** What `tsc` prints; it ends with 2 when there is something to say. */
function compile(folder: string): string {
  const compiler = join(projectRoot, "node_modules/typescript/bin/tsc");
  try {
    return execFileSync(process.execPath, [compiler, "--pretty", "false", "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
