import fc from "fast-check";
import type { Action } from "../../src/chat/action";
import { actions } from "../../src/chat/actions";
import { readerFor } from "../../src/chat/texts/reader";
import type { Person } from "../../src/core/people/person";
import { can } from "../../src/core/permissions";
import type { Options } from "../../src/main";
import { history } from "../faults/afterwards";
import { carried, presses, review, startFor } from "../faults/deeds";
import { eventually } from "../support/eventually";
import { postJson } from "../support/http";
import { typed } from "../support/microsoft/activities";
import { type Product, relazioni, type Shown, startProduct } from "../support/product";
import { aCustomer, elena, fabrikam, giulia, luke, marco, paula, start } from "../support/world";

/** A form on the way to being sent: who sends it, what its card carries, and what is filled in. */
interface Form {
  verb: string;
  by: Person;
  authority?(): Options["authority"];
  newPartner?: true;
  does(bot: Product): Promise<object>;
}

const verbs = actions.filter(({ inputs }) => Object.keys(inputs).length > 0).map(({ verb }) => verb as string);
const forms: Form[] = [
  ...presses.filter(({ verb }) => verbs.includes(verb)),
  {
    verb: "user.check",
    by: giulia,
    async does(bot) {
      await bot.invokes(giulia, "user.become-agent", {});
      const form = carried(await bot.invokes(giulia, "user.adding", {}), "user.check");
      return { ...form, fullName: "Ada", address: "ada@x.example", "sales-agent": "true", "user-admin": "true" };
    },
  },
  {
    verb: "customers.page",
    by: marco,
    does: async (bot) => {
      const buttons = (await bot.says(marco, "clienti")).buttons.filter(({ verb }) => verb === "customers.page");
      return { words: "tail", ...buttons.find(({ data }) => data.left)?.data };
    },
  },
];

it("is about every form there is", () => {
  expect([...new Set(forms.map(({ verb }) => verb))].sort()).toEqual([...verbs].sort());
});

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
  "a day that does not exist": "2027-02-30",
  "a made-up choice": "made up",
};

const outdated = /non è più attuale/;
const [italian, english] = [readerFor("it", "Europe/Rome"), readerFor("en", "Europe/Rome")];
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
async function ready({ does, ...deed }: Form): Promise<{ bot: Product; data: Record<string, unknown> }> {
  const bot = await startFor(deed);
  const found = Object.entries({ ...(await does(bot)) });
  const { removal, ...data } = Object.fromEntries(found.map(([key, value]) => [plain(key), value]));
  if (data.email) Object.assign(data, carried(await bot.invokes(marco, "invitation.start", {}), "invitation.draft"));
  return { bot, data: data.followUp ? data : { ...data, ...(removal ? { removal } : {}) } };
}

/** No input takes these: nothing is done with them. */
const unfit = ["a list", "an object", "a text that is too long"];
/** Of these, only words may be any. */
const noWords = ["a made-up choice", "a day that does not exist"];

