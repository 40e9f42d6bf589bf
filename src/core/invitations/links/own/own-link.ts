import { type Cloud, clouds } from "../../../clouds";
import type { TenantId } from "../../../tenant";
import type { LinkFault, OtherWish } from "../link-guard";
import { skeleton } from "../look-alikes";
import { withoutAdded } from "./too-much";

/** What a link must fit to be taken as ours: it ties a customer to this partner, and to this provider if joint. */
export interface LinkOwner {
  tenant: TenantId;
  cloud: Cloud;
  /** Whether it is a joint link; the provider's Microsoft tenant where that is known (R85). */
  joint?: { tenant?: string | undefined };
}

/** Checks a link that a Global admin wants to use for all invitations (R16, R43, R44, R85). */
export function faultInOwnLink(url: string, owner: LinkOwner): LinkFault | undefined {
  const link = URL.parse(url);
  const facts = clouds[owner.cloud];
  if (!link) return { kind: "not-a-link" };
  if (link.protocol !== "https:") return { kind: "not-https" };
  if (!/^[\x21-\x7e]+$/.test(url) || !isWrittenSo(url, link)) return faultInWriting(url, link, facts.invitationHosts);
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
  if (place && !invitationPlaces.has(place.toLowerCase())) return faultInPlace(place);
  const missing = [...lackingIn(link.searchParams, owner), ...(place ? [] : [invitationPlace])];
  if (missing.length > 0) return { kind: "too-little", missing };
  if (added.length > 0) return { kind: "too-much", added };
  return faultInParts(link.searchParams, owner) ?? faultInParties(link.searchParams, owner);
}

/** Links are sent as they were typed: one that is read otherwise than it is written is none of ours. */
const isWrittenSo = (url: string, { href, pathname }: URL): boolean =>
  [href, ...(pathname === "/" ? [href.replace(/^(https:\/\/[^/]+)\//, "$1")] : [])].some(
    (written) => written.toLowerCase() === url.toLowerCase(),
  );

/** What is wrong with a link that is read otherwise than it is written: its host, or which part. */
function faultInWriting(url: string, link: URL, hosts: readonly string[]): LinkFault {
  const parts = partsOf(url);
  const read = partsOf(link.href);
  const part =
    parts.find((each) => isForeign.test(each) || isStep.test(each)) ??
    parts.find((each, at) => each.toLowerCase() !== read[at]?.toLowerCase());
  if (part === undefined || /\s/.test(part)) return { kind: "not-a-link" };
  const ours = hosts.find((host) => skeleton(host) === skeleton(part));
  // Letters of another width are read as ours: then the host is shown as it was written.
  if (ours && isForeign.test(part)) return { kind: "look-alike", host: link.host === ours ? part : link.host, ours };
  return { kind: "unfit-part", part };
}

const partsOf = (url: string): string[] => url.split(/(?=[/\\?#&])/).map((each) => each.replace(/^\/(?=[^/.])/, ""));
const isForeign = /\P{ASCII}/u;
const isStep = /^[/\\](?:\.|%2e){1,2}$/i;

/** Whose place is no invitation's leads elsewhere, unless it is the beginning of one. */
const faultInPlace = (place: string): LinkFault =>
  [...invitationPlaces].some((each) => each.startsWith(place.toLowerCase()))
    ? { kind: "not-a-link" }
    : { kind: "other-wish", wish: "not-an-invitation" };

/** Where in the admin center an invitation to a relationship with a reseller is accepted. */
const invitationPlace = "#/BillingAccounts/partner-invitation";
const invitationPlaces = new Set([invitationPlace.toLowerCase(), "#/partners/invitation"]);
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

/** The parts that a link has to have and has not, or has empty. */
function lackingIn(query: URLSearchParams, { cloud, joint }: LinkOwner): string[] {
  const isNumbered = !clouds[cloud].alwaysAsksForPrivileges;
  const isOfTwo = joint && isIndirect(query);
  const needed = [...always, ...(isNumbered ? ["msppId"] : []), ...(isOfTwo ? ["indirectCSPId"] : [])];
  return needed.filter((name) => !query.get(name));
}

const isIndirect = (query: URLSearchParams): boolean => query.get("invType") === "IndirectResellerRelationship";

/** Each part once, and the number of the partner and what is asked for as Microsoft gives them. */
function faultInParts(query: URLSearchParams, { cloud }: LinkOwner): LinkFault | undefined {
  const names = [...query.keys()];
  const twice = new Set(names.filter((name, place) => names.indexOf(name) < place));
  if (twice.size > 0) return { kind: "twice", named: [...twice] };
  const [number, administration] = [query.get("msppId"), query.get("DAP")];
  const asUsual = clouds[cloud].alwaysAsksForPrivileges ? "true" : "false";
  if (number !== null && !partnerNumber.test(number) && (number !== "0" || isIndirect(query)))
    return { kind: "unfit-part", part: `msppId=${number}` };
  return administration === null || administration.toLowerCase() === asUsual
    ? undefined
    : { kind: "unfit-part", part: `DAP=${administration}` };
}

/** Of our account, and of the provider or of none. */
function faultInParties(query: URLSearchParams, { tenant, joint }: LinkOwner): LinkFault | undefined {
  const partner = query.get("partnerId") ?? "";
  if (partner.toLowerCase() !== tenant) return { kind: "other-partner", partner };
  const provider = query.get("indirectCSPId")?.toLowerCase();
  const isJoint = isIndirect(query);
  if (joint && !isJoint) return { kind: "wrong-kind", expected: "joint" };
  if (joint) return isOf(joint, provider) ? undefined : { kind: "other-provider", provider: provider ?? "" };
  // A reseller alone is invited in either form; with a provider there is one.
  return provider === undefined ? undefined : { kind: "wrong-kind", expected: "single" };
}

/** A provider whose tenant is not known yet may have any. */
const isOf = ({ tenant }: NonNullable<LinkOwner["joint"]>, provider = ""): boolean =>
  tenant ? provider === tenant : guid.test(provider);

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom a joint link names as provider, by the Microsoft tenant. */
export const providerIn = (url: string): string | undefined =>
  URL.parse(url)?.searchParams.get("indirectCSPId")?.toLowerCase();

/** The number of the place where we are that a link names; none where it names none. */
export const partnerNumberIn = (url: string): string | undefined =>
  URL.parse(url)?.searchParams.get("msppId") ?? undefined;

/** How a link says that no administration is asked for, or in some clouds that it is; none where it leaves that out. */
export function administrationIn(url: string): string | undefined {
  const said = URL.parse(url)?.searchParams.get("DAP");
  return said === undefined || said === null ? undefined : `DAP=${said}`;
}
