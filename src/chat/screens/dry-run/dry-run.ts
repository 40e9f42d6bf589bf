import { foreseeing, foreseenIn, trialDeps } from "../../../core/notices/foreseen";
import { can } from "../../../core/permissions";
import type { Answer } from "../../answer";
import { type Command, doesFor } from "../../command";
import type { Turn, WritingTurn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import type { Reader } from "../../texts/reader";
import { type Dry, dryRunCard } from "../../views/dry-run/card";
import { isForm } from "../../views/dry-run/is-form";
import type { Suggested } from "../../views/help/command-line";
import { reply } from "../../views/help/reply";
import { refusalText } from "../../views/refusals/refusal-views";
import { shortened } from "../../views/shorten";
import { shown } from "../../views/view";
import { allNames } from "../view-context";
import { type Outcome, rehearsals, rehearseRead } from "./rehearsals";

/** What a command would do with a line: nothing is written, nothing is sent, and nothing on the card does it (B23). */
export async function showDryRun(turn: Turn, command: Command, asked: Asked): Promise<Answer> {
  const { reader } = turn;
  const dry = foreseeing(turn.store);
  const trial: WritingTurn = { ...turn, store: dry.store, deps: trialDeps(turn.deps) };
  const opens = opensOf(command);
  const isRead = !command.writes && !opens;
  const rehearsal = rehearsals[command.name] ?? (isRead ? rehearseRead : undefined);
  const outcome = await rehearsal?.(trial, asked, command);
  if (outcome && "error" in outcome && outcome.error.kind === "needs-role") return refuse(turn, outcome.error);
  const answer = command.writes && !outcome ? await command.run(trial, asked) : undefined;
  const foreseen = await foreseenIn(turn.store, dry.changes);
  const isKnown = command.opensForm === true && !command.writes && outcome === undefined && asked.called !== "";
  const instead = isKnown ? answeredInstead(reader, await command.run(trial, asked)) : "";
  const facts: Dry = {
    line: asked.line,
    does: reader.text(doesFor(turn.store.tenant, command)),
    kind: isRead ? "read" : (opens ?? "write"),
    isTold: command.writes || outcome !== undefined,
    foreseen,
    isApproved: command.name === "removals.request",
    people: await allNames(turn),
    why: whyNothing(turn, outcome) || instead || (foreseen.changes ? "" : asItIs(turn, outcome, answer)),
  };
  return shown(dryRunCard(reader, facts));
}

/** What stands before what is done: a form, a request to decide, or a card on which it is confirmed. */
function opensOf({ opensForm, decides, confirms }: Command): "form" | "request" | "confirm" | undefined {
  if (opensForm) return "form";
  return decides ? "request" : confirms ? "confirm" : undefined;
}

/** What a command that opens a form would answer, where no form would come of it. */
function answeredInstead(reader: Reader, { card }: Answer): string {
  return isForm(card.json)
    ? ""
    : reader.text("dry-run.instead", { answer: shortened(card.fallbackText, longestAnswer) });
}

/** Of an answer, enough to know what it says. */
const longestAnswer = 240;

/** What would be done is done already; or what a command that writes says where it changes nothing. */
function asItIs({ reader }: Turn, outcome: Outcome, answer: Answer | undefined): string {
  if (outcome?.ok) return reader.text("dry-run.as-it-is");
  return answer ? shortened(answer.card.fallbackText, longestAnswer) : "";
}

/** Why it would be refused, if it would. */
function whyNothing({ reader }: Turn, outcome: Outcome): string {
  if (!outcome || outcome.ok) return "";
  if ("several" in outcome) return reader.text("dry-run.several", { names: outcome.several.join(", ") });
  const { error } = outcome;
  if (error.kind === "not-found" && error.what === "customer")
    return reader.text("guess.nobody", { words: error.words });
  const { why, facts } = refusalText(reader, error);
  const told = facts.map(({ label, value, detail }) =>
    reader.text("refusal.fact.spoken", { label, value: `${value}${detail}` }),
  );
  return [why, ...told].join(" ");
}

/** No line stands behind the words, or one of which nothing could come: how a dry run is typed. */
export function askWhatToTry({ reader, actor }: Turn): Answer {
  const example = can(actor, "removals.request")
    ? reader.text("dry-run.example")
    : reader.text("dry-run.example.reader");
  return shown(
    reply(reader, {
      title: reader.text("dry-run.ask.title"),
      lines: [reader.text("dry-run.ask", { example })],
    }),
  );
}

/** What may have been meant, to be tried in its turn by a press; what writes is never named alone. */
export function dryOffer({ reader }: Turn, offer: Suggested): Suggested {
  const words = reader.text("dry-run.words", { words: offer.words });
  return { ...offer, words, press: { verb: "say", data: { text: words } } };
}
