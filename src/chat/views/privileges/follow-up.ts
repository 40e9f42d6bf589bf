import type { Cloud } from "../../../core/clouds";
import type { RemainingPrivileges } from "../../../core/privileges/follow-up";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { type Problem, problemLine } from "../problem";
import { putOffParts, type ReminderShown } from "../reminders/put-off";
import { sentences } from "../sentences";
import { type View, view } from "../view";

interface Facts {
  followUp: RemainingPrivileges;
  tenantShort: string;
  assignedTo: string;
  /** The customer has come back since, and did not grant them anew. */
  isBack?: boolean;
  /** Who reads along without a say is shown no form. */
  mayDecide: boolean;
  /** Where nothing is decided any more. */
  closed?: Cloud | undefined;
  reminder?: ReminderShown;
  /** What was filled in when the form came back with a problem. */
  typed?: { why: string; until: string };
  problem?: Problem | undefined;
}

/** Privileges that stayed after a removal: end them, or keep them with a reason and a date (R94, B6). */
export function followUpCard(reader: Reader, facts: Facts): View {
  const { followUp, assignedTo, typed, closed } = facts;
  const mayDecide = facts.mayDecide && !closed;
  const name = followUp.customerName;
  const service = reader.text(`service.${followUp.service}`);
  const date = reader.date(followUp.openedAt);
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const cloud = closed ? reader.text(`cloud.${closed}`) : "";
  const spoken = { name, service, date, person: assignedTo, problem: spokenProblem, cloud };
  const how = closed ? "closed" : "others";
  // The form stands open once it has come back.
  const isKeeping = mayDecide && (typed !== undefined || facts.problem !== undefined);
  const { spokenPutOff, shown } = putOffParts(reader, facts.reminder);
  const said = reader.text(mayDecide ? "privileges.open.spoken" : `privileges.open.spoken.${how}`, spoken);
  return view(reader, "privileges/follow-up", {
    spoken: sentences(`${said} ${spokenPutOff}`),
    name,
    state: reader.text("privileges.open.state", { service }),
    detail: reader.text("privileges.open.detail", { date }),
    ...problem,
    ...shown,
    facts: [
      fact(reader, "fact.granted", reader.date(followUp.grantedAt)),
      fact(reader, "fact.assigned-to", assignedTo),
    ],
    still: reader.text(facts.isBack ? "privileges.open.still.back" : "privileges.open.still", {
      tenant: facts.tenantShort,
      service,
    }),
    mayDecide,
    isKeeping,
    mayKeep: mayDecide && !isKeeping,
    isOthers: !mayDecide,
    customer: followUp.customer,
    foot: mayDecide ? reader.text("privileges.foot") : reader.text(`privileges.foot.${how}`, { cloud }),
    why: typed?.why ?? "",
    until: typed?.until ?? "",
    followUp: followUp.id,
    revision: followUp.revision,
  });
}
