import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

type Reason = "tenant" | "person" | "unasked";

/**
 * Somebody whom Rapport does not serve: another organisation, a person without a role, or one of whom Teams could not be
 * asked. Says nothing about data.
 */
export function notAMemberCard(reader: Reader, { reason }: { reason: Reason }): View {
  const title = reader.text(`not-a-member.${reason}.title`);
  const why = reader.text(`not-a-member.${reason}.why`);
  const next = reader.text(`not-a-member.${reason}.next`);
  return view(reader, "refusals/not-a-member", {
    spoken: reader.text("not-a-member.spoken", { title, why, next }),
    title,
    why,
    next,
  });
}

/** The same in one line, where there is no room for a card. */
export const notAMemberLine = ({ text }: Reader, reason: Reason): string =>
  `${text(`not-a-member.${reason}.title`)}. ${text(`not-a-member.${reason}.next`)}`;
