import { type GuideTopicId, guideLinkOf, isForCspOnly, typedAbout } from "../../../core/guide/topics";
import { type Permission, permissions } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { capitalised } from "../sentences";
import { type View, view } from "../view";

/**
 * What a topic is about, for whom, and where Microsoft tells more; and what can be typed about it, or, where the reader
 * may not, by which others.
 */
export function topicCard(reader: Reader, topic: GuideTopicId, others?: readonly string[]): View {
  const title = reader.text(`guide.${topic}.title`);
  const typed = typedAbout(topic);
  const whose = typed && (others ? ofOthers(reader, typed.typing, others) : reader.text(`guide.${typed.id}.type`));
  const text = [reader.text(`guide.${topic}.text`), whose].filter(Boolean).join("\n");
  const whom = reader.text(`guide.${topic}.for`);
  const link = guideLinkOf(topic);
  const csp = isForCspOnly(topic) ? reader.text("guide.csp") : "";
  const spoken = reader.text("guide.topic.spoken", { title, text: text.replaceAll("\n", " "), whom });
  return view(reader, "guide/topic", {
    spoken: csp ? reader.text("guide.topic.spoken.csp", { spoken, csp }) : spoken,
    title,
    lines: text.split("\n").map((line) => ({ text: line })),
    whom,
    isForCsp: csp !== "",
    csp,
    link,
  });
}

function ofOthers(reader: Reader, permission: Permission, names: readonly string[]): string {
  const roles = reader.or(permissions[permission].roles.map((role) => reader.text(`role.${role}`)));
  const holders = names.join(", ") || reader.text("refusal.fact.nobody");
  const what = capitalised(reader.text(`permission.${permission}`));
  return reader.text("guide.not-in-role", { permission: what, roles, holders });
}
