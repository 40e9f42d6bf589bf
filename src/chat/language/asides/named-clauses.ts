import type { Mention } from "../entity";
import type { Sentence } from "../sentence";
import { englishForms } from "../words/conjugate/en";
import { italianForms } from "../words/conjugate/it";
import { saysWhose, spelling } from "../words/tokens";
import type { Named } from "./statements";
import { doing } from "./statements.json";

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
  if (first && next && !saysWhose(tokens[first.to - 1] ?? next) && !verbs.has(next.key)) return undefined;
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

/** The verbs of the tables as somebody else does it, or has: "pays" is listed, for "calls" and "orders" are things as well. */
const english = doing.en.flatMap((verb) => [...englishForms(verb)].filter(([, mood]) => mood === "participle"));
const italian = doing.it.flatMap((verb) => [
  ...[...italianForms(verb)].filter(([, mood]) => mood === "present" || mood === "participle"),
  ...["va", "vano", ...(verb.endsWith("are") ? [""] : [])].map((ending) => [`${verb.slice(0, -2)}${ending}`] as const),
]);
/** What stands behind whoever does something, or is something: a verb in the third person, or a small word before one. */
const verbs = new Set([...[...english, ...italian].map(([form]) => form), ...doing.forms]);
for (const noun of doing.nouns) verbs.delete(noun);
