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
];

/** The same for what follows a command. */
export const inArguments = ["<a", "<a href=", '<a href="', "a@", "with ", "[", "mailto:", "](", "privilegi di "];

/** The part, repeated up to more characters than Teams lets through. */
export const longText = (part: string, length = 32_000): string => part.repeat(Math.ceil(length / part.length));

/** Lines with such a text alone, and after the words of commands. */
export const longLines = (part: string, length?: number): string[] => {
  const text = longText(part, length);
  return [text, `remove ${text}`, `customers ${text}x`, `notify ${text}`];
};
