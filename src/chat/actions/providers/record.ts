import { z } from "zod";
import { noteProvider } from "../../../core/providers/note";
import { recordProvider } from "../../../core/providers/record";
import { defineAction, defineForm } from "../../action";
import { withPressed } from "../../screens/pressed";
import { afterNoting, afterRecording, showNotesForm, showRecordForm } from "../../screens/providers/forms";
import { isOurWord } from "../../screens/providers/named";
import { date, id, idIfAny, revision, text } from "../inputs";

/** A new provider; of one that is known, its invitation. */
export const startRecording = defineAction({
  verb: "provider.recording",
  needs: "providers.authorise",
  writes: false,
  data: z.object({ provider: idIfAny }),
  async run(turn, { provider }) {
    const receivedOn = turn.reader.dayOf(turn.deps.clock.now());
    if (!provider) return showRecordForm(turn);
    return withPressed(turn, "provider", provider, ({ name: providerName }) =>
      showRecordForm(turn, { providerName, receivedOn }),
    );
  },
});

export const recordNewProvider = defineForm({
  verb: "provider.record",
  needs: "providers.authorise",
  writes: true,
  data: z.object({}),
  inputs: { providerName: text(120), receivedOn: date, link: text(2000) },
  async run(turn, { providerName, receivedOn, link }) {
    const today = turn.reader.dayOf(turn.deps.clock.now());
    const wish = { name: providerName, receivedOn, link, today, means: isOurWord };
    const outcome = await recordProvider(turn.deps, turn.store, turn.actor, wish);
    return afterRecording(turn, { providerName, receivedOn: receivedOn ?? "", link }, outcome);
  },
  again: async (turn, { providerName, receivedOn = "", link }, refusal) =>
    showRecordForm(turn, { providerName, receivedOn, link }, refusal),
});

export const startNoting = defineAction({
  verb: "provider.noting",
  needs: "providers.authorise",
  writes: false,
  data: z.object({ provider: id }),
  run: (turn, { provider }) => withPressed(turn, "provider", provider, (found) => showNotesForm(turn, found)),
});

export const keepNotes = defineForm({
  verb: "provider.note",
  needs: "providers.authorise",
  writes: true,
  data: z.object({ provider: id, revision }),
  inputs: {
    training: text(200),
    marketing: text(200),
    credit: text(200),
    notes: text(1000),
  },
  async run(turn, { provider, revision, ...typed }) {
    const outcome = await noteProvider(turn.store, turn.actor, { id: provider, revision }, typed);
    return afterNoting(turn, provider, typed, outcome);
  },
  again: (turn, { provider, revision: _, ...typed }, refusal) =>
    withPressed(turn, "provider", provider, (found) => showNotesForm(turn, found, typed, refusal)),
});
