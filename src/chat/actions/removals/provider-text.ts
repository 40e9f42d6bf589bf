import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { providerText } from "../../views/removals/provider-text";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const prepareProviderText = defineAction({
  verb: "removal.providerText",
  needs: "removals.request",
  writes: false,
  data: z.object({ customer: id }),
  async run(turn, data) {
    const { store, reader } = turn;
    const customer = await store.customer(data.customer);
    const provider = customer?.provider && (await store.provider(customer.provider.id));
    if (!customer || !provider)
      return refuse(turn, { kind: "not-found", what: "provider", words: customer?.name ?? data.customer });
    const subscriptions = customer.subscriptions.filter(({ status, billedByUs }) => status === "active" && billedByUs);
    return shown(providerText(reader, { customer, provider, tenant: store.tenant, subscriptions }));
  },
});
