import type { Invitation } from "../../../core/invitations/invitation";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import type { TextKey } from "../../texts/texts";

/** What of a draft that was there already was changed by another wish for its address; its providers are among these. */
export function draftChanged(
  reader: Reader,
  invitation: Invitation,
  before: Invitation,
  providers: readonly Provider[],
): string {
  const { text } = reader;
  const said = (what: TextKey, named: (each: Invitation) => string): string[] => {
    const values = { before: named(before), now: named(invitation) };
    return values.before === values.now ? [] : [text("invitations.changed.part", { what: text(what), ...values })];
  };
  const changes = [
    ...said("field.name", ({ customerName }) => customerName),
    ...said("field.language", ({ language }) => text(`language.${language}`)),
    ...said("field.reason", ({ reason }) => text(`invitations.reason.${reason}`)),
    ...said("field.channel", ({ channel }) =>
      text(channel ? `invitations.channel.${channel}` : "customer.channel.unknown"),
    ),
    ...said("field.provider", ({ provider }) =>
      provider === undefined
        ? text("invitations.changed.alone")
        : (providers.find(({ id }) => id === provider)?.name ?? provider),
    ),
  ];
  return text("invitations.changed", { changes: changes.join(" · ") }).trim();
}
