import { can } from "../../../core/permissions";
import { defineCommand } from "../../command";
import { providersList } from "../../views/providers/list";
import { shown } from "../../views/view";

export const listProviders = defineCommand({
  name: "providers.list",
  task: "providers",
  words: {
    en: ["providers", "indirect providers", "distributors", "provider", "distributor"],
    it: [
      "provider",
      "provider indiretti",
      "distributori",
      "distributore",
      "provider indiretto",
      "fornitori",
      "fornitori indiretti",
    ],
  },
  argument: "none",
  needs: "providers.read",
  writes: false,
  async run({ store, reader, deps, actor }) {
    const providers = await store.providers();
    return shown(
      providersList(reader, { providers, now: deps.clock.now(), mayInvite: can(actor, "invitations.write") }),
    );
  },
});
