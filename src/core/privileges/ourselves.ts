import { webMailOf } from "../enrolment/web-mail";
import { fold, wordsOf } from "../fold";
import { parseAddress } from "../invitations/address";
import type { Queries } from "../ports";
import type { Tenant } from "../tenant";
import { partnerKey } from "./grants";

/** What people call themselves. */
const we = new Set(["us", "we", "ourselves", "noi"]);

/** Words that tell where a company is, or how many of it there are, not which it is. */
const places = new Set(["italia", "italy", "group", "gruppo"]);

/**
 * Whether what somebody calls a partner is ourselves: by our name, whole or short, by a domain of it, by the ids by which
 * Microsoft knows us, or as people say "us".
 *
 * @param addresses of our people, whose domain is ours
 */
export function isOurselves(
  { name, shortName, id, partnerId }: Tenant,
  called: string,
  addresses: readonly string[],
): boolean {
  const said = fold(called).replace(/^(?:mpn|partner)?\s*(?:id)?[\s:#]*(?=\d)/u, "");
  if (we.has(said) || said === fold(id) || said === fold(partnerId)) return true;
  const domains = addresses.map((address) => fold(address.slice(address.lastIndexOf("@") + 1)));
  const host = said.replace(/^(?:.*@|https?:\/\/|www\.)+/u, "").replace(/[/?#].*$/u, "");
  if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return true;
  const ours = [name, shortName, withoutPlace(shortName)].map(partnerKey);
  return ours.includes(partnerKey(called)) || ours.includes(partnerKey(host.split(".")[0] ?? ""));
}

/** Who we are: by name and ids, and by the domain at which most of our people have their address. */
export interface Us {
  tenant: Tenant;
  domain?: string | undefined;
}

/** Who we are, as far as it is known. */
export async function usOf(queries: Pick<Queries, "tenant" | "people">): Promise<Us> {
  const counted = new Map<string, number>();
  for (const { upn } of await queries.people()) {
    const domain = upn && parseAddress(upn)?.domain;
    if (domain && webMailOf(upn) === undefined) counted.set(domain, (counted.get(domain) ?? 0) + 1);
  }
  const [most] = [...counted].sort(([, one], [, other]) => other - one);
  return { tenant: queries.tenant, domain: most?.[0] };
}

/** Whether a domain is ours: by our people's addresses, or called as we are. */
export const isOurDomain = ({ tenant, domain }: Us, host: string): boolean =>
  isOurselves(tenant, host, domain ? [domain] : []);

/** The name without where it is; a name that says nothing else stays whole. */
function withoutPlace(name: string): string {
  const telling = wordsOf(name).filter((word) => !places.has(word));
  return telling.length > 0 ? telling.join(" ") : name;
}
