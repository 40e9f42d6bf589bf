import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { readDemoWorld } from "../../../src/demo/world";
import { eventually } from "../eventually";
import { projectRoot } from "../sources";
import { openChromium } from "./chromium";
import { type Demo, startDemo } from "./demo";
import { playgroundMessages, type SeenMessage } from "./playground-messages";

/** The demo in a browser: what a person sees and does, and what others of the world do meanwhile. */
export interface PlaygroundSession {
  demo: Demo;
  page: Page;
  /** Opens a chat or channel by the name it has at the left. */
  openConversation(name: string): Promise<void>;
  /** Types into the open chat, sends, and waits for the card with these words, which came since. */
  say(text: string, answer: string | RegExp): Promise<void>;
  /** Waits for a card in the open conversation with these words: from now on it is the one to press and to fill. */
  shows(words: string | RegExp): Promise<void>;
  /** Presses a button, or a row, of the card that was shown last and waits for the answer. */
  press(name: string | RegExp): Promise<void>;
  /** Fills the input with this label: text, a choice by its title, a day `YYYY-MM-DD`, a tick. */
  fill(label: string, value: string | boolean): Promise<void>;
  /** A message of Rapport that shows these words, in any conversation, also of people who are not at this screen. */
  message(words: string, conversation?: string): Promise<SeenMessage>;
  /**
   * Presses a button of a message as anybody of the world, by the button's title, with inputs by their labels; gives
   * the message as that person sees it then.
   */
  pressAs(person: string, message: SeenMessage, title: string, inputs?: Record<string, string>): Promise<SeenMessage>;
  /** Sends anything to the bot as anybody of the world, e.g. a text in another language or a forged tenant. */
  activityAs(person: string, conversation: string, activity: object): Promise<void>;
  /** What the page asked of any other computer: nothing of it got there. */
  beyond(): string[];
  /** Keeps a picture in `artefacts/`. */
  picture(name: string): Promise<void>;
  stop(): Promise<void>;
}

// A card inside a card (Action.ShowCard) has the same class.
const outermost = ".ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)";

