import type { Reader } from "../texts/reader";

/**
 * The spoken title of a pressable row. Its sentence holds the words of the row as they are seen and in their order, so
 * that people who speak to their computer can say what they read (WCAG 2.5.3); what the row had to cut follows in full.
 *
 * @param whole names and addresses that the row may have cut
 */
export function accessibleName(reader: Reader, sentence: string, whole: readonly string[] = []): string {
  const seen = sentence.replaceAll("\u200b", "");
  const cut = whole.filter((words) => !seen.includes(words));
  const said = sentence.replaceAll(" · ", ", ");
  return cut.length === 0 ? said : `${said}. ${reader.text("row.in-full", { words: cut.join(", ") })}`;
}
