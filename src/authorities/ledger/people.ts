import type { Authority } from "../../core/authority";

/** The ledger creates no account at Microsoft: it makes up with what one is to be created. */
export const people: Pick<Authority, "signInData"> = {
  signInData: async ({ upn = "" }, ids) => ({ userName: upn, password: ids.password() }),
};
