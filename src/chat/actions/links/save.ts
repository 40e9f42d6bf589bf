import { z } from "zod";
import { setLink } from "../../../core/invitations/links/links";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { showLinks } from "../../screens/links";
import { id, idIfAny } from "../inputs";

/** Saves a link whose partner number is another than before, for whoever was asked about that. */
export const saveLinkNevertheless = defineAction({
  verb: "link.save",
  needs: "links.set",
  writes: true,
  data: z.object({ url: z.string().min(1).max(2000), provider: idIfAny, replacing: id }),
  async run(turn, { url, provider, replacing }) {
    const wanted = { url, replacing, ...(provider && { provider }) };
    const outcome = await setLink(turn.deps, turn.store, turn.actor, wanted);
    return outcome.ok ? showLinks(turn, true) : refuse(turn, outcome.error);
  },
});
