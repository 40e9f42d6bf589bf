/** Ways to say no to a subscription. */
export type NoticeRefusal = { kind: "not-a-channel" } | { kind: "topic-unknown"; typed: string };
