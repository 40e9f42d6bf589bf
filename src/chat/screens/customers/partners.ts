import type { Customer } from "../../../core/customers/customer";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { customerPartners } from "../../views/customers/partners";
import { shown } from "../../views/view";
import { withCustomer } from "../customers";
import { askWhichCustomer } from "../customers-asked";

/** Which partner holds which service of a customer (R47–R49). */
export const showPartners = ({ store, reader, deps }: Turn, customer: Customer): Answer =>
  shown(customerPartners(reader, { customer, tenant: store.tenant, now: deps.clock.now() }));

/** Which partners hold which services at the customer that a line names. */
export const showPartnersAsked = (turn: Turn, asked: Asked): Promise<Answer> =>
  withCustomer(turn, asked, { verb: "customer.partners" }, (customer) => showPartners(turn, customer), {
    includeRemoved: true,
    without: (chosen) => askWhichCustomer(turn, asked, chosen),
  });
