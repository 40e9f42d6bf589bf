import { ledgerOf } from "../../src/authorities/ledger/authority";
import { openStore } from "../../src/store/open";
import { aFollowUp, anInvitation, aPerson, aRemoval, aTenant } from "../support/builders";
import { aCustomer, nobody as noRoster } from "../support/world";
import { useCases } from "../support/worlds/use-cases";

/** What workers and the edge do, and what everybody may do who is known. */
const forAll = [
  "expireRemoval",
  "executeRemoval",
  "giveUpEnding",
  "remindOfInvitation",
  "remindOfFollowUp",
  "goOnWithList",
  "chooseLanguage",
  "keepConversation",
  "conversationGone",
  "keepShown",
  "keepForm",
  "firstWordOfAnAdmin",
  "recognise",
];
const tenant = aTenant("11111111-1111-4111-8111-111111111111");
const nobody = { ...aPerson("nobody"), roles: [] };
const everything = {
  customers: [aCustomer({ id: "tailspin" })],
  invitations: [anInvitation("i")],
  removals: [aRemoval("r")],
  followUps: [aFollowUp("f")],
};

describe("permission", () => {
  it.each(
    Object.keys(useCases)
      .filter((name) => !forAll.includes(name))
      .flatMap((name) => [[name, "nothing", {}] as const, [name, "all of it", everything] as const]),
  )("comes before anything else: %s, where %s is there", async (name, _there, contents) => {
    const clock = { now: () => 10 };
    const stores = await openStore({ url: "sqlite::memory:", clock });
    await stores.seed.addTenant(tenant);
    await stores.seed.load(tenant.id, { people: [nobody], ...contents });
    const store = await stores.of(tenant.id);
    if (!store) throw new Error("no store");
    const deps = {
      stores,
      clock,
      ids: { next: () => "id1", secret: () => "s1", password: () => "" },
      authority: ledgerOf,
      roster: noRoster,
    };
    for (const comment of ["", "Checked."]) {
      const press = { actor: nobody, outdated: true, comment, joint: true };
      expect(await useCases[name]?.(deps, store, press)).toMatchObject({ ok: false, error: { kind: "needs-role" } });
    }
    await stores.close();
  });
});
