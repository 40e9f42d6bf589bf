import { fold } from "../../../core/fold";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { showRemovals } from "../../screens/open-items";
import { personalView } from "../../screens/removals";
import { shown } from "../../views/view";

export const reviewRemoval = defineCommand({
  name: "removals.review",
  task: "removals",
  words: { en: ["approve", "review", "refuse", "reject"], it: ["approva", "esamina", "rifiuta", "respingi"] },
  argument: "required",
  needs: "removals.approve",
  writes: false, // opens the request: a decision is pressed, on the card that shows what is decided
  async run(turn, words) {
    const wanted = fold(words);
    const open = await turn.store.openRemovals();
    const fits = open.filter((removal) =>
      fold(`${removal.customerName} ${removal.domain} ${removal.id}`).includes(wanted),
    );
    const [only] = fits;
    if (!words || fits.length > 1) return showRemovals(turn);
    if (!only) return refuse(turn, { kind: "not-found", what: "removal", words });
    return { ...shown(await personalView(turn, only, turn.actor)), shows: { kind: "removal", id: only.id } };
  },
});
