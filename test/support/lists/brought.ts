import { type Import, isUnderWay } from "../../../src/core/imports/import";
import { goOn } from "../../../src/core/imports/steps/go-on";
import { takeList } from "../../../src/core/imports/take";
import type { Person } from "../../../src/core/people/person";
import type { Deps, TenantStore } from "../../../src/core/ports";
import { linesIn } from "../../../src/csv/lines";

/** A list as the portal writes it. */
export const csvOf = (...rows: readonly (readonly string[])[]): string =>
  [["Microsoft ID", "Company name", "Primary domain name", "Relationship", "Tags"], ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n");

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Brings a list, and has it compared. */
export async function brought(deps: Deps, store: TenantStore, actor: Person, text: string): Promise<Import> {
  const taken = await takeList(deps, store, actor, { name: "Customers.csv", lines: () => linesIn(oneChunk(text)) });
  if (!taken.ok) throw new Error(`the list was refused: ${JSON.stringify(taken.error)}`);
  return toItsEnd(deps, store, taken.value);
}

/** Takes every step that nobody has to ask for. */
export async function toItsEnd(deps: Deps, store: TenantStore, begun: Import): Promise<Import> {
  let list = begun;
  while (isUnderWay(list)) {
    await goOn(deps, store, list.id, list.revision);
    list = (await store.import(list.id)) ?? list;
  }
  return list;
}
