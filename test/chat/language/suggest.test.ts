import { commands } from "../../../src/chat/commands";
import { grammarOf } from "../../../src/chat/language/parse";
import { suggestions } from "../../../src/chat/language/suggest";
import { can, type Role } from "../../../src/core/permissions";

const namesFor = (roles: Role[], text: string): string[] => {
  const parsed = grammarOf(commands).parse(text);
  if (parsed.kind !== "unclear") throw new Error(`"${text}" is not unclear`);
  return suggestions(parsed.guesses, ({ needs }) => !needs || can({ roles }, needs)).map(({ command }) => command.name);
};

describe("what is suggested (B10)", () => {
  it("is only what this person may do", () => {
    expect(namesFor(["admin-agent"], "rimouvi contoso")).toEqual(["removals.request"]);
    expect(namesFor(["helpdesk-agent"], "rimouvi contoso")).toEqual([]);
    expect(namesFor(["helpdesk-agent"], "clietni contoso")).toContain("customers.list");
  });
});
