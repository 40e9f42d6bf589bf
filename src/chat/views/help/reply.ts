import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";
import { commandLine, type Suggested } from "./command-line";

/** A short answer in words: what is so, and what can be typed or pressed now. */
export function reply(
  reader: Reader,
  { title, lines, offers = [] }: { title: string; lines: readonly string[]; offers?: readonly Suggested[] },
): View {
  const said = lines.filter((line) => line !== "");
  const text = [...said, ...offers.map(({ words, does }) => `«${words}»: ${does}.`)].join(" ");
  return view(reader, "help/reply", {
    spoken: text ? reader.text("reply.spoken", { title, text }) : title,
    title,
    lines: said.map((line) => ({ text: line })),
    offers: offers.map((offer) => commandLine(reader, offer)),
  });
}
