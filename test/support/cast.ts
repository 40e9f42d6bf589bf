import { aCustomer, luke, start } from "./world";

export const contoso = aCustomer({
  id: "33333333-3333-4333-8333-333333333301",
  name: "Contoso S.p.A.",
  domain: "contoso.example",
  services: ["exchange", "azure", "sharepoint"],
  subscriptions: [
    { id: "s1", name: "Microsoft 365 Business Premium", seats: 40, billedByUs: true, status: "active" },
    { id: "s2", name: "Azure plan", billedByUs: true, status: "active" },
    { id: "s3", name: "Power BI Pro", seats: 12, billedByUs: false, status: "active" },
  ],
});
export const woodgrove = aCustomer({
  id: "33333333-3333-4333-8333-333333333303",
  name: "Woodgrove Bank",
  domain: "woodgrove.example",
  services: ["azure", "exchange"],
  grants: [
    { service: "azure", partner: { name: "Litware Cloud" }, transacting: true, state: "granted", since: 0 },
    { service: "exchange", partner: "us", transacting: true, state: "granted", since: 0 },
  ],
});
const wideworld = aCustomer({
  id: "33333333-3333-4333-8333-333333333306",
  name: "Wide World Importers",
  domain: "wideworld.example",
  grants: [
    {
      service: "exchange",
      partner: "us",
      transacting: true,
      state: "revoked",
      since: 0,
      revoked: { at: start - 1e8, seenBy: luke.id },
    },
  ],
});
export const hostile = aCustomer({
  id: "hostile",
  name: "**Nome** [a](https://b.example) <at>Elena</at> ${env}",
  domain: "hostile.example",
});
export const customers = [contoso, aCustomer(), woodgrove, wideworld, hostile];

export const filled = {
  ack_read: "true",
  ack_faith: "true",
  ack_indemnity: "true",
  duty: "given",
  duty_on: "2026-11-10",
  reason: "Il cliente chiude.",
  typed: "Tailspin Toys",
};
