import { spokenIn } from "../../../src/teams/inbound/message-text";

const bot = { id: "28:bot", name: "Rapport" };
const ofBot = { type: "mention", text: "<at>Rapport</at>", mentioned: { id: "28:bot" } };
const ofBen = { type: "mention", text: "<at>Ben Ito</at>", mentioned: { id: "29:ben" } };

describe("what a person typed", () => {
  it.each([
    ["is taken as it is without a mention", "customers contoso", [], "customers contoso"],
    ["has no mention of the bot before it", "<at>Rapport</at> customers", [ofBot], "customers"],
    ["has no mention of the bot after it", "customers <at>Rapport</at>", [ofBot], "customers"],
    ["has no mention of the bot inside it", "remove <at>Rapport</at> tailspin", [ofBot], "remove tailspin"],
    ["loses every mention of the bot", "<at>Rapport</at> help <at>Rapport</at>", [ofBot, ofBot], "help"],
    ["loses a shortened mention of the bot", "<at>Rap</at> help", [{ ...ofBot, text: "<at>Rap</at>" }], "help"],
    ["has no call of the bot before it that is typed by hand", "@Rapport, customers", [], "customers"],
    [
      "has none where there are signs in it either",
      "@Rapport invita a@b.example per R&amp;D",
      [],
      "invita a@b.example per R&D",
    ],
    ["keeps who is called nearly so", "@Rapporti invite a@b.example", [], "@Rapporti invite a@b.example"],
    ["keeps an address that begins so", "@rapport.example customers", [], "@rapport.example customers"],
    ["keeps other people's names", "<at>Rapport</at> ask <at>Ben Ito</at>", [ofBot, ofBen], "ask Ben Ito"],
    [
      "keeps a person who is called like the bot",
      "tell <at>Rapport</at>",
      [{ ...ofBen, text: "<at>Rapport</at>" }],
      "tell Rapport",
    ],
    [
      "has plain spaces for protected ones",
      "<at>Rapport</at>&nbsp;customers\u00a0contoso",
      [ofBot],
      "customers contoso",
    ],
    ["keeps its lines apart", "\n<at>Rapport</at>\n customers\r\n\r\n contoso \n", [ofBot], "customers\ncontoso"],
    ["has its lines from tags too", "<ul><li>customers</li><li>open</li></ul><br/>help", [], "customers\nopen\nhelp"],
    ["keeps its cells apart", "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", [], "a b\nc"],
    ["is the same in bold and colours", "<b>remove</b> <span style='x'>con<i>to</i>so</span>", [], "remove contoso"],
    ["is what was typed below a quoted message", '<quoted messageId="17"/> customers', [], "customers"],
    ["is not what it quotes", "<blockquote>a<blockquote>b</blockquote>c</blockquote>customers", [], "customers"],
    ["is not what was struck out", "<s>remove contoso</s> customers", [], "customers"],
    ["is not what was struck out in Markdown", "~~remove contoso~~ customers", [], "customers"],
    ["is nothing when all of it is a quotation", "<blockquote itemid='1'>remove contoso</blockquote>", [], ""],
    ["keeps that something is code", "<code>remove contoso</code>", [], "`remove contoso`"],
    ["keeps that a block is code", "<pre>remove contoso</pre>", [], "```\nremove contoso\n```"],
    [
      "loses a mention of the bot that Teams tells without its text",
      "<at>R &amp; Co</at> help",
      [{ type: "mention", mentioned: { id: "28:bot", name: "R & Co" } }],
      "help",
    ],
    [
      "loses a mention of the bot that Teams writes otherwise in its entity",
      "<at>R &amp; Co</at> help",
      [{ ...ofBot, text: "<at>R & Co</at>" }],
      "help",
    ],
    ["is not about a colleague who is called first", "<at>Ben Ito</at> <at>Rapport</at> help", [ofBen, ofBot], "help"],
    ["has its entities decoded once", "M&#252;ller &amp; S&#xF6;hne &amp;lt;", [], "Müller & Söhne &lt;"],
    ["keeps signs that look like entities and are none", "R&D; &unknown; &#0;", [], "R&D; &unknown; &#0;"],
    ["keeps typed angle brackets", "1 &lt; 2 &lt;at&gt;", [], "1 < 2 <at>"],
    ["is empty when only the bot was mentioned", "<at>Rapport</at>", [ofBot], ""],
  ])("%s", (_what, text, entities, words) => {
    expect(spokenIn({ text, entities, recipient: bot }).words).toBe(words);
  });

  // Whoever looks for an end from every beginning again does not come back from these.
  it.each(["<at", "<at ", "</at", "<quoted ", "<p ", "<s ", "<del", "~~", "&#", "\ufdfa"])(
    "is what stands there half a million times: %s",
    (piece) => {
      const text = piece.repeat(500_000);
      expect(spokenIn({ text, entities: [], recipient: bot }).words === text.trim()).toBe(true);
    },
  );

  it("is empty when there is no text at all", () => {
    expect(spokenIn({ text: undefined, entities: [ofBot], recipient: bot }).words).toBe("");
  });
});
