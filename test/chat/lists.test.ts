import { actions } from "../../src/chat/actions";
import { openHelp } from "../../src/chat/actions/help/help";
import { sayWords } from "../../src/chat/actions/help/say";
import { commands } from "../../src/chat/commands";
import { sourcesOf } from "../../src/chat/texts/texts";
import { verbs } from "../../src/chat/verbs";

describe("what people can type and press", () => {
  it("has one action for every verb", () => {
    const say = sayWords(() => Promise.reject(new Error("nobody says anything here")));
    expect([...actions, openHelp(commands), say].map(({ verb }) => verb).sort()).toEqual([...verbs].sort());
  });

  it("has one command for every text that tells what a command does", () => {
    const named = Object.keys(sourcesOf("en")).flatMap((key) => /^command\.(.+)\.does$/.exec(key)?.[1] ?? []);
    expect(commands.map(({ name }) => name).sort()).toEqual(named.sort());
  });
});
