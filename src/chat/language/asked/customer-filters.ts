import type { Facet } from "../../../core/customers/facets";
import { fold } from "../../../core/fold";
import type { PersonId } from "../../../core/people/person";
import { filterWords } from "../words/facts";
import type { Asked } from "./asked";

type Said = keyof typeof filterWords;

/** What each filter is called; the first that fits counts: what was taken away is no more granted. */
const facets: readonly { facet: Facet; said: readonly Said[] }[] = [
  { facet: "privilege:revoked", said: ["revoked"] },
  { facet: "privilege:revoked", said: ["taken", "privilege"] },
  { facet: "privilege:none", said: ["lacking", "privilege"] },
  { facet: "privilege:granted", said: ["held", "privilege"] },
  { facet: "pending", said: ["removing", "waiting"] },
  { facet: "gap", said: ["orders"] },
];

const saying = new Set(Object.values(filterWords).flat());

/** The words that name a filter are not searched as well. */
const withoutFilter = (words: string): string =>
  words
    .split(" ")
    .filter((word) => !saying.has(fold(word)))
    .join(" ");

/** "My customers", "quelli che seguo", "assigned to me". */
const mine =
  /(?:^| )(?:my|mine|miei|mie|seguo|(?:to|a|of|di|da) me|i am responsible|i'm responsible|ho in carico|in carico a me|mio portafoglio|ho in portafoglio|on my plate)(?: |$)/;

/** The filters that a line asks for, and the words to search; filters combine. */
export function listAsked(asked: Asked, actor: PersonId): { words: string; facets: Facet[] } {
  const fitting = facets.find(({ said }) =>
    said.every((what) => asked.keys.some((key) => filterWords[what].includes(key))),
  );
  const [provider] = asked.providers;
  const [person] = asked.people;
  const owner = person?.id ?? (mine.test(asked.keys.join(" ")) ? actor : undefined);
  const others = fitting ? withoutFilter(asked.words) : asked.words;
  const [named] = asked.partly ? [] : asked.customers;
  // The words of a name may be those of others too; an id is searched nowhere.
  const name = named && (asked.called === named.id ? named.domain : asked.called);
  return {
    words: [name, others].filter(Boolean).join(" "),
    facets: [
      ...(fitting ? [fitting.facet] : []),
      ...(provider ? [`provider:${provider.id}` as const] : []),
      ...asked.services.slice(0, 1).map((service) => `service:${service}` as const),
      ...(owner ? [`owner:${owner}` as const] : []),
    ],
  };
}
