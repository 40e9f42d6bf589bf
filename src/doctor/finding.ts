/** What was found about one thing: all is well, something will not work, or Rapport itself would not. */
export interface Finding {
  state: "ok" | "note" | "fails";
  about: string;
  said: string;
}

/** What is not as it should be: what is so, which rule wants it otherwise, and what to do now. */
interface Lacking {
  said: string;
  rule: string;
  now: string;
}

export const ok = (about: string, said: string): Finding => ({ state: "ok", about, said });

/** Rapport works without it, and a part of what people do does not. */
export const note = (about: string, lacking: Lacking): Finding => ({ state: "note", about, said: wordsOf(lacking) });

export const fails = (about: string, lacking: Lacking): Finding => ({ state: "fails", about, said: wordsOf(lacking) });

const wordsOf = ({ said, rule, now }: Lacking): string => `${said} ${rule} What to do: ${now}`;

/** The line for a finding. */
export const lineOf = ({ state, about, said }: Finding): string => `${marks[state]} ${about}: ${said}`;

const marks = { ok: "ok   ", note: "note ", fails: "FAILS" };
