import type { NoticeEvent } from "../../../core/notices/events";
import type { EventViews } from "../history/event-view";

/** What channels are to hear of, in words. */
export const noticeEvents: EventViews<NoticeEvent> = {
  "notices.subscribed": {
    detail: (reader, { topics }) => reader.and(topics.map((topic) => reader.text(`topic.${topic}`))),
  },
  "notices.stopped": {},
};
