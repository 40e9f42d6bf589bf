import type { GuideTopicId } from "../../../core/guide/topics";
import type { Reader } from "../../texts/reader";
import { plainHeading } from "../mentions";
import { type View, view } from "../view";
import { commandLine, type Suggested } from "./command-line";

interface Said {
  title: string;
  lines: readonly string[];
  offers?: readonly Suggested[];
  /** Where something can be done outside Rapport: to press, and to be copied. */
  link?: { title: string; label: string; url: string };
  /** What the guide says more of. */
  topic?: GuideTopicId;
  /** Notices come here, and whoever reads may try whether they do. */
  mayTryNotices?: boolean;
}

/** A short answer in words: what is so, and what can be typed or pressed now. */
export function reply(reader: Reader, { title, lines, offers = [], link, topic, mayTryNotices = false }: Said): View {
  const said = lines.filter((line) => line !== "");
  const text = [
    ...said,
    ...(link ? [`${link.label}: ${link.url}`] : []),
    ...offers.map(({ words, does }) => `${reader.text("common.quoted", { words })}: ${does}.`),
  ].join(" ");
  return view(reader, "help/reply", {
    spoken: text ? reader.text(/[.?!]$/.test(title) ? "reply.spoken.ended" : "reply.spoken", { title, text }) : title,
    title: plainHeading(title),
    lines: said.map((line) => ({ text: line })),
    hasLink: link !== undefined,
    linkTitle: link?.title ?? "",
    linkLabel: link?.label ?? "",
    link: link?.url ?? "",
    hasTopic: topic !== undefined,
    topic: topic ?? "",
    mayTryNotices,
    offers: offers.map((offer) => commandLine(reader, offer)),
  });
}
