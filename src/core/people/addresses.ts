import { wordsOf } from "../fold";
import { parseAddress } from "../invitations/address";
import type { Person } from "./person";

/** An address as it is compared: without case, Unicode forms and ways to write its domain. */
export function addressKey(address: string): string {
  const text = address.trim().normalize("NFKC");
  const at = text.lastIndexOf("@");
  const domain = text.slice(at + 1);
  const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain.toLowerCase();
  // The one letter with two small forms; its capital is the same.
  return `${text
    .slice(0, at)
    .toLowerCase()
    .replace(/\u03c2/gu, () => String.fromCodePoint(0x3c3))}@${host}`;
}

/** The address in what was typed, as it is kept; `undefined` where it is none, or more than one. */
export const addressIn = (typed: string): string | undefined => parseAddress(typed.normalize("NFC"))?.email;

/** Who has an address, among all, with roles or without (R146). */
export const holderOf = (people: readonly Person[], address: string): Person | undefined =>
  people.find(({ upn }) => upn !== undefined && addressKey(upn) === addressKey(address));

/**
 * Who of the people here is meant by an address: whoever has it; else, where it is at the domain of one of theirs, the
 * only one whose first name, or first and last name, it begins with.
 */
export function colleagueAt(people: readonly Person[], address: string): Person | undefined {
  const [local = "", domain] = addressKey(address).split("@");
  const isOurs = people.some(({ upn }) => upn !== undefined && addressKey(upn).split("@")[1] === domain);
  const called = ({ name }: Person): string[] => [wordsOf(name)[0] ?? "", wordsOf(name).join(".")];
  const [only, ...others] = isOurs ? people.filter((person) => called(person).includes(local)) : [];
  return holderOf(people, address) ?? (others.length === 0 ? only : undefined);
}
