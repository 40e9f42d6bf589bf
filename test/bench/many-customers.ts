import type { Customer } from "../../src/core/customers/customer";
import { aCustomer } from "../support/world";

const towns = ["Milano", "Città Alta", "Torino", "L’Aquila", "Forlì", "Genova", "Müllheim", "Roma", "Bari", "Trento"];
const trades = [
  "Logistica",
  "Trasporti",
  "Cantine",
  "Officine",
  "Servizi",
  "Energie",
  "Alimentari",
  "Moda",
  "Legnami",
  "Studio",
];

/** As many customers as asked for, with names that share words. */
export const manyCustomers = (count: number): Customer[] =>
  Array.from({ length: count }, (_, index) =>
    aCustomer({
      id: `c${String(index).padStart(7, "0")}`,
      name: `${trades[index % 10]} ${towns[Math.floor(index / 10) % 10]} ${index}`,
      domain: `${trades[index % 10]?.toLowerCase()}-${index}.example`,
    }),
  );
