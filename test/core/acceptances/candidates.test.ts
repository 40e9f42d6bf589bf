import fc from "fast-check";
import { candidatesAmong } from "../../../src/core/acceptances/candidates";
import { type Invited, matchOf } from "../../../src/core/acceptances/match";
import { anInvitation } from "../../support/builders";
import { aCustomer } from "../../support/world";

const word = fc.constantFrom("neve", "rotta", "mare", "cantine", "sole");
const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => `${words.join(" ")} S.r.l.`);
const domain = fc
  .tuple(word, fc.constantFrom("example", "it", "onmicrosoft.com", "sub.example"))
  .map(([first, ending]) => `${first}.${ending}`);
const tenantId = fc.constantFrom(undefined, "one", "two");
const invited = fc
  .record({ name, domain, customer: fc.option(fc.record({ name, domain, tenantId }), { nil: undefined }) })
  .map(({ customer, ...invitation }, place = 0): Invited => {
    const sent = anInvitation(`i${place}`, { customerName: invitation.name, domain: invitation.domain, state: "sent" });
    if (!customer) return { invitation: sent };
    const { tenantId: id, ...known } = customer;
    const { tenantId: _, ...own } = aCustomer({ id: "c", ...known });
    return { invitation: sent, customer: { ...own, ...(id && { tenantId: id }) } };
  });

describe("the open invitations that an acceptance is compared with", () => {
  it("match as all of them would, whoever appeared", () => {
    fc.assert(
      fc.property(fc.array(invited, { maxLength: 6 }), name, domain, tenantId, (open, appearedName, its, id) => {
        const appeared = { name: appearedName, domain: its, services: [], ...(id && { tenantId: id }) };
        expect(matchOf(appeared, candidatesAmong(open)(appeared), {})).toEqual(matchOf(appeared, open, {}));
      }),
      { numRuns: 3000 },
    );
  });
});
