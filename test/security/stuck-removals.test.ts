import type { Person } from "../../src/core/people/person";
import { aCustomer, elena, giulia, luke, marco, paula, proseware, sara } from "../support/world";
import { refuses, scriptedAuthority } from "../support/worlds/authority";
import { ingrid } from "../support/worlds/second-tenant";
import { carried, claims, startTwoTenants, type TwoTenants } from "./support";

const tailspin = aCustomer();

describe("forged data of a removal that is stuck", () => {
  let bot: TwoTenants;
  beforeEach(async () => {
    bot = await startTwoTenants([tailspin], scriptedAuthority(refuses));
  });
  afterEach(() => bot.stop());

  it("has nobody take it up or close it who may not, whatever it claims (B3)", async () => {
    const form = await bot.presses(marco, "removal.start", { customer: tailspin.id });
    const filled = { ack_read: "true", ack_faith: "true", ack_indemnity: "true", duty: "no", reason: "x" };
    const wish = { ...carried(form, "removal.request"), ...filled, typed: tailspin.name };
    const { removal } = carried(await bot.presses(marco, "removal.request", wish), "removal.withdraw");
    await bot.presses(elena, "removal.approve", { removal, revision: 1, comment: "" });
    await bot.settled();
    const stuck = await bot.ours.removal(String(removal));
    expect(stuck).toMatchObject({ state: "stuck", revision: 3 });
    const before = await bot.kept();

    const data = { removal, revision: 3, comment: "Yes.", ...claims(elena), tenant: proseware.id };
    const mayNot: [Person, string[]][] = [
      [giulia, ["removal.retry", "removal.close"]],
      [sara, ["removal.retry", "removal.close"]],
      [luke, ["removal.retry", "removal.close"]],
      [ingrid, ["removal.retry", "removal.close"]],
      [marco, ["removal.close", "removal.approve", "removal.refuse", "removal.withdraw"]],
      [paula, ["removal.approve", "removal.refuse", "removal.withdraw"]],
    ];
    for (const [who, verbs] of mayNot) for (const verb of verbs) await bot.presses(who, verb, data);
    for (const revision of [0, 1, 2, 4]) {
      await bot.presses(paula, "removal.close", { ...data, revision });
      await bot.presses(marco, "removal.retry", { ...data, revision });
    }
    await bot.presses(paula, "removal.close", { ...data, comment: "" });
    for (const odd of [{}, { removal }, { removal: "no-such", revision: 3 }, { removal: 7, revision: 3 }]) {
      await bot.presses(paula, "removal.close", odd);
      await bot.presses(marco, "removal.retry", odd);
    }
    await bot.settled();
    expect(await bot.kept()).toBe(before);
    expect(await bot.ours.removal(String(removal))).toEqual(stuck);

    await bot.presses(paula, "removal.close", { ...data, ...claims(marco) });
    expect(await bot.ours.removal(String(removal))).toMatchObject({ state: "closed", closed: { by: paula.id } });
  });
});
