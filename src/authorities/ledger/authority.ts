import type { Authority } from "../../core/authority";
import type { Tenant } from "../../core/tenant";
import { abilitiesOf } from "./abilities";
import { customers } from "./customers";
import { people } from "./people";

/** The embedded ledger: what people record in it is the truth. */
export const ledgerOf = (tenant: Tenant): Authority => ({
  source: "ledger",
  abilities: abilitiesOf(tenant),
  ...customers,
  ...people,
});