/** Starts the demo and opens it in a headless browser as Marco. */
export async function startPlaygroundSession(): Promise<PlaygroundSession> {
  const demo = await startDemo();
  let browser: Browser | undefined;
  const origin = `http://127.0.0.1:${demo.playgroundPort}`;
  const messages = await playgroundMessages(demo.playgroundPort);
  const stop = async (): Promise<void> => {
    messages.close();
    await browser?.close();
    await demo.stop();
  };
  try {
    browser = await openChromium();
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(15_000);
    const asked: string[] = [];
    await page.route(
      (url) => url.hostname !== "127.0.0.1",
      (route) => {
        asked.push(route.request().url());
        return route.abort();
      },
    );
    await page.goto(origin);
    return {
      demo,
      page,
      ...handsOn(page),
      message: messages.saying,
      ...others(origin, demo),
      beyond: () => asked,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function handsOn(
  page: Page,
): Pick<PlaygroundSession, "openConversation" | "say" | "shows" | "press" | "fill" | "picture"> {
  const cards = page.locator(outermost);
  let card = cards.last();
  /** Others write into the same conversation at any time: only its words tell which card is meant. */
  async function shows(words: string | RegExp, from = 0): Promise<void> {
    card = await eventually(`a card with ${words}`, async () => {
      for (let place = (await cards.count()) - 1; place >= from; place -= 1) {
        const candidate = cards.nth(place);
        if ((await candidate.filter({ hasText: words }).count()) > 0) return candidate;
      }
      return undefined;
    });
  }
  return {
    async openConversation(name) {
      await page.getByRole("treeitem", { name }).click();
    },
    async say(text, answer) {
      const before = await cards.count();
      await page.locator("[role=textbox][contenteditable=true]").click();
      await page.keyboard.insertText(text);
      await page.getByRole("button", { name: "Send Message" }).click();
      await shows(answer, before);
    },
    shows,
    async press(name) {
      const answered = page.waitForResponse((response) => response.url().includes("/_conversation/v1/invoke"));
      await card.getByRole("button", { name }).first().click();
      await answered;
    },
    fill: (label, value) => fill(page, card, label, value),
    async picture(name) {
      const folder = join(projectRoot, "artefacts");
      mkdirSync(folder, { recursive: true });
      // Without the panel at the right, which shows the Playground's own log.
      const clip = { x: 0, y: 0, width: 950, height: 1000 };
      await page.screenshot({ path: join(folder, `${name}.png`), clip });
    },
  };
}

async function fill(page: Page, card: Locator, label: string, value: string | boolean): Promise<void> {
  if (typeof value === "boolean") return card.getByRole("checkbox", { name: label }).setChecked(value);
  const radios = card.getByRole("radiogroup", { name: label });
  if ((await radios.count()) > 0) return radios.getByRole("radio", { name: value }).check();
  // Lists and dates are both comboboxes; a date opens a dialog and may be typed.
  const list = card.locator("[role=combobox]:not([aria-haspopup=dialog])").and(card.getByLabel(label));
  if ((await list.count()) === 0) return card.getByLabel(label).first().fill(value);
  await list.click();
  await page.getByRole("option", { name: value }).click();
}

function others(origin: string, demo: Demo): Pick<PlaygroundSession, "pressAs" | "activityAs"> {
  const world = readDemoWorld();
  const post = async (path: string, body: object): Promise<string> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${origin}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text;
  };
  const named = (name: string) => {
    const person = world.people.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`${name} is not in the demo world`);
    return person;
  };
  return {
    async pressAs(person, { id, conversation, card }, title, inputs = {}) {
      const action = find(card, (node) => node.type === "Action.Execute" && node.title === title);
      const filled = Object.entries(inputs).map(([label, value]) => [
        find(card, (node) => node.label === label).id,
        value,
      ]);
      const answer = await post("/_conversation/v1/invoke", {
        name: "adaptiveCard/action",
        value: {
          action: { ...action, data: { ...(action.data as object), ...Object.fromEntries(filled) } },
          trigger: "manual",
        },
        from: { id: named(person).mri },
        conversation: { id: conversation },
        replyToId: id,
      });
      return { id, conversation, card: JSON.parse(answer).value };
    },
    async activityAs(person, conversation, activity) {
      const { id, mri, name } = named(person);
      const isPersonal = conversation.startsWith("a:");
      await post("/_internal/v1/customActivities", {
        type: "message",
        id: `${demo.port}-${Date.now()}-${Math.random()}`,
        timestamp: new Date().toISOString(),
        channelId: "msteams",
        serviceUrl: `${origin}/_connector`,
        from: { id: mri, aadObjectId: id, name },
        recipient: world.bot,
        conversation: {
          id: conversation,
          tenantId: world.tenant.id,
          isGroup: !isPersonal,
          conversationType: isPersonal ? "personal" : conversation.includes("@thread.tacv2") ? "channel" : "groupChat",
        },
        channelData: { tenant: { id: world.tenant.id } },
        ...activity,
      });
    },
  };
}

type Node = Record<string, unknown>;

/** The first part of a card that fits, wherever it stands. */
function find(card: Node, fits: (node: Node) => boolean): Node {
  const found = search(card, fits);
  if (!found) throw new Error(`it is not on the card ${JSON.stringify(card)}`);
  return found;
}

function search(node: unknown, fits: (node: Node) => boolean): Node | undefined {
  if (node === null || typeof node !== "object") return undefined;
  const parts = node as Node; // an object or an array: both are looked through by their values
  if (fits(parts)) return parts;
  for (const value of Object.values(parts)) {
    const found = search(value, fits);
    if (found) return found;
  }
  return undefined;
}
