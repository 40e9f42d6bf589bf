import type { Abilities } from "../../core/authority";
import { clouds } from "../../core/clouds";
import type { Tenant } from "../../core/tenant";

/** What is done by recording it. In a cloud that is closed there is nothing left to record. */
export const abilitiesOf = ({ cloud }: Tenant): Abilities => ({
  endRelationship: clouds[cloud].open ? { how: "here" } : { how: "not-in-this-cloud" },
});
