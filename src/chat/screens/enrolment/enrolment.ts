import { clouds } from "../../../core/clouds";
import { notHere } from "../../../core/enrolment/change";
import type { Enrolment } from "../../../core/enrolment/enrolment";
import { standingOf } from "../../../core/enrolment/standing";
import { withoutReason } from "../../../core/history/private-words";
import { ofEnrolment } from "../../../core/history/queries";
import { namesWith } from "../../../core/people/actor";
import type { Person } from "../../../core/people/person";
import { mayBecomeAdminAgent } from "../../../core/people/roles";
import { can } from "../../../core/permissions";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { keepTyped, refuse } from "../../refuse";
import { enrolmentCard } from "../../views/enrolment/card";
import { reply } from "../../views/help/reply";
import { withNote } from "../../views/note";
import { replaced, shown, type View } from "../../views/view";
import { nameOf, type ViewContext } from "../view-context";

/** How far the reseller has come into the programme; in 21Vianet where that is done, and in a closed cloud nothing. */
export async function showEnrolment(turn: Turn): Promise<Answer> {
  const { reader, store } = turn;
  const elsewhere = notHere(store.tenant);
  if (elsewhere?.kind !== "enrolment-not-here") return shown(await enrolmentView(turn, turn.actor, isShared(turn)));
  if (elsewhere.why === "closed") return refuse(turn, elsewhere);
  const title = reader.text("enrolment.own-portal.title");
  return shown(reply(reader, { title, lines: [reader.text("enrolment.own-portal")] }));
}

const lastEntries = 5;

/** Whether others read along. */
const isShared = ({ incoming }: Turn): boolean => incoming.conversation.kind !== "personal";

/** The card of the enrolment, for whoever looks at it. */
export async function enrolmentView(context: ViewContext, person: Person | undefined, shared = false): Promise<View> {
  const { store, reader, deps } = context;
  const { tenant } = store;
  const standing = await standingOf(store);
  const submitted = standing.enrolment?.submitted;
  const [entries, agents, globalAdmins] = await Promise.all([
    store.history(ofEnrolment, { limit: lastEntries + 1 }),
    namesWith(store, ["admin-agent"]),
    namesWith(store, ["global-admin"]),
  ]);
  const { enrolment } = clouds[tenant.cloud];
  return enrolmentCard(reader, {
    standing,
    isShared: shared,
    tenant,
    now: deps.clock.now(),
    portal: enrolment.how === "here" ? enrolment.portal : "",
    ...(submitted && { submittedBy: await nameOf(context, submitted.by) }),
    globalAdmins,
    agents,
    ...(person && { looks: { name: person.name, isAgent: person.roles.includes("admin-agent") } }),
    entries: entries.slice(0, lastEntries).map((entry) => (shared ? withoutReason(entry) : entry)),
    hasEarlier: entries.length > lastEntries,
    may: {
      write: person !== undefined && can(person, "enrolment.start"),
      becomeAgent: person !== undefined && mayBecomeAdminAgent(person),
      addUser: person !== undefined && can(person, "users.manage"),
    },
  });
}

/** After a step: how it stands now, also where somebody was faster; or why it was not taken. */
export async function afterStep(turn: Turn, outcome: Result<Enrolment, Refusal>): Promise<Answer> {
  if (outcome.ok) return replaced(await enrolmentView(turn, turn.actor, isShared(turn)));
  return (await standingInstead(turn, outcome.error)) ?? refuse(turn, outcome.error);
}

/** For a press on an old card that only opens something: how it stands now, and that nothing was done. */
export const showMoved = async (turn: Turn): Promise<Answer> =>
  withNote(await showEnrolment(turn), turn.reader.text("enrolment.moved"));

const notes = {
  "changed-meanwhile": "enrolment.moved",
  "enrolment-step-closed": "enrolment.moved",
  "enrolment-incomplete": "enrolment.incomplete",
} as const;

/** For a press on an old card: the present one, with what was typed and that nothing was done. */
export async function standingInstead(turn: Turn, { kind }: Refusal): Promise<Answer | undefined> {
  if (!(kind in notes)) return undefined;
  const note = turn.reader.text(notes[kind as keyof typeof notes]); // it is one of these, as was just asked
  return keepTyped(turn, withNote(shown(await enrolmentView(turn, turn.actor, isShared(turn))), note));
}
