import type { RemainingPrivileges } from "../../../core/privileges/follow-up";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { breakable } from "../shorten";
import { type View, view } from "../view";

/**
 * What was decided about privileges that had stayed: ended, or kept until a day (B6). Finished, no actions.
 *
 * @param facts.shared everybody in a conversation sees it: the reason is left out
 */
export function followUpDecided(
  reader: Reader,
  { followUp, by, shared = false }: { followUp: RemainingPrivileges; by: string; shared?: boolean },
): View {
  const { customerName: name, decided } = followUp;
  const service = reader.text(`service.${followUp.service}`);
  const day = decided?.until ? reader.day(decided.until) : "";
  const moment = reader.moment(decided?.at ?? followUp.openedAt);
  const values = { name, service, day, moment, person: by };
  return view(reader, "privileges/decided", {
    spoken: reader.text(`privileges.${followUp.state}.spoken`, values),
    name,
    customer: followUp.customer,
    state: reader.text(`privileges.${followUp.state}.state`, values),
    facts: [
      fact(reader, "fact.decided-by", by, ` · ${moment}`),
      ...(decided?.reason && !shared ? [fact(reader, "fact.reason", breakable(decided.reason))] : []),
      fact(reader, "fact.granted", reader.date(followUp.grantedAt)),
    ],
  });
}
