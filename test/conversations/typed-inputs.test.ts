import { actions } from "../../src/chat/actions";
import type { Person } from "../../src/core/people/person";
import type { Options } from "../../src/main";
import { carried, history, presses } from "../faults/deeds";
import { type Product, type Shown, startProduct } from "../support/product";
import { marco } from "../support/world";

/** A form on the way to being sent: who sends it, what its card carries, and what is filled in. */
interface Form {
  verb: string;
  by: Person;
  authority?(): Options["authority"];
  does(bot: Product): Promise<object>;
}

const fieldsOf = new Map(actions.map(({ verb, inputs }) => [verb as string, Object.keys(inputs)]));
const forms: Form[] = [
  ...presses.filter(({ verb }) => fieldsOf.get(verb)?.length),
  {
    verb: "customers.page",
    by: marco,
    does: async (bot) => {
      const buttons = (await bot.says(marco, "clienti")).buttons.filter(({ verb }) => verb === "customers.page");
      return { words: "tail", ...buttons.find(({ data }) => data.left)?.data };
    },
  },
];

/** What a client may send for an input in place of what was filled in; `undefined`: nothing at all. */
const sent: Record<string, unknown> = {
  nothing: undefined,
  "an empty text": "",
  null: null,
  "a space": " ",
  "a number": 7,
  "a truth": true,
  "a list": ["one", "two"],
  "an empty list": [],
  "an object": { odd: true },
  "a text that is too long": "testo ".repeat(1000),
  "a local date": "31/12/2026",
  "a date with full stops": "31.12.2026",
  "a moment": "2026-12-31T00:00:00Z",
  "a day that does not exist": "2027-02-30",
  "a made-up choice": "made up",
};

const outdated = /non è più attuale/;
/** An input by its plain name: its id may carry the card's revision. */
const plain = (id: string): string => id.replace(/_r\d+$/, "");

interface Element {
  type?: string;
  id?: string;
  value?: unknown;
  inlines?: { text?: string }[];
}
const bodyOf = ({ card }: Shown) => card.body as Element[]; // cards of ours have a body
const inputsOn = (shown: Shown): Map<string, unknown> =>
  new Map(
    bodyOf(shown).flatMap(({ type = "", id = "", value }) => (type.startsWith("Input.") ? [[plain(id), value]] : [])),
  );

/** The product with a form that is ready to be sent. */
async function ready({ does, authority }: Form): Promise<{ bot: Product; data: Record<string, unknown> }> {
  const bot = await startProduct({ options: authority ? { authority: authority() } : {} });
  const start = carried(await bot.invokes(marco, "invitation.start", {}), "invitation.draft");
  const found = Object.entries({ ...(await does(bot)) });
  const data = Object.fromEntries(found.map(([key, value]) => [plain(key), value]));
  return { bot, data: data.email === undefined ? data : { ...start, ...data } };
}

describe.each(forms)("the form $verb", (form) => {
  const fields = fieldsOf.get(form.verb) ?? [];
  let running: { bot: Product; data: Record<string, unknown> } | undefined;
  const begin = async () => {
    running ??= await ready(form);
    return running;
  };
  const end = async () => {
    await running?.bot.stop();
    running = undefined;
  };
  afterAll(end);

  it.each(fields.flatMap((field) => Object.keys(sent).map((what) => [field, what] as const)))(
    "with %s sent as %s does its work, or comes back with everything else",
    async (field, what) => {
      const { bot, data } = await begin();
      const before = await history(bot);
      const given = { ...data, [field]: sent[what] };
      const answer = await bot.invokes(form.by, form.verb, given);
      expect(answer.text).not.toMatch(outdated);
      if (form.verb === "customers.page") return;

      if ((await history(bot)).length > before.length) return end();
      const kept = inputsOn(answer);
      for (const other of fields.filter((each) => each !== field && data[each] !== undefined && kept.has(each)))
        expect([other, kept.get(other)]).toEqual([other, data[other] === "" ? expect.anything() : data[other]]);
      expect([...kept.keys()]).toEqual(expect.arrayContaining(fields.filter((each) => each !== "provider")));
      const words = typeof given[field] === "string" ? given[field].trim() : "";
      const isText = bodyOf(answer).some(({ id = "", type }) => plain(id) === field && type === "Input.Text");
      if (isText)
        expect(String(kept.get(field)).trim()).toBe(
          words ||
            String(sent[what] ?? "")
              .replace(/^one,two$/, "one, two")
              .replace("[object Object]", "")
              .trim(),
        );

      const body = bodyOf(answer);
      const problem = body.at(-1)?.inlines?.[0]?.text;
      expect(problem).toMatch(/^✕ /);
      const at = body.findIndex(({ id = "" }) => plain(id) === field);
      if (kept.has(field)) expect(body[at + 1]?.inlines?.[0]?.text).toBe(problem);
    },
  );

  it("says that it is of another time, with the words that were typed, when what it carries does not fit", async () => {
    const { bot, data } = await begin();
    const hidden = Object.keys(data).filter((key) => !fields.includes(key));
    for (const key of hidden) {
      const given = { ...data, [key]: typeof data[key] === "object" ? "odd" : { odd: true } };
      const answer = await bot.invokes(form.by, form.verb, given);
      expect([key, answer.text]).toEqual([key, expect.stringMatching(outdated)]);
      expectTyped(answer, form.verb, given);
    }
  });

  it("shows the words that were typed when what it was about is gone", async () => {
    const { bot, data } = await begin();
    const named = ["customer", "invitation", "removal", "followUp"].filter((key) => data[key]);
    for (const key of named) {
      const given = { ...data, [key]: "nothing-of-ours" };
      expectTyped(await bot.invokes(form.by, form.verb, given), form.verb, given);
    }
  });
});

/** The words typed stand on the card in fields of their own, and nothing that was not typed. */
function expectTyped(answer: Shown, verb: string, given: Record<string, unknown>): void {
  const action = actions.find((each) => each.verb === verb);
  const typed = Object.entries(action?.inputs ?? {}).flatMap(([field, kind]) =>
    kind?.isWords && given[field] ? [[`kept_${field}`, given[field]]] : [],
  );
  expect([...inputsOn(answer)]).toEqual(typed);
}
