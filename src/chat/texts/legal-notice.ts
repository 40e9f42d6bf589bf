import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Language, perLanguage } from "../../core/languages";
import { textsOf } from "./texts";

/** The legal notice as one reader sees it, in its five points (R94–R98). */
export interface NoticeText {
  version: number;
  language: Language;
  points: { title: string; text: string }[];
  /** SHA-256 of version, language and wording: what an acceptance is bound to. */
  hash: string;
}

export interface LegalNotice {
  version: number;
  in(language: Language): NoticeText;
}

/** Our own wording. Another wording needs another version: accepted ones stay what they were. */
const ownVersion = 3;

const point = z.object({ title: z.string().min(1), text: z.string().min(1) });
const wording = z.array(point).length(5);
const noticeFile = z.object({ version: z.number().int().min(1), ...perLanguage(() => wording) });

/**
 * The legal notice in force: our own wording, or the official one that an operator has put into a file
 * `{ version, en: [5 × { title, text }], it: [...] }` (R95).
 *
 * @throws {Error} one line that says what is wrong with the file
 */
export function legalNotice(file?: string): LegalNotice {
  if (!file) return noticeOf(ownVersion, perLanguage(ownPoints));
  const parsed = noticeFile.safeParse(readNotice(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`NOTICE_FILE: in ${file}, ${issue?.path.join(".")}: ${issue?.message}.`);
  }
  return noticeOf(parsed.data.version, parsed.data);
}

function readNotice(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`NOTICE_FILE: ${file} cannot be read as JSON.`, { cause });
  }
}

function noticeOf(version: number, points: Record<Language, NoticeText["points"]>): LegalNotice {
  const make = (language: Language): NoticeText => {
    const hash = createHash("sha256")
      .update(JSON.stringify({ version, language, points: points[language] }))
      .digest("hex");
    return { version, language, points: points[language], hash };
  };
  const texts = perLanguage(make);
  return { version, in: (language) => texts[language] };
}

function ownPoints(language: Language): NoticeText["points"] {
  const text = textsOf(language);
  return ([1, 2, 3, 4, 5] as const).map((number) => ({
    title: text(`legal-notice.${number}.title`),
    text: text(`legal-notice.${number}.text`),
  }));
}
