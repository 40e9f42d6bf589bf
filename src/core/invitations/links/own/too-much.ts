/** What such a link consists of, each once: Microsoft gives it whole, and nothing is to be added. */
const known = new Set(["invType", "partnerId", "msppId", "indirectCSPId", "DAP"]);

/** The page of the admin center without what was added behind it. */
const page = /^(\/(?:adminportal\/home(?=\/|$))?)(.*)$/i;
/** Where in the admin center an invitation to a relationship with a reseller is accepted, and what was added. */
const place = /^(#\/(?:billingaccounts\/partner-invitation|partners\/invitation))(.*)$/i;

/** A link in two: what may belong to an invitation, and what was added, by name, in the order of the link. */
export function withoutAdded({ pathname, hash, searchParams }: URL): { path: string; place: string; added: string[] } {
  const [, path = "", behindPath = ""] = page.exec(pathname) ?? [];
  const [, at = hash, behindPlace = ""] = place.exec(hash) ?? [];
  const parameters = [...new Set(searchParams.keys())].filter((name) => !known.has(name));
  const isPage = path !== "/" || behindPath === "";
  return {
    path: isPage ? path : pathname,
    place: at,
    added: [isPage ? behindPath : "", ...parameters, behindPlace].filter((each) => each !== ""),
  };
}
