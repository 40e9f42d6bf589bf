import { caught } from "./house";
import { offencesOf, outlived } from "./rule";
import { circles } from "./rules/circles";
import { documented } from "./rules/documented";
import { folders, lengths } from "./rules/folders";
import { usedPermissions } from "./rules/permissions";
import { silencing } from "./rules/silencing";

describe("a circle of imports", () => {
  it("is caught among two files", () => {
    const files = { "src/core/a.ts": 'import { b } from "./b";', "src/core/b.ts": 'import { a } from "./a";' };
    expect(caught(circles, files)).toEqual(["src/core/a.ts → src/core/b.ts → src/core/a.ts"]);
  });

  it("is caught when it is made of types, of passing on, and of an index", () => {
    const files = {
      "src/chat/commands/index.ts": 'import type { A } from "./a";',
      "src/chat/commands/a.ts": 'export * from "./b";',
      "src/chat/commands/b.ts": 'type Commands = import("../commands").Commands;',
    };
    expect(caught(circles, files)).toEqual([
      "src/chat/commands/index.ts → src/chat/commands/a.ts → src/chat/commands/b.ts → src/chat/commands/index.ts",
    ]);
  });

  it("is none where two files need the same third one", () => {
    const files = {
      "src/core/a.ts": 'import "./b"; import "./c";',
      "src/core/b.ts": 'import "./c";',
      "src/core/c.ts": "",
    };
    expect(caught(circles, files)).toEqual([]);
  });
});

describe("what no longer fits the head", () => {
  const filesIn = (folder: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${folder}/f${n}.ts`, ""]));

  it("is caught: a folder of sixteen files", () => {
    expect(caught(folders, filesIn("src/core/x", 16))).toEqual(["src/core/x has 16 files"]);
    expect(caught(folders, { ...filesIn("src/core/x", 15), ...filesIn("src/core/x/y", 15) })).toEqual([]);
  });

  it("is caught: a file of 251 lines", () => {
    expect(caught(lengths, { "src/core/x.ts": "\n".repeat(250) })).toEqual(["src/core/x.ts has 251 lines"]);
    expect(caught(lengths, { "src/core/x.ts": "\n".repeat(249) })).toEqual([]);
  });
});

describe("a function that another room uses", () => {
  const callers = {
    "src/chat/y.ts": 'import { act, read } from "../core/x";',
    "src/core/z.ts": 'import { near } from "./x";',
  };

  it("is caught without a comment that says what it promises", () => {
    const x = "export function act() {}\n// Not that.\nexport const read = () => 1;\nexport function near() {}";
    expect(caught(documented, { ...callers, "src/core/x.ts": x })).toEqual([
      "src/core/x.ts act has no doc comment",
      "src/core/x.ts read has no doc comment",
    ]);
  });

  it("is not, with one", () => {
    const x =
      "/** Acts. */\nexport function act() {}\n/** Reads. */\nexport const read = () => 1;\nexport function near() {}";
    expect(caught(documented, { ...callers, "src/core/x.ts": x })).toEqual([]);
  });
});

describe("a check that is silenced", () => {
  it.each([
    ["// @ts-expect-error it is fine", "src/core/x.ts silences: @ts-expect-error it is fine"],
    ["/* @ts-ignore */ x();", "src/core/x.ts silences: @ts-ignore"],
    [
      "// biome-ignore lint/suspicious/noExplicitAny: x",
      "src/core/x.ts silences: biome-ignore lint/suspicious/noExplicitAny: x",
    ],
    ["approve(turn.store as never);", "src/core/x.ts:1 claims to fit anywhere"],
    ["approve(<any>turn.store);", "src/core/x.ts:1 claims to fit anywhere"],
  ])("is caught: %s", (text, offence) => {
    expect(caught(silencing, { "src/core/x.ts": text })).toEqual([offence]);
  });

  it("is none: a type that says never", () => {
    expect(
      caught(silencing, { "src/core/x.ts": "// Never.\nfunction unreachable(value: never): never { throw value; }" }),
    ).toEqual([]);
  });
});

describe("a permission", () => {
  it("is caught when nothing asks for it", () => {
    const asked = { "src/chat/commands/x.ts": 'export const x = { needs: "customers.read" };' };
    expect(caught(usedPermissions, asked)).toContain("links.set is asked for nowhere");
    expect(caught(usedPermissions, asked)).not.toContain("customers.read is asked for nowhere");
    const named = { "src/chat/views/x.ts": 'export const x = { key: "links.set" };' };
    expect(caught(usedPermissions, named)).toContain("links.set is asked for nowhere");
    const declared = { "src/core/permissions.ts": 'export const x = { "links.set": 1 };' };
    expect(caught(usedPermissions, declared)).toContain("links.set is asked for nowhere");
  });
});

describe("an exception", () => {
  const rule = {
    name: "",
    why: "",
    how: "",
    find: () => ["src/a.ts says x (src/a.ts:1)", "src/b.ts says y (src/b.ts:2)"],
    exceptions: { "src/a.ts says x": "needed", "src/c.ts": "needed no more" },
  };
  const house = { code: [], cards: [] };

  it("allows what it names and no more, and is found when it has outlived its reason", () => {
    expect(offencesOf(rule, house)).toEqual(["src/b.ts says y (src/b.ts:2)"]);
    expect(outlived(rule, house)).toEqual(["src/c.ts"]);
  });
});
