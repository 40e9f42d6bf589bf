import { recordAcceptance } from "../../../core/acceptances/record";
import type { Day } from "../../../core/clock";
import type { Customer } from "../../../core/customers/customer";
import { isOwedNotice } from "../../../core/follow-ups/follow-up";
import { mayBeAccepted } from "../../../core/invitations/invitation";
import { grantKey, isGranted } from "../../../core/privileges/grants";
import { recordRevocation } from "../../../core/privileges/revoke";
import { correctNoticeGiven, recordNoticeGiven } from "../../../core/removals/duty/given";
import type { WritingTurn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { daySaid } from "../../language/asked/days-said";
import type { Sentence } from "../../language/sentence";
import { invitationsNamed } from "../invitations/choice";

const today = ({ reader, deps }: WritingTurn): string => reader.dayOf(deps.clock.now());

/** The day that a line names, which may not exist; else today. */
function onDay(turn: WritingTurn, { tokens }: Sentence): Day | undefined {
  const said = daySaid(tokens);
  return said ? said.on(today(turn), "past") : today(turn);
}

/** The acceptance of the one invitation that a line names, as the form proposes it: by its name, with the services that are said. */
export async function acceptSeen(turn: WritingTurn, asked: Asked) {
  const { deps, store, actor } = turn;
  const [only, ...others] = (await invitationsNamed(turn, asked)).filter(mayBeAccepted);
  if (!only || others.length > 0) return undefined;
  return recordAcceptance(deps, store, actor, only, { name: only.customerName, services: [...asked.services] });
}

/** That the customer took away today what it grants to us: of the services that a line names, else of all. */
export function loseSeen(turn: WritingTurn, { id, revision, grants }: Customer, { services, sentence }: Asked) {
  const ours = grants.filter((grant) => isGranted(grant) && grant.partner === "us");
  const taken = ours.filter(({ service }) => services.length === 0 || services.includes(service)).map(grantKey);
  if (taken.length === 0) return undefined;
  const { deps, store, actor, reader } = turn;
  const seen = { id, revision, today: today(turn), dayOf: reader.dayOf };
  return recordRevocation(deps, store, actor, seen, { taken, seenOn: onDay(turn, sentence) });
}

/** That the legal notice which is owed to the customer was given today; of what was recorded, the day that a line names. */
export async function giveNotice(turn: WritingTurn, { id }: Customer, { sentence }: Asked) {
  const { deps, store, actor } = turn;
  const notices = (await store.followUpsOf(id)).filter(isOwedNotice);
  const owed = notices.find(({ state }) => state === "open");
  const given = daySaid(sentence.tokens) && notices.at(-1);
  const day = { on: onDay(turn, sentence), today: today(turn) };
  if (owed) return recordNoticeGiven(deps, store, actor, owed, day);
  return given && correctNoticeGiven(deps, store, actor, given, day);
}
