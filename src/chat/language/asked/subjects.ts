/** The subjects under which help lists commands. */
export const subjects = ["customers", "invitations", "removals", "providers", "people", "notices", "settings"] as const;
export type Subject = (typeof subjects)[number];

/** The beginnings of the words by which people name a subject, in both languages. */
const names: Readonly<Record<Subject, RegExp>> = {
  customers: /^(?:custom|client|record|histor|cronolog|partner)/,
  invitations: /^(?:invit|link|collegament|accept|accett)/,
  removals: /^(?:remov|rimoz|rimuov|rimoss|approv|request|richiest|privileg|follow|delet|elimin)/,
  providers: /^(?:provider|distribut|fornitor|gap|scopert)/,
  people: /^(?:user|utent|people|person|role|ruol|colleg|colleagu|staff)/,
  notices: /^(?:notic|notif|avvis|alert|channel|canal)/,
  settings: /^(?:setting|impostaz|languag|lingua)/,
};

/** The subject that the words of a line name, if any. */
export const subjectIn = (keys: readonly string[]): Subject | undefined =>
  subjects.find((subject) => keys.some((key) => names[subject].test(key)));
