/** What a channel can subscribe to. `approvals` brings the approval cards themselves. */
export const topics = ["approvals", "removals", "invitations", "customers", "privileges", "account"] as const;
export type Topic = (typeof topics)[number];

/** The topic under which channels hear of each kind of event; `undefined` means recorded, not announced. */
export type TopicsOf<Event extends { type: string }> = Readonly<Record<Event["type"], Topic | undefined>>;
