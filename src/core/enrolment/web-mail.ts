import { parse } from "tldts";
import { latin } from "../invitations/links/look-alikes";
import { addressKey } from "../people/addresses";
import { readableDomain } from "./punycode";
import { services, slips } from "./web-mail.json";

/** Services whose name nobody else has, under any country's ending: `yahoo.it`, `hotmail.co.uk`. */
const byLabel = new Map(services.flatMap(({ name, labels }) => labels.map((label) => [label, name] as const)));
/** The others by their whole domains: names such as “live” or “mail” belong to companies as well. */
const byDomain = new Map(services.flatMap(({ name, domains }) => domains.map((domain) => [domain, name] as const)));
/** How the names of the most used are written by a slip. */
const bySlip = new Map(
  Object.entries(slips).flatMap(([name, labels]) => labels.map((label) => [label, name] as const)),
);

/**
 * The web mail service to which an address belongs, or whose domain its own passes for (R137); where the service has no
 * name of its own, the domain. `undefined` for every other domain, such as that of a company.
 *
 * @param address whole and alone; case, sub-addresses and ways to write its domain do not matter
 */
export function webMailOf(address: string): string | undefined {
  const key = addressKey(address);
  const host = key.slice(key.lastIndexOf("@") + 1).replace(/\.$/, "");
  return known(host) ?? passingFor(readableDomain(host));
}

/** The service of a host, by the name that was registered, or by the host itself where only that is web mail. */
function known(host: string): string | undefined {
  const { domain, domainWithoutSuffix: label = "", publicSuffix: suffix = "" } = registered(host);
  if (!domain) return undefined;
  const name = byDomain.get(host) ?? byDomain.get(domain) ?? (isOfCountries(suffix) ? byLabel.get(label) : undefined);
  return name === "" ? domain : name;
}

const registered = (host: string) => {
  const { domain, domainWithoutSuffix, publicSuffix, isIcann } = parse(host);
  return isIcann ? { domain, domainWithoutSuffix: domainWithoutSuffix ?? "", publicSuffix: publicSuffix ?? "" } : {};
};

/** Endings of countries, and the first ones: a service has no branches under `.consulting`. */
const isOfCountries = (suffix: string): boolean =>
  /^(?:com|net|org|eu|info|biz|(?:(?:com?|net|org|or|ne)\.)?[a-z]{2})$/.test(suffix);

/** The service whose domain this one looks like at a glance. */
function passingFor(host: string): string | undefined {
  const plain = latin(host).toLowerCase();
  if (plain !== host) {
    const service = known(plain);
    if (service) return service;
  }
  const { domain, domainWithoutSuffix: label = "", publicSuffix: suffix = "" } = registered(plain);
  if (!domain) return undefined;
  const seen = glance(label);
  const named = isOfCountries(suffix) ? longLabels.get(seen) : undefined;
  return (suffix === "com" ? bySlip.get(label) : undefined) ?? named ?? longDomains.get(`${seen}.${suffix}`);
}

/** Signs that pass for others in a name, each as the one that stands for both. */
const twins: readonly (readonly [string, string])[] = [
  ["0", "o"],
  ["1", "l"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["rn", "m"],
  ["vv", "w"],
  ["l", "i"],
];
const glance = (label: string): string => twins.reduce((text, [from, to]) => text.replaceAll(from, to), label);

/** Short names look like too much else. */
const longEnough = 5;
const longLabels = new Map(
  [...byLabel]
    .filter(([label]) => label.length >= longEnough)
    .flatMap(([label, name]) => [glance(label), ...hyphened(label)].map((seen) => [seen, name] as const)),
);
const longDomains = new Map(
  [...byDomain].flatMap(([domain, name]) => {
    const [label = "", ...suffix] = domain.split(".");
    const isNamed = name !== "" && label.length >= longEnough;
    return isNamed ? [[`${glance(label)}.${suffix.join(".")}`, name] as const] : [];
  }),
);

/** The name with a hyphen before "mail": `g-mail`, `hot-mail`. */
function hyphened(label: string): string[] {
  const first = label.replace(/mail$/, "");
  return first !== label && first !== "" ? [glance(`${first}-mail`)] : [];
}
