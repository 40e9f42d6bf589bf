import type { Language } from "../../../src/core/languages";
import { relazioni, type Where } from "../../support/product";
import { customerCalled, invitedIn, personCalled } from "./expected";
import { judges, type Scene } from "./judges";
import { asks, offered, type Seen, submits } from "./seen";
import { type Meaning, type Meant, meantIn, trapsIn } from "./sets";
import { type Invited, openStage, type Situation, type Stage, vendite } from "./stage";

/** How a line was understood. */
export interface Verdict {
  say: string;
  /** The kind of its meaning, or of the trap. */
  kind: string;
  right: boolean;
  /** What came asked or offered, and led there by one press or the words it gave. */
  withinPress: boolean;
  /** Something was begun or changed that nobody asked for. */
  wrongWrite: boolean;
  /** The beginning of what came back. */
  got: string;
}

/** Says every line of a language to the product, over HTTP, and judges the cards that come back. */
export async function measureMeant(language: Language): Promise<Verdict[]> {
  const lines = meantIn(language);
  const requested = new Set(
    lines.flatMap(({ means }) => (means.kind === "review" && means.customer ? [means.customer] : [])),
  );
  const stages = new Stages(requested, invitedIn(lines.map(({ means }) => means)));
  const verdicts: Verdict[] = [];
  for (const line of lines) verdicts.push(await judged(line, stages, requested));
  await stages.stop();
  return verdicts;
}

/** Stages by situation, each opened when it is needed and again when something has changed on it. */
class Stages {
  readonly #open = new Map<string, Stage>();

  constructor(
    readonly requested: ReadonlySet<string>,
    readonly invited: readonly Invited[],
  ) {}

  async get(situation: Situation, speaker = personCalled()): Promise<Stage> {
    const key = situation === "drafts" ? `drafts of ${speaker.name}` : situation;
    const { requested, invited } = this;
    const stage = this.#open.get(key) ?? (await openStage(situation, { speaker, requested, invited }));
    this.#open.set(key, stage);
    return stage;
  }

  /** Whether something had changed; everything is as at the beginning afterwards. */
  async restore(stage: Stage): Promise<boolean> {
    if (!(await stage.hasChanged())) return false;
    for (const [key, each] of this.#open) if (each === stage) this.#open.delete(key);
    await stage.stop();
    return true;
  }

  async stop(): Promise<void> {
    for (const stage of this.#open.values()) await stage.stop();
  }
}

const situationOf = ({ kind, filter }: Meaning): Situation => {
  if (kind === "sent" || kind === "accepted") return "drafts";
  return kind === "review" || kind === "approvals" || filter === "pending" ? "requests" : "demo";
};
const placeOf = ({ kind, command }: Meaning): Where | undefined => {
  if (kind === "notify" || command === "notify") return vendite;
  return kind === "notify-off" ? relazioni : undefined;
};

async function judged(line: Meant, stages: Stages, requested: ReadonlySet<string>): Promise<Verdict> {
  const { say, means, or = [] } = line;
  const speaker = personCalled(line.as);
  const where = placeOf(means);
  const isMeant = async (stage: Stage, seen: Seen): Promise<boolean> => {
    const scene: Scene = { seen, stage, speaker, requested };
    for (const each of [means, ...or]) if (await judges[each.kind](each, scene)) return true;
    return false;
  };
  const stage = await stages.get(situationOf(means), speaker);
  const seen = await stage.says(speaker, say, where);
  const right = await isMeant(stage, seen);
  const changed = await stages.restore(stage);
  const wrongWrite = !right && (changed || begins(seen));
  const verdict = { say, kind: means.kind, right, wrongWrite, got: seen.text.slice(0, 90) };
  if (right || !asks(seen)) return { ...verdict, withinPress: right };

  for (const follow of waysOn(seen)) {
    const again = await stages.get(situationOf(means), speaker);
    const next = await follow(again, speaker, where);
    const led = await isMeant(again, next);
    await stages.restore(again);
    if (led) return { ...verdict, withinPress: true };
  }
  return { ...verdict, withinPress: false };
}

type Follow = (stage: Stage, speaker: Scene["speaker"], where: Where | undefined) => Promise<Seen>;

/** What a person can do about a card that asks, in the order in which it is offered. */
const waysOn = (seen: Seen): Follow[] => [
  ...offered(seen).map(
    (button): Follow =>
      (stage, speaker, where) =>
        stage.presses(speaker, button, where),
  ),
  ...seen.toType.map(
    (words): Follow =>
      (stage, speaker, where) =>
        stage.says(speaker, words, where),
  ),
];

/** Whether a card is a form that writes. */
const begins = ({ buttons }: Seen): boolean => buttons.some(({ verb }) => submits.includes(verb));

/**
 * Says every trap twice: in a personal chat of the demo world, and in a channel where invitations of the speaker wait
 * to be declared sent and topics can be subscribed.
 */
export async function measureTraps(language: Language): Promise<Verdict[]> {
  const stages = new Stages(new Set(), []);
  const verdicts: Verdict[] = [];
  const speaker = personCalled();
  for (const { say, trap } of trapsIn(language)) {
    const verdict: Verdict = { say, kind: trap, right: true, withinPress: true, wrongWrite: false, got: "" };
    for (const [situation, where] of [["demo"], ["drafts", relazioni]] as const) {
      const stage = await stages.get(situation);
      const seen = await stage.says(speaker, say, where);
      const changed = await stages.restore(stage);
      if (changed || begins(seen))
        Object.assign(verdict, { right: false, withinPress: false, wrongWrite: true, got: seen.text.slice(0, 90) });
    }
    verdicts.push(verdict);
  }
  await stages.stop();
  return verdicts;
}

/** Names in a set that the demo world does not have: such a line could never be right. */
export const strangers = (lines: readonly Meant[]): string[] =>
  lines.flatMap(({ means: { customer, kind } }) =>
    customer && kind !== "invitation" && kind !== "sent" && kind !== "accepted" && !customerCalled(customer)
      ? [customer]
      : [],
  );
