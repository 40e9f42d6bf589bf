import { customerForm } from "../../src/chat/views/customers/add";
import { problemOf } from "../../src/chat/views/refusals/refusal-views";
import { cantine, contoso, providers } from "../support/samples";
import { fabrikam } from "../support/world";
import { type Specimen, specimensOf } from "./specimen";

const nothing = {
  name: "",
  domain: "",
  customerTenant: "",
  origin: "partner-center",
  channel: "unknown",
  provider: "none",
} as const;

const adding = specimensOf("customers/add", {
  empty: (reader) => customerForm(reader, { typed: nothing, providers }),
  "with a domain that another customer has": (reader) =>
    customerForm(reader, {
      typed: {
        ...nothing,
        name: cantine.name,
        domain: contoso.domain,
        origin: "office-365",
        channel: "referral",
        provider: fabrikam,
      },
      providers,
      problem: problemOf(reader, {
        kind: "domain-in-use",
        domain: contoso.domain,
        customer: contoso.id,
        name: contoso.name,
      }),
    }),
});

export const accountSpecimens: Specimen[] = [...adding];
