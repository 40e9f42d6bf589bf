import type { Mention } from "../entity";
import type { Sentence } from "../sentence";
import { saysWhose, spelling } from "../words/tokens";
import type { Named } from "./statements";

/** Of whom a clause may tell something; of a service it is told whatever else is. */
const told: ReadonlySet<string> = new Set(["person", "customer", "invitation"]);

/** "Luke is swamped", "Alpine has called": a clause with "they" in the place of whom it names; nothing where it names anybody else, or two companies. */
export function namedIn({ tokens, mentions }: Sentence): Named | undefined {
  const names = mentions.filter(({ entity }) => told.has(entity.kind));
  const isElse = mentions.some(({ entity }) => !told.has(entity.kind) && entity.kind !== "service");
  const [company, ...others] = names.filter(({ entity }) => entity.kind !== "person");
  if (names.length === 0 || isElse || others.length > 0) return undefined;
  const first = names.find(({ from }) => from === 0);
  const next = first && tokens[first.to];
  if (first && next && !saysWhose(tokens[first.to - 1] ?? next) && !verb.test(next.key)) return undefined;
  const isOwner = ({ to }: Mention): boolean => saysWhose(tokens[to - 1] ?? { raw: "" });
  const said = tokens.flatMap((token, place) => {
    const name = names.find(({ from, to }) => place >= from && place < to);
    if (!name) return [token];
    const raw = isOwner(name) ? "their" : "they";
    return name.from === place ? [{ ...token, raw, quoted: false, glued: false }] : [];
  });
  return {
    told: spelling(said),
    // "Tailspin's ticket is closed": that is told of the ticket.
    ...(company && !isOwner(company) && { company: spelling(tokens.slice(company.from, company.to)) }),
  };
}

/** What stands behind whoever does something, or is something: a verb in the third person, or a small word before one. */
const verb =
  /^(?:has|have|had|is|are|was|were|will|just|also|already|finally|now|rang|went|left|got|said|met|came|took|gave|want|know|bought|sent|paid|told|sold|won|lost|ran|wrote|saw|put|cut|let|\w{2,}(?:ed|s)|ha|hanno|e|sono|era|erano|si|ci|mi|vi|gli|ne|non|lo|la|li|le|l'|l'ha|l'hanno|se|me|ce|già|gia|ora|adesso|poi|\w{3,}(?:a|e|ano|ono|eva|evano))$/;
