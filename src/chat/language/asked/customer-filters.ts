import type { Facet } from "../../../core/customers/facets";
import { fold } from "../../../core/fold";
import type { PersonId } from "../../../core/people/person";
import type { Asked } from "./asked";

const privilege =
  /^(?:privil\w*|priv?ilie?g\w*|rights?|admin|admins|administrat\w*|delegated|delega\w*|deleghe|permissions?|permess[oi]|access\w*|accesi|amministra\w*)$/;
const taken =
  /^(?:tolt[oaie]|toglie\w*|tolgono|levat[oaie]|taken|took|lost|lose|withdr[ae]w\w*|kicked|removed|rimoss[oaie]|pers[oaie]|perdut\w+|away|ritirat[oaie]|chius[oaie]|piu)$/;
const revoked = /^re?vo[ck]\w*$/;
const lacking = /^(?:without|senza|no|none|never|mai|nessun[oa]?|not|non|any|lacking|missing)$/;
const held =
  /^(?:granted|grants?|gave|given|have|we've|hold|still|with|concess[oaie]|dat[oaie]|abbiamo|con|ancora|where|dove|hanno)$/;
const removing = /^(?:removals?|removed|removing|rimozion[ei]|rimoss[oaie]|tolt[oaie]|rimuovere|rimozoine)$/;
const waiting =
  /^(?:pending|waiting|requested|asked|being|attesa|corso|chiest[oaie]|aspettano|sospeso|richiest[ae]|progress|moment|approval|ok|open)$/;
const orders = /^(?:gaps?|scopert[oi]|order|orders|ordinare|ordini)$/;

/** What each filter is called, in both languages; the first that fits counts: what was taken away is no more granted. */
const said: readonly { facet: Facet; fits(has: (words: RegExp) => boolean): boolean }[] = [
  { facet: "privilege:revoked", fits: (has) => has(revoked) || (has(taken) && has(privilege)) },
  { facet: "privilege:none", fits: (has) => has(lacking) && has(privilege) },
  { facet: "privilege:granted", fits: (has) => has(held) && has(privilege) },
  { facet: "pending", fits: (has) => has(removing) && has(waiting) },
  { facet: "gap", fits: (has) => has(orders) },
];

/** The words that name a filter are not searched as well. */
const withoutFilter = (words: string): string =>
  words
    .split(" ")
    .filter(
      (word) =>
        ![privilege, taken, revoked, lacking, held, removing, waiting, orders].some((each) => each.test(fold(word))),
    )
    .join(" ");

/** "My customers", "quelli che seguo", "assigned to me". */
const mine =
  /(?:^| )(?:my|mine|miei|mie|seguo|(?:to|a|of|di|da) me|i am responsible|i'm responsible|ho in carico|in carico a me|mio portafoglio|ho in portafoglio|on my plate)(?: |$)/;

/** The filters that a line asks for, and the words to search; filters combine. */
export function listAsked(asked: Asked, actor: PersonId): { words: string; facets: Facet[] } {
  const fitting = said.find(({ fits }) => fits((words) => asked.keys.some((key) => words.test(key))));
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
