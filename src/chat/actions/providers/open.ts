import { z } from "zod";
import { defineAction } from "../../action";
import { showProviderHistory } from "../../screens/history";
import { withPressed } from "../../screens/pressed";
import { showAllGaps, showGaps } from "../../screens/providers/gaps";
import { showProviders } from "../../screens/providers/list";
import { showProvider } from "../../screens/providers/provider";
import { before, cursor, id, idIfAny } from "../inputs";

export const listAllProviders = defineAction({
  verb: "provider.list",
  needs: "providers.read",
  writes: false,
  data: z.object({ cursor }),
  run: (turn, { cursor }) => showProviders(turn, undefined, cursor),
});

export const openProvider = defineAction({
  verb: "provider.open",
  needs: "providers.read",
  writes: false,
  data: z.object({ provider: id }),
  run: (turn, { provider }) => withPressed(turn, "provider", provider, (found) => showProvider(turn, found)),
});

export const openProviderHistory = defineAction({
  verb: "provider.history",
  needs: "providers.read",
  writes: false,
  data: z.object({ provider: id, before }),
  run: (turn, data) =>
    withPressed(turn, "provider", data.provider, (found) => showProviderHistory(turn, found, data.before)),
});

export const pageGaps = defineAction({
  verb: "gaps.page",
  needs: "providers.gaps",
  writes: false,
  data: z.object({ provider: idIfAny, cursor }),
  run: (turn, { provider, cursor }) =>
    provider ? withPressed(turn, "provider", provider, (found) => showGaps(turn, found, cursor)) : showAllGaps(turn),
});
