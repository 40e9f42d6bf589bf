/** One line of the part `signs`: `✓` done, `!` remains or needs care, `✕` stops it; the words say it all by themselves. */
export interface Sign {
  sign: string;
  strong: string;
  text: string;
  hasDetail: boolean;
  detail: string;
}

export const sign = (mark: string, said: { strong?: string; text?: string; detail?: string }): Sign => ({
  sign: mark,
  strong: said.strong ?? "",
  text: said.text ?? "",
  hasDetail: (said.detail ?? "") !== "",
  detail: said.detail ?? "",
});
