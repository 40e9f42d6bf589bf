import { label } from "./host-ending";
import { namedIn } from "./named";
import { numericIn } from "./numeric";
import { readingsOf } from "./seen-text";
import { apart } from "./spans";
import { tellingIn } from "./telling";

/** Something in a text that a mail program would make pressable, or that wants to look like it. */
export interface FoundLink {
  /** As it stands in the text, from `from` up to `to`. */
  text: string;
  from: number;
  to: number;
  /** Where it leads, lower case; empty when no host can be read out of it. */
  host: string;
}

/** All links in a text, also those without scheme, in look-alike letters, or with signs in them that nobody sees. */
export function findLinks(typed: string): FoundLink[] {
  const spans = readingsOf(typed).flatMap(({ seen, at }) =>
    [...tellingIn(seen), ...namedIn(seen), ...numericIn(seen)].map(({ from, to }) => ({ from: at(from), to: at(to) })),
  );
  return apart(spans).map((place) => {
    const text = typed.slice(place.from, place.to);
    return { ...place, text, host: hostOf(readingsOf(text)[0].seen) };
  });
}

const hostSigns = new RegExp(`^(?:${label}|[.%])*`, "u");

function hostOf(link: string): string {
  const behindScheme = link.replace(/^[a-z][a-z0-9+.-]*:[\\/]*/i, "").replace(/^[\\/]+|^[^/?#\\]*@/g, "");
  const [host = ""] = hostSigns.exec(behindScheme) ?? [];
  return host.toLowerCase().replace(/^[._-]+|[._-]+$/g, "");
}
