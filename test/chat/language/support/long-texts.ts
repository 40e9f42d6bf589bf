/** What is awkward to read when a line is made of nothing else. */
export const inLines = [
  "a",
  " ",
  "'",
  '"',
  '"a ',
  "“a ",
  "l'",
  "l'a ",
  "i ",
  "the ",
  "di ",
  "per ",
  "please ",
  "show me ",
  "!",
  ".",
  "a.",
  "-",
  "@",
  "a@",
  "<a ",
  "<",
  "remove ",
  "customer of the ",
  "follow-",
  "é",
  "e\u0301",
  "\u0301",
  "👍",
  "\ufdfa",
  "\u200b",
  "https://",
  "((",
  "]( ",
  // Names that somebody may have, which are looked up; an address, a question and an order each time.
  "zeppo ",
  "Zeppo & Söhne, ",
  "tailspin ",
  "Tailspin Toys ",
  "a@b.example ",
  "remove Tailspin Toys? ",
  "invita a@b.example ",
];

/** What is awkward to read where addresses stand. */
export const inAddresses = ["<a", "<a@", '"a" <a@b.example> ', "a@", "a@b.example, ", "mailto:", "'a@b'", "a.@-"];

/** The part, repeated up to more characters than Teams lets through. */
export const longText = (part: string, length = 32_000): string => part.repeat(Math.ceil(length / part.length));

/** Lines with such a text alone, and after the words of commands. */
export const longLines = (part: string, length?: number): string[] => {
  const text = longText(part, length);
  return [text, `remove ${text}`, `customers ${text}x`, `notify ${text}`];
};
