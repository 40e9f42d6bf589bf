import type { Permission } from "../../../core/permissions";
import type { CommandName } from "../../command";
import type { Asked } from "../../language/asked/asked";
import { asksToTry } from "../../language/asked/trials";
import type { TextKey } from "../../texts/texts";

/** What may be done where reading a list is not enough for it. */
export interface Way {
  key: TextKey;
  words?: RegExp;
  type: CommandName;
  permission?: Permission;
  /** It says more than what to type, and is told to those as well who ask whom to ask for it. */
  forAll?: true;
}

/** Ways that the words of a line say, each by one of its words, or by what the line is about. */
export const ways: readonly Way[] = [
  {
    key: "answers.how.approve",
    words: /^(?:approv|refus|reject|rifiut|respin)/,
    type: "removals.list",
    permission: "removals.approve",
    forAll: true,
  },
  { key: "answers.how.notify", words: /^(?:notif|notic|avvis|alert|channel|canale)/, type: "notices.on" },
  { key: "answers.how.notify", type: "notices.off" },
  { key: "answers.how.language", words: /^(?:languag|lingua|english|italian|ingles)/, type: "language" },
  { key: "answers.how.link", words: /^(?:link|collegament)/, type: "links.set", forAll: true },
  { key: "answers.how.authorise", words: /^(?:authori|autorizz)/, type: "providers.authorise", forAll: true },
  { key: "answers.how.provider", type: "providers.add" },
  { key: "answers.how.invite", words: /^(?:invit)/, type: "invitations.start" },
  {
    key: "answers.how.remove",
    words: /^(?:remov|rimuov|rimoz|delet|elimin|end|termin|togl|tolg|chiud|relation|relazion|cancel)/,
    type: "removals.request",
  },
];

const inviting = /\b(?:re)?(?:invit(?:e|ing|o|a|are|iamo|ando|ar(?:lo|la|li|e))|invitation from)\b/;
/** From a message, or in its menu; what an invitation says is a message too. */
const fromMessage =
  /\b(?:(?:from|on|dal?|sul?) (?:\S+ ){0,4}|menu (?:\S+ ){0,2})(?:messages?|messaggi[oi]?)\b(?! (?:\S+ )?invit)|\bmessages? menu\b/;
const customers = /\b(?:customers?|clients?|client[ei])\b/;
/** What one does with a customer while a message is written. */
const putsIn =
  /\b(?:put|insert|add|attach|include|share|paste|embed|drop|show|find|search|look|(?:mett|inser|aggiung|alleg|condivid|incoll|mostr|trov|cerc|infil)\w*)\b/;
const whileWriting =
  /\b(?:(?:in|into|to|inside|nel|nei|al?|dentro) (?:\S+ ){0,2}(?:messages?|messaggi[oi]?)|compose box|composing|while writing|(?:i|we) write|(?:am|are) writing|scriv(?:o|e|endo|iamo)|compongo)\b/;
const settings = /\b(?:settings?|impostazion[ei]|configur\w+)\b/;
const places = /\b(?:teams?|channels?|groups?|chats?|canal[ei]|grupp[oi]|squadra)\b/;

/** What is pressed in Teams and not typed to Rapport, by all that the words of a line say together. */
const inTeams: readonly (Way & { said: readonly RegExp[] })[] = [
  { key: "answers.how.invite-message", said: [inviting, fromMessage], type: "invitations.start" },
  { key: "answers.how.message", said: [customers, putsIn, whileWriting], type: "customers.list" },
  { key: "answers.how.settings", said: [settings, places], type: "notices.show", permission: "notices.subscribe" },
];

const joint =
  /\b(?:joint|jointly|together|along|alongside|congiunt[oaie]|congiuntamente|insieme|assieme)\b|\b(?:with|through|con|tramite|attraverso) (?:(?:a|an|the|our|un|uno|il|la|dei|nostro|nostri|indirect) )*(?:providers?|distribut\w+|fornitor[ei])\b/;
const within = /\b(?:with|through|con|tramite|attraverso)\b/;

/** Whether a line asks how a customer is invited together with a provider. */
export function asksToInviteJointly({ keys, providers }: Pick<Asked, "keys" | "providers">): boolean {
  const line = keys.join(" ");
  return /\binvit/.test(line) && (joint.test(line) || (providers.length > 0 && within.test(line)));
}

/** "How do I test a notice?", "come si verifica che arrivino gli avvisi". */
export const asksToTryNotices = (keys: readonly string[]): boolean =>
  keys.some((key) => /^(?:notif|notic|avvis|alert)/.test(key)) &&
  (asksToTry(keys) || keys.some((key) => /^(?:check|verif|collaud)/.test(key)));

/** How a thing is done that is pressed in Teams, where a line asks for one. */
export function wayInTeams(keys: readonly string[]): Way | undefined {
  const line = keys.join(" ");
  return inTeams.find(({ said }) => said.every((each) => each.test(line)));
}
