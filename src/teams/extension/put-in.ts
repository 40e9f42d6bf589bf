import { z } from "zod/v4";
import type { Inbound } from "../inbound/activity";

/** The card that the compose box gives, as far as it tells whose it is. */
const found = z.object({
  actions: z.tuple([z.object({ verb: z.literal("customer.open"), data: z.object({ customer: z.string() }) })]),
});

/** The customer whose card somebody put into a message to Rapport (teams-native 4.1); no more than a hint, as any press. */
export function putIn({ attachments }: Pick<Inbound, "attachments">): z.infer<typeof found>["actions"][0] | undefined {
  const card = attachments?.find(({ contentType }) => contentType === "application/vnd.microsoft.card.adaptive");
  return found.safeParse(card?.content).data?.actions[0];
}
