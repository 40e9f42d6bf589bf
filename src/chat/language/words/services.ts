import type { Service } from "../../../core/customers/customer";
import { Slips } from "./slips";

const named: ReadonlyMap<string, Service> = new Map([
  ["exchange", "exchange"],
  ["exchange online", "exchange"],
  ["azure", "azure"],
  ["microsoft azure", "azure"],
  ["sharepoint", "sharepoint"],
  ["sharepoint online", "sharepoint"],
  ["teams", "teams"],
  ["microsoft teams", "teams"],
  ["intune", "intune"],
  ["dynamics", "dynamics"],
  ["dynamics 365", "dynamics"],
]);

// "Team" is a word of its own.
const slips = new Slips([...named.keys()].filter((word) => word !== "teams"));

/** The service of this name, as Microsoft calls it. */
export const serviceCalled = (words: string): Service | undefined => named.get(words);

/** The service whose name was meant, where one slip of the fingers leads to it. */
export const serviceMeant = (word: string): Service | undefined => named.get(slips.meant(word) ?? "");
