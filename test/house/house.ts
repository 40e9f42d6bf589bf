import { readCards } from "./cards";
import { type House, offencesOf, type Rule } from "./rule";
import { cardData } from "./rules/card-data";
import { circles } from "./rules/circles";
import { documented } from "./rules/documented";
import { folders, lengths } from "./rules/folders";
import { importing } from "./rules/importing";
import { knownWords } from "./rules/known-words";
import { listed } from "./rules/lists";
import { usedPermissions } from "./rules/permissions";
import { reading } from "./rules/reading";
import { sentences } from "./rules/sentences";
import { silencing } from "./rules/silencing";
import { changedCustomers } from "./rules/storing/customers";
import { deciding } from "./rules/storing/deciding";
import { tenantsInQueries } from "./rules/storing/tenants";
import { writing } from "./rules/storing/writing";
import { verbsOnCards } from "./rules/verbs";
import { world } from "./rules/world";
import { readCode, sourceOf } from "./source";

/** The rules of the house, in the order of `src/README.md`. */
export const rules: readonly Rule[] = [
  importing,
  circles,
  listed,
  reading,
  verbsOnCards,
  sentences,
  knownWords,
  writing,
  deciding,
  changedCustomers,
  tenantsInQueries,
  cardData,
  world,
  usedPermissions,
  folders,
  lengths,
  documented,
  silencing,
];

/** The house as it stands. */
export const readHouse = (): House => ({ code: readCode("src"), cards: readCards() });

/** What a rule says of a small house of these files, by their paths; cards are named `cards/…`. */
export function caught(rule: Rule, files: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(files);
  const isCard = ([path]: [string, string]) => path.startsWith("cards/");
  return offencesOf(rule, {
    code: entries.filter((file) => !isCard(file)).map(([path, text]) => sourceOf(path, text)),
    cards: entries.filter(isCard).map(([path, text]) => ({ path, json: JSON.parse(text) })),
  });
}
