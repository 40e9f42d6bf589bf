import { parse } from "tldts";
import { readableDomain } from "../enrolment/punycode";
import { webMailOf } from "../enrolment/web-mail";
import { withoutUnseen } from "../invitations/address";
import { isOurDomain, type Us } from "../privileges/ourselves";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import shared from "./shared-mail.json";

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const longest = 253;

/**
 * A company's own domain of what a person typed or copied, in the one spelling in which domains are kept: the domain, a
 * web address, or one mail address. What many have together is nobody's own: web mail, and endings such as `co.uk`.
 *
 * @param us whose own domains are no customer's
 */
export function domainIn(typed: string, us?: Us): Result<string, Refusal> {
  const host = hostIn(typed);
  if (host.length > longest || !domain.test(host) || isEnding(host))
    return refused({ kind: "customer-domain-unfit", typed: typed.trim(), wrong: "no-domain" });
  if (us && isOurDomain(us, host))
    return refused({ kind: "customer-domain-unfit", typed: typed.trim(), wrong: "ours" });
  return isManys(host) ? refused({ kind: "customer-domain-unfit", typed: typed.trim(), wrong: "web-mail" }) : ok(host);
}

const certified: ReadonlySet<string> = new Set(shared.certified);

/** Whether addresses of this domain are, or may be, of many: nothing is certain by it. */
export const isShared = (host: string): boolean => isManys(host) || soldMail.test(host);

/** Whether addresses of this domain are known to be of many: web mail, or certified mail. */
const isManys = (host: string): boolean =>
  webMailOf(`a@${host}`) !== undefined || certified.has(parse(host).domain ?? "") || ownCertified.test(host);

/** Certified mail of a profession or a company: `pec.geometri.example`. */
const ownCertified = /^pec\./;

/** Called as those who sell certified mail are, `somebodypec.it`; so may be a company, `prospec.it`. */
const soldMail = /[a-z]{3,}pec\.[a-z]+$/;

/**
 * What a company is called as far as its domain tells: "Lamna Healthcare" of `lamna-healthcare.example`. Empty where the
 * domain is, or may be, of many.
 */
export function nameGuessed(host: string): string {
  if (isShared(host)) return "";
  const labels = host.split(".");
  const place = labels.findIndex((_, at) => isEnding(labels.slice(at + 1).join(".")));
  const own = labels[place] ?? parse(host).domainWithoutSuffix ?? "";
  return own
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ")
    .trim();
}

function hostIn(typed: string): string {
  if (/[\s,;]/u.test(typed.trim())) return "";
  const host = withoutUnseen(typed.normalize("NFKC"))
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^[^/?#]*@(?=[^@]*$)/, "")
    .replace(/[/?#].*$/, "")
    .replace(/:\d+$/, "")
    .replace(/^(?:www\.)+/, "")
    .replace(/\.$/, "");
  return readableDomain(host);
}

/** Under these Microsoft gives each of its customers a domain. */
const givenBy = /^(?:partner\.)?onm(?:icrosoft\.(?:com|us)|schina\.cn)$/;

const isEnding = (host: string): boolean => {
  const { domain: registered, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return givenBy.test(host) || (registered === null && (isIcann === true || isPrivate === true));
};
