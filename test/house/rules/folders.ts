import { dirname } from "node:path";
import type { Rule } from "../rule";

const mostFiles = 15;

export const folders: Rule = {
  name: `no folder of code has more than ${mostFiles} files`,
  why: "a list that does not fit the head is not read any more",
  how: "give what belongs together a folder of its own",
  find: ({ code }) => {
    const all = code.map(({ path }) => dirname(path));
    return [...new Set(all)].flatMap((folder) => {
      const { length } = all.filter((each) => each === folder);
      return length > mostFiles ? [`${folder} has ${length} files`] : [];
    });
  },
};

const mostLines = 250;

export const lengths: Rule = {
  name: `no file has more than ${mostLines} lines`,
  why: "a file that does not fit the head gets changed wrongly",
  how: "split it by subject",
  find: ({ code }) =>
    code.flatMap(({ path, text }) => {
      const { length } = text.split("\n");
      return length > mostLines ? [`${path} has ${length} lines`] : [];
    }),
};
