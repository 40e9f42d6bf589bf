import { isLegalForm } from "../customers/names";
import { fold, wordsOf } from "../fold";
import type { Invitation } from "./invitation";

/** How somebody who was invited is called by words: in full, by whole words of the name, or by how such words begin. */
export type Calling = "in-full" | "in-part" | "begun";

/** How words call whom an invitation is for: by its name, with or without a legal form, or by the domain of its address. */
export function callingOf(
  { customerName, domain }: Pick<Invitation, "customerName" | "domain">,
  text: string,
): Calling | undefined {
  const words = wordsOf(text);
  const own = wordsOf(customerName);
  if (words.length === 0) return undefined;
  if (fold(text) === domain || isWhole(words, own)) return "in-full";
  const isPart = words.every((word) => own.includes(word)) && words.some((word) => word.length > 3);
  if (isPart && !isLegalForm(text)) return "in-part";
  return words.every((word) => own.some((part) => part.startsWith(word))) ? "begun" : undefined;
}

/** A legal form such as S.r.l. is up to three words of a name. */
const legalWords = 3;

function isWhole(words: readonly string[], own: readonly string[]): boolean {
  const isAlmost = words.length > 1 && words.length >= own.length - legalWords;
  return (isAlmost && words.every((word, at) => own[at] === word)) || words.join(" ") === own.join(" ");
}
