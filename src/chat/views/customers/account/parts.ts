import type { AccountChange, AccountPart } from "../../../../core/customers/account/parts";
import { channels, origins } from "../../../../core/customers/customer";
import type { Reader } from "../../../texts/reader";
import type { TextKey } from "../../../texts/texts";
import { shortened } from "../../shorten";

/** What a part of an account said, and says now. */
export const changeInWords = (reader: Reader, { part, from, to }: AccountChange): string =>
  reader.text("account.changed", {
    part: reader.text(labels[part]),
    from: inWords(reader, part, from),
    to: inWords(reader, part, to),
  });

/** What a part of an account says, in a few words. */
export const partInWords = (reader: Reader, part: AccountPart, said: string): string =>
  reader.text("account.part", { part: reader.text(labels[part]), says: inWords(reader, part, said) });

const labels = {
  name: "customer.fact.name",
  domain: "customer.fact.domain",
  tenant: "customer.fact.tenant",
  origin: "customer.account.origin",
  channel: "field.channel",
  provider: "customer.fact.provider",
  owner: "customer.fact.owner",
  alias: "customer.fact.alias",
  tags: "field.tags",
  notes: "field.notes",
} as const satisfies Record<AccountChange["part"], TextKey>;

/** Of notes and lists of tags only how they begin. */
const longest = 60;

function inWords(reader: Reader, part: AccountChange["part"], said: string): string {
  if (!said) return reader.text("account.none");
  const origin = part === "origin" ? origins.find((each) => each === said) : undefined;
  const channel = part === "channel" ? channels.find((each) => each === said) : undefined;
  if (origin) return reader.text(`customer.origin.${origin}`);
  return channel ? reader.text(`invitations.channel.${channel}`) : shortened(said, longest);
}
