import { type Cloud, clouds } from "../clouds";

/**
 * Whether a provider's invitation leads to Microsoft's own pages for partners, so that it may be opened from a card. Any
 * other is shown as text, with a warning (R160).
 */
export function invitationOpens(link: string, cloud: Cloud): boolean {
  const url = URL.parse(link);
  if (url?.protocol !== "https:" || url.username || url.password || url.port) return false;
  // One that is read otherwise than it is written leads somewhere else than it seems to, at least in some programs.
  const isWrittenSo = [url.href, url.href.replace(/\/$/, "")].some((read) => read.toLowerCase() === link.toLowerCase());
  return isWrittenSo && clouds[cloud].partnerHosts.includes(url.hostname);
}
