import fc from "fast-check";
import { recordAcceptance } from "../../../src/core/acceptances/record";
import type { Customer } from "../../../src/core/customers/customer";
import { services } from "../../../src/core/customers/customer";
import type { TenantStore } from "../../../src/core/ports";
import { recordGrantedAgain } from "../../../src/core/privileges/again";
import { recordPartner } from "../../../src/core/privileges/partner";
import { recordRevocation } from "../../../src/core/privileges/revoke";
import { anInvitation } from "../../support/builders";
import { aCustomer, marco, testWorld } from "../../support/world";

const names = ["Litware Cloud", "litware cloud S.p.A.", "Tailwind", "Fabrikam, S.r.l."];
const seenOn = fc.constantFrom("2026-11-20", "2026-11-21", "2026-11-21");
const day = fc.constantFrom(undefined, "2026-11-01", "2026-11-20", "2026-11-21", "2026-11-21");
const some = fc.subarray([...services], { minLength: 1, maxLength: 3 });

/** Something that somebody records, of whatever is known by then. */
const event = fc.oneof(
  fc.record({
    what: fc.constant("partner" as const),
    partner: fc.constantFrom(...names),
    services: some,
    transacting: fc.boolean(),
    endedOn: day,
    seenOn,
  }),
  fc.record({ what: fc.constant("again" as const), services: some, endedOn: day, seenOn }),
  fc.record({
    what: fc.constant("taken" as const),
    taken: fc.subarray([...services, ...services.flatMap((each) => [`${each}:litware cloud`, `${each}:tailwind`])]),
    seenOn,
  }),
  fc.record({ what: fc.constant("accepted" as const), services: some }),
);

/** Services that two CSP partners hold. */
function heldTwice({ grants }: Customer): string[] {
  const held = grants.filter(({ state, transacting }) => state === "granted" && transacting);
  return held.map(({ service }) => service).filter((service, at, all) => all.indexOf(service) !== at);
}

const run = 100;

describe("a service of a customer", () => {
  it("is held by one CSP partner at most, whatever 10,000 events say (R21, R49, C11)", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: run, maxLength: run }), async (events) => {
        const world = await testWorld([aCustomer({ grants: [], services: [] })]);
        let before = await theCustomer(world.store);
        for (const [at, each] of events.entries()) {
          const seen = { id: before.id, revision: before.revision, today: "2026-11-21" };
          switch (each.what) {
            case "partner":
              await recordPartner(world, world.store, marco, seen, each);
              break;
            case "again":
              await recordGrantedAgain(world, world.store, marco, seen, each);
              break;
            case "taken":
              await recordRevocation(world, world.store, marco, seen, each);
              break;
            case "accepted":
              await accepted(world, `i${at}`, before, each.services);
              break;
          }
          const after = await theCustomer(world.store);
          if (after.revision !== before.revision) changed += 1;
          expect(heldTwice(after)).toEqual([]);
          before = after;
        }
        await world.stores.close();
      }),
      { numRuns: 10_000 / run },
    );
    expect(changed).toBeGreaterThan(1000);
  }, 300_000);
});

async function theCustomer(store: TenantStore): Promise<Customer> {
  const customer = await store.customer(aCustomer().id);
  if (!customer) throw new Error("the customer is gone");
  return customer;
}

async function accepted(
  world: Awaited<ReturnType<typeof testWorld>>,
  id: string,
  { id: customer, domain, name }: Customer,
  chosen: Customer["services"],
): Promise<void> {
  const invitation = anInvitation(id, { customer, domain, customerName: name, state: "sent" });
  await world.store.change(async () => ({ answer: undefined, invitations: [invitation] }));
  await recordAcceptance(world, world.store, marco, { id, revision: 1 }, { name, services: chosen });
}
