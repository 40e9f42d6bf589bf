import type { RemainingPrivileges } from "../../../core/privileges/follow-up";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

interface Facts {
  followUp: RemainingPrivileges;
  tenantShort: string;
  /** Where it is done, in clouds whose address is published. */
  partnerCenter?: string;
}

/** Privileges are ended where they are kept; Rapport records it once somebody has done so (R94, B6). */
export function followUpEnding(reader: Reader, { followUp, tenantShort: tenant, partnerCenter = "" }: Facts): View {
  const { customerName: name } = followUp;
  const service = reader.text(`service.${followUp.service}`);
  return view(reader, "privileges/ending", {
    spoken: reader.text("privileges.ending.spoken", { name, service, tenant }),
    name,
    state: reader.text("privileges.ending.state", { service }),
    step: reader.text("privileges.ending.step", { service, tenant }),
    hasPortal: partnerCenter !== "",
    portal: partnerCenter,
    followUp: followUp.id,
    revision: followUp.revision,
  });
}
