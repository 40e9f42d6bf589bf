import { parseAddress } from "../../../core/invitations/address";
import { defineCommand } from "../../command";
import { inviteArguments } from "../../language/arguments";
import { resolveProvider } from "../../language/resolve";
import { refuse } from "../../refuse";
import { withCustomer } from "../../screens/customers";
import { showStart } from "../../screens/invitations";
import type { RowChoice } from "../../views/customers/rows";

export const startInvitation = defineCommand({
  name: "invitations.start",
  task: "invitations",
  words: {
    en: [
      "invite",
      "invite customer",
      "invite new customers",
      "request a reseller relationship",
      "request reseller relationship",
      "send invite",
      "new invitation",
    ],
    it: [
      "invita",
      "invita cliente",
      "invita nuovi clienti",
      "richiedi una relazione come rivenditore",
      "nuovo invito",
      "manda un invito",
    ],
  },
  argument: "optional",
  needs: "invitations.write",
  writes: false,
  async run(turn, argument) {
    const wish = inviteArguments(argument);
    const providers = wish.provider ? await resolveProvider(turn.store, wish.provider) : undefined;
    if (providers && providers.kind !== "one") {
      return refuse(turn, { kind: "not-found", what: "provider", words: wish.provider ?? "" });
    }
    const provider = providers?.provider;
    if (provider && provider.state !== "authorised") {
      return refuse(turn, { kind: "provider-not-authorised", provider: provider.name });
    }
    const joint = provider ? { provider: provider.id } : {};
    if (wish.email) {
      if (!parseAddress(wish.email)) return refuse(turn, { kind: "address-invalid", typed: wish.email });
      return showStart(turn, { email: wish.email, ...joint });
    }
    if (!wish.words) return showStart(turn, { email: "", ...joint });
    const choice: RowChoice = { verb: "invitation.start", data: joint };
    return withCustomer(turn, wish.words, choice, ({ id }) => showStart(turn, { email: "", customer: id, ...joint }), {
      includeRemoved: true,
    });
  },
});
