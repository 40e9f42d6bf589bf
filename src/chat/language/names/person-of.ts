import { isLegalForm } from "../../../core/customers/names";
import { fold, wordsOf } from "../../../core/fold";

/** Somebody at a company, as a line names both. */
export interface PersonOf {
  person: string;
  company: string;
}

/**
 * "Helen Ward at Litware", "Lena Fischer (Northwind)": nothing where that may be the name of the company as a whole, as it
 * is beside an address whose host has the first of its words, or, in "Bank of Exchange", whose mail box has none of them.
 */
export function personOf(name: string, email: string): PersonOf | undefined {
  const found =
    /^(\S+(?: \S+){0,3}?)(?:,? (at|from|of|presso|di|del|della|dello) |,? (\()|(,) | (dell['’]))(\S.*?)\)?$/u.exec(
      name,
    );
  const [, person = "", join, bracket, comma, , company = ""] = found ?? [];
  if (!person.split(" ").every(isName) || !isName(company) || isLegalForm(company)) return undefined;
  const at = email.lastIndexOf("@");
  const [box, host] = [email.slice(0, at), email.slice(at + 1)].map((part) => wordsOf(fold(part)).join("")) as [
    string,
    string,
  ]; // two were mapped
  const words = wordsOf(fold(person)).filter((word) => word.length > 2);
  const isOfPerson = words.some((word) => box.includes(word));
  const isCompanys = words.some((word) => host.includes(word));
  const isApart = bracket !== undefined || comma !== undefined || /^(?:at|from|presso)$/.test(join ?? "");
  return isOfPerson || (isApart && !isCompanys && words.length > 1) ? { person, company } : undefined;
}

const isName = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
