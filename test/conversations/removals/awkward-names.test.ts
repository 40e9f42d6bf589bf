import { requested } from "../../faults/deeds";
import { type Product, personalChat, relazioni, type Shown, startProduct } from "../../support/product";
import { elena, marco } from "../../support/world";

const names = [
  "[Elena](https://evil.top)",
  "Elena https://evil.top/login",
  "Elena evil.top",
  "<at>Paula Hall</at> Elena",
  "**Elena** _Ferri_",
  "- Elena",
];

interface Element {
  type?: string;
  text?: string;
  mentioned?: { id?: string };
}

/** Texts in which a client looks for Markdown, mentions and links. */
function marked(node: unknown): string[] {
  if (node === null || typeof node !== "object") return [];
  const { type, text = "" } = node as Element; // a part of a card, which says of itself what it is
  const inner = Object.entries(node).flatMap(([key, value]) =>
    key === "fallback" || key === "data" ? [] : marked(value),
  );
  return type === "TextBlock" ? [text, ...inner] : inner;
}

function mentioned({ card }: Shown): Element[] {
  const { msteams } = card as { msteams?: { entities?: Element[] } };
  return msteams?.entities ?? [];
}

describe("an approver whose name is meant to be more than a name", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it.each(names)("is named, and no card has more of it: %s", async (name) => {
    const called = { ...elena, name };
    await bot.store.change(async (reads) => {
      const person = await reads.person(elena.id);
      return { answer: undefined, people: person ? [{ ...person, name }] : [] };
    });
    const cards = [await bot.says(marco, "rimuovi tailspin"), await bot.says(called, "ciao")];
    const { removal } = await requested(bot);
    await bot.settled();
    cards.push(await bot.says(marco, "rimozione tailspin"), await bot.says(marco, "approvazioni"));
    const review = await bot.invokes(called, "removal.review", { removal });
    const { revision } = review.buttons.find(({ verb }) => verb === "removal.refuse")?.data ?? {};
    cards.push(review, await bot.invokes(called, "removal.refuse", { removal, revision, comment: "No." }));
    await bot.settled();
    cards.push(await bot.says(marco, "cronologia tailspin"), await bot.says(marco, "chi approva?"));
    cards.push(...bot.cardsIn(relazioni.conversation), ...bot.cardsIn(personalChat(marco).conversation));

    const texts = cards.flatMap((card) => marked(card.card));
    // What Teams resolves as a mention is one of a person, and has her id.
    const ours = cards.flatMap(mentioned).map(({ text, mentioned: { id } = {} }) => ({ text: text ?? "", id }));
    for (const text of texts) {
      const rest = ours.reduce((left, mention) => left.replaceAll(mention.text, ""), text);
      expect(rest).not.toMatch(/<at>|\]\(|\*\*|^- |https?:\/\//);
      expect(text).not.toMatch(/evil\.top/);
    }
    expect(ours.some(({ id }) => id === elena.id)).toBe(true);
    expect(ours.filter(({ text }) => /evil\.top|https?:\/\/|[[\]*]/.test(text))).toEqual([]);
    expect(cards.some(({ text }) => text.includes(name))).toBe(true);
  });
});
