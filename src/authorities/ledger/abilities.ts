import type { Abilities } from "../../core/authority";
import { clouds } from "../../core/clouds";
import type { Tenant } from "../../core/tenant";

/** What is done by recording it. In a cloud that is closed there is nothing left to record. */
export function abilitiesOf({ cloud, partnerType }: Tenant): Abilities {
  const here = clouds[cloud].open ? ({ how: "here" } as const) : ({ how: "not-in-this-cloud" } as const);
  return {
    endRelationship: here,
    authoriseProvider: partnerType === "indirect-reseller" ? here : { how: "not-for-this-partner-type" },
  };
}
