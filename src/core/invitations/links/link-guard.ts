import type { Cloud } from "../../clouds";
import { clouds } from "../../clouds";
import type { TenantId } from "../../tenant";
import type { FoundLink } from "./find-links";
import { foreignLinks } from "./foreign-links";
import { skeleton } from "./look-alikes";
import { withoutAdded } from "./own/too-much";

/** What is wrong with a link, or with a text that should carry ours. The edge finds the words. */
export type LinkFault =
  | { kind: "missing" }
  | { kind: "changed" }
  | { kind: "second-link"; host: string }
  | { kind: "look-alike"; host: string; ours: string }
  | { kind: "other-partner"; partner: string }
  | { kind: "wrong-kind"; expected: "single" | "joint" }
  | { kind: "other-provider"; provider: string }
  | { kind: "not-https" }
  | { kind: "unknown-host"; host: string }
  /** Before the host stands whom to sign in as. */
  | { kind: "user-part"; host: string }
  | { kind: "not-a-link" }
  /** A link of ours with something in it that it never has, by its names. */
  | { kind: "too-much"; added: readonly string[] }
  /** A link of ours without something that it always has, by its names. */
  | { kind: "too-little"; missing: readonly string[] }
  /** A whole link, with which customers are asked for something else. */
  | { kind: "other-wish"; wish: OtherWish };

/** What a link of the admin center may ask for that is no relationship with a reseller. */
export type OtherWish =
  | "granular-privileges"
  | "delegated-administration"
  | "not-an-invitation"
  /** In a cloud in which a request always asks for privileges. */
  | "without-privileges";

/** A fault and the piece of text that has it. */
export interface Fault {
  fault: LinkFault;
  found: string;
}

/**
 * A free paragraph carries no link at all: the only one allowed stands in the fixed part (R16, R41, R42).
 *
 * @param names what we and our providers are called: a company may be called like a domain
 */
export function faultInParagraph(paragraph: string, ours: string, names: readonly string[]): Fault | undefined {
  const [first] = foreignLinks(paragraph, names);
  return first && { fault: compare(first, ours), found: first.text };
}

/**
 * The finished text has our link byte for byte, once, and no other (R16, R42, R73, R85). Checked on what would be
 * sent, not on what was meant.
 */
export function faultInText(text: string, ours: string, names: readonly string[]): Fault | undefined {
  const pieces = text.split(ours);
  const alone = pieces.length === 2 && /(^|\s)$/u.test(pieces[0] ?? "") && /^(\s|$)/u.test(pieces[1] ?? "");
  const fault = faultInParagraph(pieces.join(" "), ours, names);
  if (fault || alone) return fault;
  if (pieces.length > 2) return { fault: { kind: "second-link", host: parse(ours)?.host ?? "" }, found: ours };
  return { fault: pieces.length === 1 ? { kind: "missing" } : { kind: "changed" }, found: "" };
}

function compare(found: FoundLink, ours: string): LinkFault {
  const own = parse(ours);
  if (!own || found.text === ours) return { kind: "second-link", host: found.host };
  const host = own.host;
  if (found.host !== host) {
    return skeleton(found.host) === skeleton(host) || skeleton(found.host).includes(skeleton("microsoft"))
      ? { kind: "look-alike", host: found.host, ours: host }
      : { kind: "second-link", host: found.host };
  }
  const other = parse(found.text);
  const [theirs, mine] = [other?.searchParams, own.searchParams];
  if (!theirs?.get("partnerId")) return { kind: "changed" };
  if (theirs.get("partnerId") !== mine.get("partnerId"))
    return { kind: "other-partner", partner: theirs.get("partnerId") ?? "" };
  if (theirs.get("invType") !== mine.get("invType"))
    return { kind: "wrong-kind", expected: mine.has("indirectCSPId") ? "joint" : "single" };
  if (theirs.get("indirectCSPId") !== mine.get("indirectCSPId"))
    return { kind: "other-provider", provider: theirs.get("indirectCSPId") ?? "" };
  return { kind: "changed" };
}

/** What a link must fit to be taken as ours: it ties a customer to this partner, and to this provider if joint. */
export interface LinkOwner {
  tenant: TenantId;
  cloud: Cloud;
  /** Whether it is a joint link; the provider's Microsoft tenant where that is known (R85). */
  joint?: { tenant?: string | undefined };
}

/** Checks a link that a Global admin wants to use for all invitations (R16, R43, R44, R85). */
export function faultInOwnLink(url: string, owner: LinkOwner): LinkFault | undefined {
  const link = parse(url);
  if (!link || !/^[\x21-\x7e]+$/.test(url)) return { kind: "not-a-link" };
  if (link.protocol !== "https:") return { kind: "not-https" };
  if (!isWrittenSo(url, link)) return { kind: "not-a-link" };
  const facts = clouds[owner.cloud];
  if (link.username || link.password) return { kind: "user-part", host: link.host };
  if (!facts.invitationHosts.includes(link.host)) {
    const ours = facts.invitationHosts.find((host) => skeleton(host) === skeleton(link.host));
    return ours && ours !== link.host
      ? { kind: "look-alike", host: link.host, ours }
      : { kind: "unknown-host", host: link.host };
  }
  if (!facts.linkFormKnown) return undefined;
  const { path, place, added } = withoutAdded(link);
  const wish = otherWish(link, path, facts.alwaysAsksForPrivileges === true);
  if (wish) return { kind: "other-wish", wish };
  if (!invitationPlaces.has(place.toLowerCase())) return { kind: "not-a-link" };
  if (added.length > 0) return { kind: "too-much", added };
  return faultInQuery(link.searchParams, owner);
}

