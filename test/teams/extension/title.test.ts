import { readerFor } from "../../../src/chat/texts/reader";
import { languages } from "../../../src/core/languages";
import { titleOf } from "../../../src/teams/extension/title";
import { specimens } from "../../gallery/specimens";

/** What workers post, or stands in a channel: no press in a dialog leads there. */
const isNoDialog = (name: string): boolean =>
  /^help\/reply (?:an answer (?:in private|that)|request not delivered)/.test(name);

describe.each(languages)("the title of a dialog, in %s", (language) => {
  const reader = readerFor(language, "Europe/Rome");

  it.each(specimens.filter(({ name }) => !isNoDialog(name)).map((each) => [each.name, each] as const))(
    "is short and whole: %s",
    (_, { make }) => {
      const { card, summary } = make(reader);
      expect(titleOf(summary, JSON.parse(card.json))).toMatch(/^[^…]{1,64}$/);
    },
  );

  it("tells of a way back where the card does", () => {
    const made = specimens.map(({ make }) => make(reader));
    const back = made.filter(({ card }) => card.json.includes(`"${reader.text("invitations.restore.title")}"`));
    const titles = back.map(({ card, summary }) => titleOf(summary, JSON.parse(card.json)));
    expect(titles).not.toEqual([]);
    for (const title of titles) expect(title).toMatch(/^(?:Restore|Ripristino di) /);
  });

  it("is what the card says first where that fits, else its heading, and cut only where neither does", () => {
    const headed = (text: string) => ({ body: [{ type: "Container", items: [{ style: "heading", text }] }] });
    expect(titleOf("Draft for Lamna", headed("Invitation"))).toBe("Draft for Lamna");
    expect(titleOf("word ".repeat(20), headed("Invitation"))).toBe("Invitation");
    expect(titleOf("word ".repeat(20), headed("word ".repeat(20)))).toBe(`${"word ".repeat(11)}word…`);
  });
});
