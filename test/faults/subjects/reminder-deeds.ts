import type { Product } from "../../support/product";
import { marco } from "../../support/world";
import { review } from "./provider-deeds";

/** What waits for a decision, as the form that puts it off carries it. */
async function open(bot: Product) {
  const { review: id, revision } = await review(bot);
  return { about: "follow-up", id, revision };
}

const putOff = async (bot: Product) => ({ ...(await open(bot)), period: "14", why: "Handover in two weeks." });

/** Presses about reminders that change something. */
export const reminderDeeds = [
  { what: "a reminder put off", by: marco, verb: "reminder.put-off", does: putOff, tells: ["reminder.put-off"] },
  {
    what: "a reminder taken up again",
    by: marco,
    verb: "reminder.take-up",
    async does(bot: Product) {
      const form = await putOff(bot);
      await bot.invokes(marco, "reminder.put-off", form);
      return { about: form.about, id: form.id, revision: form.revision + 1 };
    },
    tells: ["reminder.taken-up"],
  },
];
