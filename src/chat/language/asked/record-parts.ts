import type { RecordPart } from "../../../core/customers/record-part";
import type { Asked } from "./asked";

/** The words that ask for a part, in both languages; the first part that fits is the one asked for. */
const said: readonly [RecordPart, RegExp][] = [
  ["licences", /^(?:licen[cs]es?|licenz[ae]|licneces|licneze|seats?|posti)$/],
  ["subscriptions", /^(?:subscript\w*|subscrip\w*|subscr\w*|subs|abbonament[oi]|sottoscrizion[ei]|billed|fatturiamo)$/],
  ["owner", /^(?:owner|owns|own|looks|responsible|responsabile|segue|referente|assegnat[oa]|mine|mio|whose|whos|chi)$/],
  ["provider", /^(?:provider|porvider|distribut\w*|fornitore|order|ordinare|ordini|buys)$/],
  ["privileges", /^(?:privil\w*|rights|admin|administer|delegated|delega|permess[oi]|amministra\w*)$/],
  ["services", /^(?:services?|servces|serviz[io]|serivzi)$/],
  ["users", /^(?:users?|utent[ei]|utenza|people|admins)$/],
  [
    "relationship",
    /^(?:relationship|relatonship|relazione|realzione|since|reseller|become|quando|diventato|rapporto)$/,
  ],
];

/** The part of a record that a line asks for, if any. */
export const partAsked = ({ keys, services }: Pick<Asked, "keys" | "services">): RecordPart | undefined =>
  said.find(([, words]) => keys.some((key) => words.test(key)))?.[0] ?? (services.length > 0 ? "services" : undefined);
