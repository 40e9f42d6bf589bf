import type { ProviderEvent } from "../../../core/providers/events";
import type { EventViews } from "../history/event-view";

/** What happens between us and our providers, in words. */
export const providerEvents: EventViews<ProviderEvent> = {
  "provider.recorded": {
    detail: (reader, { name, receivedOn }) =>
      receivedOn ? reader.text("event.detail.provider.invited", { name, date: reader.day(receivedOn) }) : name,
    notice: {
      detail: (reader, { receivedOn }) =>
        receivedOn ? reader.text("notice.provider.invited", { date: reader.day(receivedOn) }) : "",
    },
  },
  "provider.noted": { detail: (_reader, { name }) => name },
  "provider.authorised": {
    detail: (_reader, { name }) => name,
    notice: { more: (reader) => reader.text("notice.provider.review") },
  },
  "provider.access-reviewed": {
    detail: (reader, event) =>
      event.outcome === "kept"
        ? reader.text(event.reason ? "event.detail.provider.kept" : "event.detail.provider.kept.unsaid", {
            name: event.name,
            until: reader.day(event.until),
            reason: event.reason,
          })
        : reader.text("event.detail.provider.removed", { name: event.name }),
    notice: {
      detail: (reader, event) =>
        event.outcome === "kept"
          ? reader.text("notice.provider.kept", { until: reader.day(event.until) })
          : reader.text("notice.provider.removed"),
    },
  },
  "provider.access-reopened": { detail: (_reader, { name }) => name },
};
