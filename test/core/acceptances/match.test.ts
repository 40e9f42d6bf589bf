import type { Appeared } from "../../../src/core/acceptances/acceptance";
import { type Invited, type Known, matchOf } from "../../../src/core/acceptances/match";
import { anInvitation } from "../../support/builders";
import { aCustomer } from "../../support/world";

const contoso = aCustomer({ id: "c", tenantId: "t-contoso", name: "Contoso S.p.A.", domain: "contoso.example" });
const invitedTo = (
  customerName: string,
  email: string,
  customer = contoso.name === customerName ? contoso : undefined,
): Invited => ({
  invitation: anInvitation(email, {
    state: "sent",
    customerName,
    email,
    domain: email.slice(email.indexOf("@") + 1),
  }),
  customer,
});
const terzo = invitedTo("Terzo S.r.l.", "it@terzo.example");
const toContoso = invitedTo("Contoso S.p.A.", "it@contoso.example");

const match = (seen: Partial<Appeared>, open: Invited[], known: Known = {}) =>
  matchOf({ name: "Terzo", domain: "terzo.example", services: [], ...seen }, open, known);

describe("whose acceptance it is", () => {
  it("is certain by the domain of the invited address, or by the id of the invited customer", () => {
    expect(match({}, [terzo, toContoso])).toEqual({ kind: "certain", invited: terzo });
    const ofId = { name: "Contoso", domain: "contoso.example", tenantId: "t-contoso" };
    expect(match(ofId, [terzo, toContoso], { ofTenant: contoso, ofDomain: contoso })).toEqual({
      kind: "certain",
      invited: toContoso,
    });
  });

  it.each([
    ["web mail is nobody's own domain", { domain: "gmail.com" }, [invitedTo("Terzo", "terzo@gmail.com")], "name-alike"],
    ["the domain is the invited one and the name another", { name: "Altra" }, [terzo], "other-name"],
    ["only the name is alike", { domain: "terzo-srl.example" }, [terzo], "name-alike"],
    ["the domain is one like it", { name: "TRZ", domain: "terzo.it" }, [terzo], "other-domain"],
    [
      "the domain is the one given by Microsoft",
      { name: "TRZ", domain: "terzo.onmicrosoft.com" },
      [terzo],
      "other-domain",
    ],
    ["two invitations went there", {}, [terzo, invitedTo("Terzo", "direzione@terzo.example")], "several"],
    ["the name is another's that is invited", { name: "Contoso S.p.A." }, [terzo, toContoso], "several"],
    [
      "the invited customer has another id",
      { name: "Contoso", domain: "contoso.example", tenantId: "t-else" },
      [toContoso],
      "other-tenant",
    ],
    [
      "the id is of the invited customer and the domain of nobody known",
      { name: "Else", domain: "else.example", tenantId: "t-contoso" },
      [toContoso],
      "other-domain",
    ],
  ] as const)("is probable where %s", (_, seen, open, doubt) => {
    const known = "tenantId" in seen && seen.tenantId === "t-contoso" ? { ofTenant: contoso } : {};
    expect(match(seen, [...open], known)).toMatchObject({ kind: "probable", doubt });
  });

  it("is never certain where id or domain belong to another customer", () => {
    expect(match({ tenantId: "t-contoso" }, [terzo], { ofTenant: contoso })).toMatchObject({ doubt: "of-another" });
    expect(match({}, [terzo], { ofDomain: contoso })).toMatchObject({ doubt: "of-another" });
  });

  it("is nobody's that was invited where nothing fits", () => {
    expect(match({ name: "Altra", domain: "altra.example" }, [terzo, toContoso])).toEqual({ kind: "unmatched" });
  });
});
