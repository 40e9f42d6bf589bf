import { topicList } from "../../src/chat/views/guide/list";
import { topicCard } from "../../src/chat/views/guide/topic";
import { type GuideTopicId, guideTopics, topicsFor } from "../../src/core/guide/topics";
import { type Specimen, specimensOf } from "./specimen";

/** The topic of the sample, which stays the same whatever is added to the list. */
const first: GuideTopicId = "indirect-provider";
const ids = [first, ...guideTopics.map(({ id }) => id).filter((id) => id !== first)];

/** The guide: every topic, and its list. */
export const guideSpecimens: Specimen[] = [
  ...specimensOf("guide/topic", Object.fromEntries(ids.map((id) => [id, (reader) => topicCard(reader, id)]))),
  ...specimensOf("guide/topic", {
    others: (reader) => topicCard(reader, "removal", ["Giulia Rossi", "Marco Bianchi"]),
  }),
  ...specimensOf("guide/list", {
    near: (reader) => topicList(reader, { near: "primay **contact**", topics: ["primary-contact", "work-account"] }),
    all: (reader) => topicList(reader, { topics: guideTopics.map(({ id }) => id) }),
    direct: (reader) => topicList(reader, { topics: topicsFor({ partnerType: "direct" }) }),
  }),
];
