import { type Delivery, edit, post } from "./deliver";
import { directMessage, type Home } from "./direct-message";
import type { Handlers } from "./effect-loop";
import { announce, askApprovers, refreshCards } from "./fan-out";

/** The effects that end in Teams; the other kinds are handed in beside these. */
export function deliveryHandlers(
  delivery: Delivery,
  home: Home,
): Pick<Handlers, "announce" | "ask-approvers" | "refresh-cards" | "post" | "tell" | "edit"> {
  return {
    announce: (job) => announce(delivery, job),
    "ask-approvers": (job) => askApprovers(delivery, job),
    "refresh-cards": (job) => refreshCards(delivery, job),
    post: (job) => post(delivery, job),
    tell: (job) => directMessage(delivery, home, job),
    edit: (job) => edit(delivery, job),
  };
}