describe.each(forms)("the form $verb", (form) => {
  const { inputs = {}, needs }: Partial<Action> = actions.find(({ verb }) => verb === form.verb) ?? {};
  const fields = Object.keys(inputs);
  const words = Object.entries(inputs).flatMap(([field, kind]) => (kind?.isWords ? [field] : []));
  let running: { bot: Product; data: Record<string, unknown> } | undefined;
  /** The form as it is, until something has come of it. */
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
    "does its work, or comes back with everything else, when %s is sent as %s",
    async (field, what) => {
      const { bot, data } = await begin();
      const before = await history(bot);
      const given = { ...data, [field]: sent[what] };
      const answer = await bot.invokes(form.by, form.verb, given);
      expect(answer.text).not.toMatch(outdated);
      // Nothing to change, or the next step.
      const isDone = answer.buttons.some(({ verb }) => ["user.add", "user.roles", "provider.noting"].includes(verb));
      if (isDone || (await history(bot)).length > before.length) {
        expect(unfit).not.toContain(what);
        expect(words.includes(field) || !noWords.includes(what)).toBe(true);
        return end();
      }
      if (form.verb !== "customers.page") expectAgain(answer, field, given);
    },
  );

  it("has an answer to anything, and is never out of date for what was typed", async () => {
    const { bot, data } = await begin();
    const filled = fc.record(Object.fromEntries(fields.map((field) => [field, fc.jsonValue()])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(filled, async (given) => {
        const { text } = await bot.invokes(form.by, form.verb, { ...data, ...given });
        expect(text).not.toBe("");
        expect(text).not.toMatch(outdated);
      }),
      { numRuns: 20 },
    );
    await end();
  });

  it("comes back in a size that Teams takes, however much was typed everywhere", async () => {
    const { bot, data } = await begin();
    if (words.length === 0) return;
    // Of two texts and more, as much in all as a request may have.
    const times = Math.floor(40_000 / Math.max(2, words.length));
    for (const much of ["Ж".repeat(times), "🙂".repeat(times), '"\n'.repeat(times)]) {
      const given = { ...data, ...Object.fromEntries(words.map((field) => [field, much])) };
      for (const press of [given, { ...given, revision: {}, customer: {}, facets: {} }]) {
        const { card } = await bot.invokes(form.by, form.verb, press);
        expect(JSON.stringify(card)).toContain(JSON.stringify(much.slice(0, 1000)).slice(1, -1));
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
      }
    }
  });

  it("says after how many characters a text is cut that it cannot show whole", async () => {
    const { bot, data } = await begin();
    for (const field of words) {
      const answer = await bot.invokes(form.by, form.verb, { ...data, [field]: "parole".repeat(4000) });
      const kept = inputsOn(answer);
      const left = String(kept.get(field) ?? kept.get(`kept_${field}`)).length;
      expect([field, left > 1000 && left <= 7000]).toEqual([field, true]);
      expect(answer.text).toContain(`è tagliato dopo i primi ${italian.number(left)}`);
    }
  });

  it("says that it is of another time, with the words that were typed, when what it carries does not fit", async () => {
    const { bot, data } = await begin();
    for (const key of Object.keys(data).filter((each) => !fields.includes(each))) {
      const given = { ...data, [key]: typeof data[key] === "object" ? "odd" : { odd: true } };
      const answer = await bot.invokes(form.by, form.verb, given);
      expect([key, answer.text]).toEqual([key, expect.stringMatching(outdated)]);
      expectTyped(answer, given);
    }
  });

  it("shows the words that were typed when what it was about is gone", async () => {
    const { bot, data } = await begin();
    for (const key of ["customer", "invitation", "removal", "followUp"].filter((each) => data[each])) {
      const given = { ...data, [key]: "nothing-of-ours" };
      expectTyped(await bot.invokes(form.by, form.verb, given), given);
    }
  });

  it("shows the words that were typed to whom a role was taken from", async () => {
    const { bot, data } = await begin();
    const stranger = { ...luke, id: "a0000000-0000-4000-8000-000000000099" };
    expectTyped(await bot.invokes(stranger, form.verb, data), data, english);
    // What he may do is done instead.
    const mayLuke = needs !== undefined && can(luke, needs);
    if (!mayLuke) expectTyped(await bot.invokes(luke, form.verb, data), data, english);
  });

  it("comes back with everything when something has changed meanwhile", async () => {
    const { bot, data } = await begin();
    const changed = data.shown ? { shown: { name: "other" } } : { revision: Number(data.revision) + 7 };
    if (!data.shown && data.revision === undefined) return;
    const kept = inputsOn(await bot.invokes(form.by, form.verb, { ...data, ...changed }));
    for (const field of words) expect([field, kept.get(field)]).toEqual([field, data[field]]);
  });

  /** The words typed and the days chosen stand on the card in fields of their own, and nothing that was not typed. */
  function expectTyped(answer: Shown, given: Record<string, unknown>, reader = italian): void {
    const typed = Object.entries(inputs).flatMap(([field, kind]) => {
      const said = kind?.isWords ? given[field] : kind?.said?.(given[field], reader);
      return said ? [[`kept_${field}`, said]] : [];
    });
    expect([...inputsOn(answer)]).toEqual(typed);
  }
});

