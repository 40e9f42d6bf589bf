import { fold } from "../../../core/fold";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import { type Asked, nameSaid } from "../../language/asked/asked";
import { resolveCustomer } from "../../language/asked/resolve";
import { isLeftOut } from "../../language/beginning/denied";
import type { Mention } from "../../language/entity";
import type { Sentence } from "../../language/sentence";
import { isStrict } from "../../language/spoken";
import type { Guess, Understand } from "../../language/understood";
import type { Suggested } from "../../views/help/command-line";
import { isForNobody, recipientNamed } from "../accounts/recipient";
import { withCompanyBeside } from "../invitations/called";
import { isInvited } from "../invitations/choice";
import { carrying } from "./carried";
import { eachNamed } from "./each-named";

const mostOffers = 3;

/**
 * Of what a line may mean, the ways that this person has: each leads to the command that it names, about somebody who
 * exists, and none back to the line that was typed.
 */
export async function offersFor(
  turn: Turn,
  typed: string,
  guesses: readonly Guess<Command>[],
  understand: Understand<Command>,
): Promise<Suggested[]> {
  const offers: Suggested[] = [];
  for (const { command, asked } of guesses) {
    // Whoever wants to try a line says so.
    if (command.rehearses) continue;
    const each = await eachNamed(turn, command, asked);
    const all = each.length > 0 ? each : [{ words: await namedFor(turn, command, asked), asked }];
    for (const { words, asked: own } of all) {
      // "Invite a@… "Nova" and b@… "Terra"": each with the company beside it.
      const whom = words && command.slots?.includes("name") && own !== asked ? withCompanyNamed(words, own) : words;
      const about = withOthers(turn, command, own, whom);
      const suggested = about === undefined ? undefined : await carrying(turn, command, own, about, understand);
      if (suggested && fold(suggested.words) !== fold(typed)) offers.push(suggested);
    }
    if (offers.length >= mostOffers || (each.length > 0 && offers.length > 0)) break;
  }
  return offers;
}

const withCompanyNamed = (email: string, { names: [name] }: Asked): string => (name ? `${email} "${name}"` : email);

/** A joint invitation is offered as one, and a customer with whom it is to be given to. */
function withOthers(turn: Turn, command: Command, asked: Asked, whom?: string): string | undefined {
  const provider = asked.sentence.mentions.some(
    ({ from, entity }) =>
      entity.kind === "provider" && !isLeftOut(asked.sentence, from) && isBesideWhom(asked.sentence, from),
  )
    ? asked.providers[0]
    : undefined;
  if (!whom) return whom;
  if (provider && command.slots?.includes("name"))
    return turn.reader.text("invitations.joint.words", { whom, provider: provider.shortName });
  const recipient = command.picks === "customer.assigning" ? recipientNamed(turn, asked) : undefined;
  return recipient && !isForNobody(asked, recipient)
    ? turn.reader.text("account.assign.words", { whom, person: recipient.name })
    : whom;
}

/** "Invite ada@…, Northwind gave us the contact": a provider of another clause is no partner in this, but for "…, with Northwind". */
function isBesideWhom({ tokens, mentions }: Sentence, place: number): boolean {
  if (leadsToPartner.test(tokens[place - 1]?.key ?? "")) return true;
  const whom = mentions.find(({ entity }) => entity.kind !== "provider");
  if (!whom) return true;
  const between = whom.from < place ? tokens.slice(whom.from, place) : tokens.slice(place, whom.from);
  return !between.some(({ raw }) => /[,;:.!]$/.test(raw));
}
const leadsToPartner = /^(?:with|con|via|through|tramite)$/;

/**
 * Whom a line names, as words that can be typed again behind a command: nothing where it names nobody, and `undefined`
 * where the command has no such thing.
 */
async function namedFor(turn: Turn, command: Command, asked: Asked): Promise<string | undefined> {
  const { links, addresses, people, customers, invitations, words } = asked;
  if (command.takes) return command.takes(asked, turn.reader);
  const takes = (slot: NonNullable<Command["slots"]>[number]): boolean => command.slots?.includes(slot) === true;
  const [link] = links;
  if (link !== undefined) return takes("link") ? link : "";
  if (takes("invitation") && command.argument === "required" && !(await isInvited(turn, asked))) return undefined;
  const email = addresses[0]?.address?.email;
  if (email !== undefined && takes("address")) return takes("name") ? withCompanyBeside(email, asked) : email;
  if (addresses.length > 0) return command.argument === "required" ? undefined : "";
  if (takes("person") && !takes("customer") && people[0]) return people[0].name;
  const isNamed = command.takesAnything === true && takes("name");
  if (takes("name") && asked.toBe) return `"${asked.toBe}"`;
  const [customer, ...others] = customers;
  if (command.decides && customer && !customer.openRemoval) return undefined;
  if (command.ends && customer && customers.every(({ state }) => state === "removed")) return undefined;
  // A new company is none of ours whose name is only like its own.
  const isLike = command.takesAnything === true && asked.sentence.mentions.some(isOnlyLike);
  if (isLike) return "";
  if (customer && others.length === 0) return customer.name;
  const [invitation, ...further] = invitations;
  if (invitation && further.length === 0 && takes("invitation")) return invitation.customerName;
  const [provider] = asked.providers;
  if (provider && isStrict(command) && takes("provider") && !takes("name") && words === "") return provider.name;
  if (words === "" || command.argument === "none") return "";
  if (command.takesAnything) return isNamed ? `"${words}"` : "";
  return customer ? asked.called : nearTo(turn, command, words, nameSaid(asked));
}

const isOnlyLike = ({ entity }: Mention): boolean =>
  entity.kind === "customer" && (entity.nearly === true || entity.partly === true);

/** The customer whose name begins so, or is spelled almost so; a new company is invited by its name in quotes. */
async function nearTo({ store }: Turn, command: Command, words: string, name: string): Promise<string | undefined> {
  if (!command.slots?.includes("customer")) return "";
  const found = await resolveCustomer(
    store,
    { customers: [], called: words },
    { includeRemoved: command.ofFormer ? "first" : false },
  );
  if (found.kind === "one") return found.customer.name;
  if (found.kind === "none" && found.near[0]) return found.near[0].name;
  if (command.slots.includes("name")) return `"${name}"`;
  return undefined;
}
