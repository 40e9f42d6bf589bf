/** Where mail programs, Teams and Google send people by way of, and what there holds the link itself. */
const wrappers: readonly { host: RegExp; path: RegExp; holds: readonly string[] }[] = [
  {
    host: /^(?:[a-z0-9-]+\.)*safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)$/,
    path: /^/,
    holds: ["url"],
  },
  { host: /^statics\.teams\.cdn\.office\.(?:net|com)$/, path: /\/safelinks\//, holds: ["url"] },
  { host: /^www\.google\.com$/, path: /^\/url$/, holds: ["q", "url"] },
];

/**
 * The link inside one that a program has wrapped to look at it first: of Safe Links, of Teams, of Google. It is unwrapped
 * once, and what comes out is checked as if it had been typed; of any other address nothing is taken out.
 */
export function unwrapped(typed: string): string {
  const url = URL.parse(typed);
  if (url?.protocol !== "https:" || url.username || url.password || url.port) return typed;
  const wrapper = wrappers.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const inside = (wrapper?.holds ?? []).flatMap((name) => url.searchParams.getAll(name));
  return inside.length === 1 ? (inside[0] ?? typed) : typed;
}