/** The form holds what was sent; what is wrong stands behind the input and beside the buttons. */
function expectAgain(answer: Shown, field: string, given: Record<string, unknown>): void {
  const body = bodyOf(answer);
  const kept = inputsOn(answer);
  for (const [each, value] of Object.entries(given).filter(([key, value]) => key !== field && value && kept.has(key)))
    expect([each, kept.get(each)]).toEqual([each, value]);
  const at = body.findIndex(({ id = "" }) => plain(id) === field);
  const [input, behind] = body.slice(at, at + 2);
  if (typeof given[field] === "string" && input?.type === "Input.Text") expect(input.value).toBe(given[field]);
  const problem = body.at(-1)?.inlines?.[0]?.text;
  expect(problem).toMatch(/^✕ /);
  expect([field, behind?.inlines?.[0]?.text]).toEqual([field, problem]);
}

describe("a search in the list of customers", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("that is too long brings the list, how long it may be, and the words", async () => {
    const answer = await bot.invokes(marco, "customers.page", { words: "testo ".repeat(50) });
    expect(answer.text).toContain("300 caratteri, al massimo 200");
    expect(answer.text).toContain("Tailspin Toys");
    expect(inputsOn(answer).get("kept_words")).toBe("testo ".repeat(50).trim());
  });

  it("in which the state was left alone goes on in the state that the list showed", async () => {
    const answer = await bot.invokes(marco, "customers.page", { words: "", left: { filter: "revoked" } });
    expect(answer.text).toContain("Nessun cliente");
  });
});

describe("choices that nobody touched", () => {
  it("are those that the form showed, whatever it was opened for", async () => {
    const bot = await startProduct();
    await bot.store.change(async (reads) => {
      const customer = await reads.customer(aCustomer().id);
      return { answer: undefined, customers: customer ? [{ ...customer, state: "removed", removedAt: start }] : [] };
    });
    const form = await bot.invokes(marco, "invitation.start", { customer: aCustomer().id, provider: fabrikam });
    const { reason, channel, provider, language, ...data } = {
      ...Object.fromEntries(inputsOn(form)),
      ...carried(form, "invitation.draft"),
    } as Record<string, unknown>;
    expect({ reason, channel, provider, language }).toEqual({
      reason: "restore",
      channel: "",
      provider: fabrikam,
      language: "it",
    });
    await bot.invokes(marco, "invitation.draft", { ...data, email: "it@tailspin.example" });
    const [unsaid] = await bot.store.invitations();
    expect(unsaid).toMatchObject({ reason, provider, language });
    expect(unsaid).not.toHaveProperty("channel");
    await bot.stop();
  });
});

describe("a comment that comes too late", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("is shown to whom it was typed by, and to nobody else, in a channel", async () => {
    const decision = carried(await review(bot), "removal.approve");
    await bot.settled();
    await bot.invokes(elena, "removal.approve", { ...decision, comment: "" }, relazioni);
    const comment = "Attendere la fattura di dicembre";
    const late = await bot.invokes(paula, "removal.refuse", { ...decision, comment }, relazioni);
    expect(late.text).toContain(comment);
    await bot.settled();
    expect(bot.connector.calls.filter((call) => JSON.stringify(call).includes(comment))).toEqual([]);
  });

  it("is shown to its author alone by clients that send a press as a message, too", async () => {
    const decision = carried(await review(bot), "removal.refuse");
    await bot.settled();
    const value = { verb: "removal.refuse", ...decision, comment: "Fattura ".repeat(100) };
    const place = { serviceUrl: `${bot.connector.url}/`, id: "late", ...relazioni };
    await postJson(`${bot.url}/api/messages`, { ...typed(paula, "", place), value });
    await eventually("the form again, in private", () =>
      bot.cardsIn("a:opened-29:paula").some((card) => card.text.includes("Fattura Fattura")),
    );
    const channels = bot.cardsIn(relazioni.conversation).filter((card) => card.text.includes("Fattura"));
    expect(channels).toEqual([]);
  });
});
