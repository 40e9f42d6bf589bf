import { commands } from "../../src/chat/commands";
import { learned } from "../../src/chat/language/understand";
import { learnedAtBuild } from "../../src/chat/learned";

describe("what the build learned from the examples", () => {
  it("is what the commands and examples of today teach", () => {
    expect(Buffer.compare(Buffer.from(learnedAtBuild().buffer), Buffer.from(learned(commands).buffer))).toBe(0);
  });
});
