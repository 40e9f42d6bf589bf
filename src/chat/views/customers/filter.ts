import { services } from "../../../core/customers/customer";
import type { Facet } from "../../../core/customers/facets";
import type { Person } from "../../../core/people/person";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";

/** The states that the filter of the customers' card offers. */
export const customerFilters = ["all", "granted", "revoked", "none", "gap", "pending"] as const;
export type CustomerFilter = (typeof customerFilters)[number];

/** What holds for every customer of such a list. */
export function facetsIn(filter: CustomerFilter): Facet[] {
  if (filter === "all") return [];
  return [filter === "gap" || filter === "pending" ? filter : `privilege:${filter}`];
}

/** The state among the facets of a list, as its filter offers it, and the facets that the filter does not offer. */
export function filterIn(facets: readonly Facet[]): { filter: CustomerFilter; others: Facet[] } {
  const filter = customerFilters.find((each) => facetsIn(each).some((facet) => facets.includes(facet))) ?? "all";
  const own = facetsIn(filter);
  return { filter, others: facets.filter((facet) => !own.includes(facet)) };
}

/** The names of whom facets are about. */
export interface FacetNames {
  providers: readonly Provider[];
  people: readonly Person[];
}

/** What holds in a list, each facet in a few words. */
export function facetsInWords(reader: Reader, facets: readonly Facet[], names: FacetNames): string[] {
  const { filter, others } = filterIn(facets);
  const state = filter === "all" ? [] : [reader.text(`customers.filter.${filter}`)];
  return [...state, ...others.map((facet) => facetInWords(reader, facet, names))];
}

function facetInWords(reader: Reader, facet: Facet, { providers, people }: FacetNames): string {
  const { filter } = filterIn([facet]);
  if (filter !== "all") return reader.text(`customers.filter.${filter}`);
  const [kind, id = ""] = facet.split(/:(.*)/s);
  if (kind === "service") return reader.text("customers.facet.service", { service: serviceName(reader, id) });
  const named = (kind === "provider" ? providers : people).find((each) => each.id === id);
  const name = named?.name ?? id;
  return reader.text(kind === "provider" ? "customers.facet.provider" : "customers.facet.owner", { name });
}

function serviceName(reader: Reader, id: string): string {
  const service = services.find((each) => each === id);
  return service ? reader.text(`service.${service}`) : id;
}
