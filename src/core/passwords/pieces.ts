import { fold } from "../fold";

/** A run of signs without a space. */
export interface Piece {
  /** As typed, without quotes and brackets around it and punctuation behind it. */
  word: string;
  /** The same as words are compared; `spelled` with its accents. */
  key: string;
  spelled: string;
  /** All that stood there. */
  raw: string;
  isQuoted: boolean;
  /** Where it ends in the text. */
  end: number;
  /** A sentence ends with it; or a part of one. */
  closes: boolean;
  pauses: boolean;
}

const opening = /^["'`([{<*]+(?=.)/u;
const closing = /["'`)\]}>*]+$/u;
const punctuation = /[.,;!?…]+$/u;

/** The first pieces of a text, at most so many. */
export function piecesOf(text: string, most: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: raw, index } of text.matchAll(/\S+/gu)) {
    if (pieces.length >= most) break;
    pieces.push(pieceOf(raw, index + raw.length));
  }
  return pieces;
}

function pieceOf(raw: string, end: number): Piece {
  const bare = raw.replace(punctuation, "");
  const word = bare.replace(opening, "").replace(closing, "").replace(punctuation, "") || bare;
  const spelled = word.toLowerCase().replace(/^(?:l|un|dell|all|dall|nell|sull|d)'(?=\p{L})/u, "");
  return {
    raw,
    word,
    spelled,
    key: fold(spelled),
    isQuoted: /^["'`].+["'`]$/u.test(bare),
    end,
    closes: /[.!?…]["')\]]*$/u.test(raw) && !/^(?:\p{L}\.)+$/u.test(raw),
    pauses: /[,;]$/u.test(raw),
  };
}
