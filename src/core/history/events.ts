import type { TopicsOf } from "../notices/topics";

/** Things were stored of which no other event tells, or found where recording began; the entry says which. */
export type RecordEvent = { type: "records.saved" };

export const recordTopics: TopicsOf<RecordEvent> = { "records.saved": undefined };
