import { type Cloud, clouds } from "../clouds";

/**
 * Whether a provider's invitation leads to Microsoft's own pages for partners, so that it may be opened from a card. Any
 * other is shown as text, with a warning (R160).
 */
export function invitationOpens(link: string, cloud: Cloud): boolean {
  const url = URL.parse(link);
  if (url?.protocol !== "https:" || url.username || url.password || url.port) return false;
  // One that is read otherwise than it is written leads somewhere else than it seems to.
  const isAscii = /^[\x21-\x7e]+$/.test(link) && !link.includes("\\");
  return isAscii && clouds[cloud].partnerHosts.includes(url.hostname);
}
