import type { Product } from "../../support/product";
import { marco } from "../../support/world";
import { carried, type PressDeed, sent } from "../deeds";

const accepted = { name: "Else", customerTenant: "", services: "azure", invited: "to-find" };
/** What the card of an acceptance carries that waits to be matched. */
const waiting = async (bot: Product, domain: string, verb: string) =>
  carried(await bot.invokes(marco, "acceptance.see", { ...accepted, domain }), verb);

/** What is said of acceptances that fit no invitation for certain. */
export const acceptanceDeeds: PressDeed[] = [
  {
    what: "an acceptance of which nobody knows the invitation",
    by: marco,
    verb: "acceptance.see",
    async does(bot) {
      await sent(bot); // without one, the form offers no choice
      return { ...accepted, domain: "else.example" };
    },
    tells: ["acceptance.seen"],
  },
  {
    what: "an acceptance of this invitation",
    by: marco,
    verb: "acceptance.ofInvitation",
    async does(bot) {
      const { invitation } = await sent(bot);
      // It is unlike the invited one: what is asked first is confirmed already.
      return {
        ...(await waiting(bot, "else.example", "acceptance.ofInvitation")),
        invited: invitation,
        other: invitation,
      };
    },
    tells: ["invitation.accepted"],
  },
  {
    what: "an acceptance of a known customer",
    by: marco,
    verb: "acceptance.ofCustomer",
    does: (bot) => waiting(bot, "tailspin.example", "acceptance.ofCustomer"),
    tells: ["acceptance.recorded"],
  },
  {
    what: "an acceptance of a new customer",
    by: marco,
    verb: "acceptance.newCustomer",
    does: (bot) => waiting(bot, "else.example", "acceptance.newCustomer"),
    tells: ["acceptance.recorded"],
  },
  {
    what: "an acceptance that is not ours",
    by: marco,
    verb: "acceptance.notOurs",
    does: (bot) => waiting(bot, "else.example", "acceptance.notOurs"),
    tells: ["acceptance.not-ours"],
  },
];
