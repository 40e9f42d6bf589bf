import { caught } from "./house";
import { world } from "./rules/world";

const used = (text: string, path = "src/core/x.ts"): string[] =>
  caught(world, { [path]: text }).map((line) => line.replace(/ \(.*\)$/, "").replace(/^\S+ /, ""));

describe("time and chance that nobody handed in", () => {
  it.each([
    ["const x = Date();", "uses Date"],
    ["const x = new Date();", "uses Date"],
    ["const x = new Date;", "uses Date"],
    ["const x = new Date(...[]);", "uses Date"],
    ["const x = Date.now();", "uses Date.now"],
    ['const x = Date["now"]();', 'uses Date["now"]'],
    ["const { now } = Date;", "uses Date"],
    ["const { now: clock } = Date;", "uses Date"],
    ["const D = Date; new D();", "uses Date"],
    ["const x = { clock: Date };", "uses Date"],
    ["class Day extends Date {}", "uses Date"],
    ["const x = y.map(Date);", "uses Date"],
    ["const x = new globalThis.Date();", "uses globalThis.Date"],
    ['const x = global["Date"].now();', 'uses global["Date"]'],
    ["const x = Reflect.construct(Date, []);", "uses Reflect.construct"],
    ["const x = performance.now();", "uses performance.now"],
    ["const x = process.hrtime();", "uses process.hrtime"],
    ["const x = Temporal.Now.instant();", "uses Temporal.Now"],
    ['const x = new Intl.DateTimeFormat("it").format();', 'uses new Intl.DateTimeFormat("it").format()'],
    ["const x = Math.random();", "uses Math.random"],
    ["const { random } = Math;", "uses Math"],
    ["const x = crypto.randomUUID();", "uses crypto.randomUUID"],
    ["crypto.getRandomValues(x);", "uses crypto.getRandomValues"],
    ["setTimeout(x, 5);", "uses setTimeout"],
    ["queueMicrotask(x);", "uses queueMicrotask"],
    ["const x = new EventSource(y);", "uses EventSource"],
    ["console.log(x);", "uses console.log"],
    ["setInterval(x, 5);", "uses setInterval"],
    ["const every = setInterval;", "uses setInterval"],
    ['const x = await fetch("https://a.example");', "uses fetch"],
    ["const x = new WebSocket(y);", "uses WebSocket"],
    ['const x = eval("1");', "uses eval"],
    ['const x = new Function("return 1");', "uses Function"],
    ["const x = process.env.HOME;", "uses process.env"],
    ['import { randomBytes } from "node:crypto";', "imports randomBytes of node:crypto"],
    ['import { randomUUID as next } from "node:crypto";', "imports randomUUID of node:crypto"],
    ['import { createHash, randomInt } from "node:crypto";', "imports randomInt of node:crypto"],
    ['import * as c from "node:crypto";', "imports * of node:crypto"],
    ['import c from "node:crypto";', "imports * of node:crypto"],
    ['export { randomInt } from "node:crypto";', "imports randomInt of node:crypto"],
    ['const { randomBytes } = require("node:crypto");', "imports * of node:crypto"],
  ])("is caught: %s", (text, fault) => {
    expect(used(text)).toContain(fault);
  });

  it("is caught in every room, and not at the edge", () => {
    const text = "const x = Date.now();";
    for (const path of ["src/chat/views/x.ts", "src/store/x.ts", "src/teams/x.ts", "src/workers/x.ts", "src/web/x.ts"])
      expect(used(text, path)).toEqual(["uses Date.now"]);
    for (const path of [
      "src/ids.ts",
      "src/main.ts",
      "src/log.ts",
      "src/verify.ts",
      "src/demo/x.ts",
      "src/package/x.ts",
    ])
      expect(used(text, path)).toEqual([]);
  });

  it("is none: a moment that is given, and names of one's own", () => {
    const text = `
      import { createHash } from "node:crypto";
      const at: Date = new Date(clock.now());
      const day = Date.parse("2026-11-21") + Math.max(1, 2);
      const fetch = (way) => way;
      const now = clock.now(), { random } = options, date = { Date: 1 }, other = date.Date;
      fetch(performance_of(at));`;
    expect(used(text)).toEqual([]);
  });
});
