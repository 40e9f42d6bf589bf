import type { Topic, TopicsOf } from "./topics";

/** What a channel or group chat is to hear of. */
export type NoticeEvent =
  | { type: "notices.subscribed"; conversation: string; topics: Topic[] }
  | { type: "notices.stopped"; conversation: string };

export const noticeTopics: TopicsOf<NoticeEvent> = {
  "notices.subscribed": undefined,
  "notices.stopped": undefined,
};