/** Links are sent as they were typed: one that is read otherwise than it is written is none of ours. */
const isWrittenSo = (url: string, { href, pathname }: URL): boolean =>
  [href, ...(pathname === "/" ? [href.replace(/^(https:\/\/[^/]+)\//, "$1")] : [])].some(
    (written) => written.toLowerCase() === url.toLowerCase(),
  );

/** Where in the admin center an invitation to a relationship with a reseller is accepted. */
const invitationPlaces = new Set(["#/billingaccounts/partner-invitation", "#/partners/invitation"]);
const pages = new Set(["/", "/adminportal/home"]);
const kinds = new Set(["ResellerRelationship", "IndirectResellerRelationship"]);

/** By this the link asks for delegated admin privileges as well, or does not. */
const isDap = (name: string): boolean => /^dap$/i.test(name);

function otherWish(
  { pathname, hash, searchParams }: URL,
  path: string,
  isWithPrivileges: boolean,
): OtherWish | undefined {
  if (/granularadminrelationships/i.test(pathname + hash)) return "granular-privileges";
  const asksForAdmin = [...searchParams].some(
    ([name, value]) => (!isWithPrivileges && isDap(name) && /^true$/i.test(value)) || value === "Administration",
  );
  if (isWithPrivileges && [...searchParams].some(([name, value]) => isDap(name) && /^false$/i.test(value)))
    return "without-privileges";
  if (asksForAdmin) return "delegated-administration";
  const isOtherKind = searchParams.has("invType") && !kinds.has(searchParams.get("invType") ?? "");
  return isOtherKind || !pages.has(path.toLowerCase()) ? "not-an-invitation" : undefined;
}

/**
 * Partners have a number for each place where they are: any of them may stand there, but nothing else. Microsoft gives
 * those who invite for themselves a zero in its place.
 */
const partnerNumber = /^\d{4,10}$/;

/** What every link has that Microsoft gives; it may leave out `DAP`, and where privileges are asked for always, the number. */
const always = ["invType", "partnerId"];

function faultInQuery(query: URLSearchParams, owner: LinkOwner): LinkFault | undefined {
  const { joint } = owner;
  const expected = joint ? "joint" : "single";
  const kind = joint ? "IndirectResellerRelationship" : "ResellerRelationship";
  const given = [...query.keys()];
  const isIndirect = query.get("invType") === "IndirectResellerRelationship";
  const number = query.get("msppId") ?? "0000";
  const asUsual = clouds[owner.cloud].alwaysAsksForPrivileges ? "true" : "false";
  const isPlain =
    new Set(given).size === given.length &&
    (partnerNumber.test(number) || (number === "0" && !isIndirect)) &&
    (query.get("DAP") ?? asUsual).toLowerCase() === asUsual;
  if (!isPlain) return { kind: "not-a-link" };
  const isNumbered = !clouds[owner.cloud].alwaysAsksForPrivileges;
  const needed = [...always, ...(isNumbered ? ["msppId"] : []), ...(joint && isIndirect ? ["indirectCSPId"] : [])];
  const missing = needed.filter((name) => !query.has(name));
  if (missing.length > 0) return { kind: "too-little", missing };
  if (query.get("partnerId")?.toLowerCase() !== owner.tenant)
    return { kind: "other-partner", partner: query.get("partnerId") ?? "" };
  const provider = query.get("indirectCSPId")?.toLowerCase();
  // A reseller alone is invited in either form; with a provider there is one.
  const isAlone = !joint && isIndirect && provider === undefined;
  if (query.get("invType") !== kind && !isAlone) return { kind: "wrong-kind", expected };
  if (joint) return isOf(joint, provider) ? undefined : { kind: "other-provider", provider: provider ?? "" };
  return provider !== undefined ? { kind: "wrong-kind", expected } : undefined;
}

/** A provider whose tenant is not known yet may have any. */
const isOf = ({ tenant }: NonNullable<LinkOwner["joint"]>, provider = ""): boolean =>
  tenant ? provider === tenant : guid.test(provider);

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom a joint link names as provider, by the Microsoft tenant. */
export const providerIn = (url: string): string | undefined =>
  parse(url)?.searchParams.get("indirectCSPId")?.toLowerCase();

/** The number of the place where we are that a link names; none where it names none. */
export const partnerNumberIn = (url: string): string | undefined => parse(url)?.searchParams.get("msppId") ?? undefined;

/** How a link says that no administration is asked for, or in some clouds that it is; none where it leaves that out. */
export function administrationIn(url: string): string | undefined {
  const said = parse(url)?.searchParams.get("DAP");
  return said === undefined || said === null ? undefined : `DAP=${said}`;
}

const parse = (url: string): URL | undefined => URL.parse(url) ?? undefined;
