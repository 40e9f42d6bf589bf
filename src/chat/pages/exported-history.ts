import type { Customer, CustomerId } from "../../core/customers/customer";
import { type HistoryColumn, historyColumns } from "../../core/exports/columns";
import { historyInParts } from "../../core/exports/parts";
import { type HistoryEntry, hashedText } from "../../core/history/chain";
import { asReadBy } from "../../core/history/private-words";
import type { Person } from "../../core/people/person";
import type { Queries } from "../../core/ports";
import type { TenantId } from "../../core/tenant";
import type { Reader } from "../texts/reader";
import { sentence } from "../views/history/sentences";
import type { Document, Exporting, Table } from "./offered";

/** An entry as it is, and as its reader may read it. */
interface Readable {
  entry: HistoryEntry;
  asRead: HistoryEntry;
}

/** A customer's history as a table, newest first, with the hashes of its entries. */
export async function historyTable({ store, reader }: Exporting, person: Person, customer: CustomerId): Promise<Table> {
  return {
    headings: historyColumns.map((column) => reader.text(`export.column.${column}`)),
    parts: inParts(store, person, customer, (readable) => rowOf(reader, readable)),
  };
}

/** A customer's history for programs: what each entry says is given just as it was hashed. */
export async function historyDocument(
  { store, reader, at }: Exporting,
  person: Person,
  { id, name, domain }: Customer,
): Promise<Document> {
  const { tenant } = store;
  return {
    about: {
      exported: new Date(at).toISOString(),
      tenant: tenant.id,
      organisation: tenant.name,
      customer: { name, domain },
    },
    list: "entries",
    parts: inParts(store, person, id, (readable) => plain(tenant.id, reader, readable)),
  };
}

async function* inParts<Made>(
  store: Queries,
  person: Person,
  customer: CustomerId,
  make: (readable: Readable) => Made,
): AsyncGenerator<Made[]> {
  for await (const part of historyInParts(store, customer))
    yield await Promise.all(part.map(async (entry) => make({ entry, asRead: await asReadBy(store, person, entry) })));
}

function rowOf(reader: Reader, { entry, asRead }: Readable): string[] {
  const { who, text, details } = inWords(reader, asRead);
  const cells: Record<HistoryColumn, string> = {
    number: String(entry.seq),
    time: new Date(entry.at).toISOString(),
    event: entry.event.type,
    who,
    text,
    details,
    "previous-hash": entry.previousHash,
    hash: entry.hash,
    "seal-key": entry.sealed?.key ?? "",
  };
  return historyColumns.map((column) => cells[column]);
}

/** `said` is what was hashed behind `previousHash`; `withheld`, that words of it are for others, and left out. */
function plain(tenant: TenantId, reader: Reader, { entry, asRead }: Readable) {
  const { seq, at, previousHash, hash, sealed } = entry;
  const said: unknown = JSON.parse(hashedText(tenant, asRead, sealed?.key));
  return {
    number: seq,
    time: new Date(at).toISOString(),
    ...inWords(reader, asRead),
    ...(asRead !== entry && { withheld: true }),
    said,
    previousHash,
    hash,
    sealKey: sealed?.key,
  };
}

function inWords(reader: Reader, entry: HistoryEntry) {
  const { actor, text, detail } = sentence(reader, entry);
  return { who: actor, text: `${actor}${text}`, details: detail };
}
