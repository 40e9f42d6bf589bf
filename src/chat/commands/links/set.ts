import { setLink } from "../../../core/invitations/links";
import { defineCommand } from "../../command";
import { linkArguments } from "../../language/arguments";
import { resolveProvider } from "../../language/resolve";
import { refuse } from "../../refuse";
import { showLinks } from "../../screens/links";

export const setOurLink = defineCommand({
  name: "links.set",
  task: "invitations",
  words: {
    en: ["link", "set link", "our link"],
    it: ["collegamento", "imposta collegamento", "il nostro collegamento"],
  },
  argument: "required",
  needs: "links.set",
  writes: true,
  async run(turn, argument) {
    if (!argument) return showLinks(turn);
    const { url, provider: words } = linkArguments(argument);
    const found = words ? await resolveProvider(turn.store, words) : undefined;
    if (found && found.kind !== "one") return refuse(turn, { kind: "not-found", what: "provider", words: words ?? "" });
    const wanted = { url, ...(found && { provider: found.provider.id }) };
    const outcome = await setLink(turn.deps, turn.store, turn.actor, wanted);
    return outcome.ok ? showLinks(turn, true) : refuse(turn, outcome.error);
  },
});
