import type { Role } from "../../core/permissions";
import type { Reader } from "../texts/reader";

/** The roles a person holds, in words. */
export const rolesHeld = (reader: Reader, roles: readonly Role[]): string =>
  roles.length > 0 ? reader.and(roles.map((role) => reader.text(`role.${role}`))) : reader.text("role.none");
