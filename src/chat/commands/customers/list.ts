import type { CustomerFilter } from "../../../core/customers/queries";
import { fold } from "../../../core/fold";
import { languages } from "../../../core/languages";
import { defineCommand } from "../../command";
import { showCustomers } from "../../screens/customers";
import { textsOf } from "../../texts/texts";

export const listCustomers = defineCommand({
  name: "customers.list",
  task: "customers",
  words: {
    en: ["customers", "customer list", "list customers", "list of customers", "all customers"],
    it: ["clienti", "elenco clienti", "lista clienti", "elenco dei clienti", "tutti i clienti", "visualizza clienti"],
  },
  argument: "optional",
  needs: "customers.read",
  writes: false,
  run(turn, words) {
    const filter = filtersByName.get(fold(words));
    return showCustomers(turn, filter ? { filter } : { words });
  },
});

const filters: readonly CustomerFilter[] = ["granted", "revoked", "none", "gap"];

/** The states by their names on the list's own filter: typing does what pressing does. */
const filtersByName = new Map(
  filters.flatMap((filter) =>
    languages.map((language) => [fold(textsOf(language)(`customers.filter.${filter}`)), filter] as const),
  ),
);
