import type { Reader } from "../../texts/reader";
import { reply } from "../help/reply";
import type { View } from "../view";

interface Facts {
  /** Who asked. */
  name: string;
  went: "private" | "perhaps" | "not-installed" | "not-now";
  installUrl: string | undefined;
}

/** Where an answer went that is not for everybody who read the question; or how it can be had. */
export function elsewhereCard(reader: Reader, { name, went, installUrl: url }: Facts): View {
  if (went === "private") return reply(reader, { title: reader.text("turn.elsewhere.private", { name }), lines: [] });
  if (went !== "not-installed")
    return reply(reader, {
      title: reader.text(`turn.elsewhere.${went}`, { name }),
      lines: [reader.text(`turn.elsewhere.${went}.how`)],
    });
  const [title, label] = [reader.text("removals.unreached.install.open"), reader.text("removals.unreached.install")];
  return reply(reader, {
    title: reader.text("turn.elsewhere.nowhere", { name }),
    lines: [reader.text("turn.elsewhere.how")],
    ...(url && { link: { title, label, url } }),
  });
}
