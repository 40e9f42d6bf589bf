import type { NoticeRefusal } from "../../../core/notices/refusals";
import { topics } from "../../../core/notices/topics";
import { plainText, type RefusalViews, typedFact } from "../refusals/refusal-text";

/** Refusals of a subscription, in words. */
export const noticeRefusals: RefusalViews<NoticeRefusal> = {
  "not-a-channel": { text: (reader) => plainText(reader, "not-a-channel") },
  "topic-unknown": {
    text: (reader, { typed }) => {
      const known = reader.and(topics.map((topic) => reader.text(`topic.${topic}`)));
      return { ...plainText(reader, "topic-unknown", { topics: known }), facts: [typedFact(reader, typed)] };
    },
  },
};
