import { permit } from "../../src/core/people/actor";
import { can, type Permission, permissions, type Role, roles } from "../../src/core/permissions";
import { giulia, sara, testWorld } from "../support/world";

/** Requirements 1.6 as it is printed there, strictest article for writes: who may (+) and who may not (-). */
const table: Record<Permission, string> = {
  //                          GA UA AA SA HA approver
  "customers.read": "          +  -  +  +  +  +",
  "customers.add": "           +  -  +  +  +  -",
  "customers.import": "        +  -  +  -  -  -",
  "customers.permit-buying": " +  -  +  +  +  -",
  "invitations.read": "        +  -  +  +  +  -",
  "invitations.write": "       +  -  +  -  -  -",
  "links.set": "               +  -  -  -  -  -",
  "removals.request": "        +  -  +  -  -  -",
  "removals.approve": "        -  -  -  -  -  +",
  "removals.retry": "          +  -  +  -  -  +",
  "privileges.decide": "       +  -  +  -  -  -",
  "privileges.record": "       +  -  +  +  +  +",
  "providers.read": "          +  +  +  +  -  -",
  "providers.authorise": "     +  +  +  +  -  -",
  "providers.gaps": "          +  -  +  +  +  +",
  "notices.subscribe": "       +  +  +  -  -  -",
  "enrolment.start": "         +  -  -  -  -  -",
  "profile.keep": "            +  -  -  -  -  -",
  "users.manage": "            -  +  +  -  -  -",
  "users.read": "              +  +  +  -  -  -",
  "users.appoint": "           +  -  -  -  -  -",
};

const cells = Object.entries(table).flatMap(([permission, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((sign, index) => ({
      permission: permission as Permission,
      role: roles[index] as Role,
      allowed: sign === "+",
    })),
);

describe("the table of roles (requirements 1.6; R59, R126, R142, R182)", () => {
  it("has one cell for every role and every permission", () => {
    expect(cells).toHaveLength(roles.length * Object.keys(permissions).length);
  });

  it.each(cells)("$permission for $role: $allowed", ({ permission, role, allowed }) => {
    expect(can({ roles: [role] }, permission)).toBe(allowed);
  });

  it("denies everything to somebody without a role", () => {
    for (const { permission } of cells) expect(can({ roles: [] }, permission)).toBe(false);
  });

  it("refuses with the role held, and with the people who may (B11)", async () => {
    const { store } = await testWorld();
    expect(await permit(store, sara, "removals.request")).toEqual({
      ok: false,
      error: {
        kind: "needs-role",
        permission: "removals.request",
        held: ["sales-agent"],
        holders: ["Elena Ferri", "Giulia Rossi", "Marco Bianchi"],
      },
    });
    expect((await permit(store, giulia, "removals.request")).ok).toBe(true);
  });
});
