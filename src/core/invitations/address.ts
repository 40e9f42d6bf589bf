/** An e-mail address in its usual form; what mail programs accept beyond that is not worth a wrong recipient. */
const address = /^[^\s@<>()[\],;:"\\]{1,64}@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,})$/u;

/** The address trimmed, its domain in lower case; `undefined` when it is not one (R170). */
export function parseAddress(typed: string): { email: string; domain: string } | undefined {
  const trimmed = typed.trim();
  const domain = address.exec(trimmed)?.[1]?.toLowerCase();
  if (!domain || trimmed.length > 254) return undefined;
  return { email: `${trimmed.slice(0, trimmed.lastIndexOf("@"))}@${domain}`, domain };
}
