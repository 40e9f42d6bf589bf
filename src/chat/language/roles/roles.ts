import { type Language, perLanguage } from "../../../core/languages";
import { type Role, roles } from "../../../core/permissions";
import appointed from "./appointed.json";
import words from "./roles.json";

type Said = keyof typeof words & Role;
const said = Object.keys(words) as Said[]; // the keys of `words`

/** How the roles are called that somebody may be added with. */
export const roleWords: Readonly<Record<Language, readonly string[]>> = perLanguage((language) =>
  said.flatMap((role) => words[role][language]),
);

/** The roles that the words of a line name, in either language. */
export function rolesIn(keys: readonly string[]): Role[] {
  const line = ` ${keys.join(" ")} `;
  return said.filter((role) => [...words[role].en, ...words[role].it].some((each) => line.includes(` ${each} `)));
}

/** What every role is called, in both languages, those that are only appointed to as well. */
export const allRoleWords: ReadonlyMap<Role, readonly string[]> = new Map(
  (Object.entries({ ...words, ...appointed }) as [Role, Record<Language, string[]>][]).map(
    ([role, { en, it }]) => [role, [...en, ...it]] as const, // the keys of both are roles
  ),
);

/** How a role is called, held by one or by several: "agente" and "agenti", "admin" and "admins". */
const ofSeveral = (called: string): string => called.replace(/[aeo]\b/g, "[a-z]").replace(/[^\]]\b(?= |$)/g, "$&s?");

const asked = roles.map((role) => ({
  role,
  words: new RegExp(`\\b(?:${(allRoleWords.get(role) ?? []).map(ofSeveral).join("|")})\\b`),
}));

/** The roles after whose holders a line asks, one of them or several: "who are the sales agents". */
export const rolesAsked = (keys: readonly string[]): Role[] =>
  asked.flatMap(({ role, words }) => (words.test(keys.join(" ")) ? [role] : []));
