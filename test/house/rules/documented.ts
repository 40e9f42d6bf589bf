import { importsOf } from "../imports";
import type { Rule } from "../rule";
import type { Source } from "../source";
import { isA, nameOf } from "../syntax";

export const documented: Rule = {
  name: "functions used by another room say what they promise",
  why: "who calls it from elsewhere should not have to read its body",
  how: "say in one sentence what it promises, then units, errors and where an outside fact comes from",
  find: ({ code }) => {
    const used = new Set(
      code.flatMap((source) =>
        importsOf(source)
          .filter(({ from }) => roomOf(from) !== roomOf(source.path))
          .flatMap(({ from, names }) => names.map((name) => `${from} ${name}`)),
      ),
    );
    return code.flatMap((source) =>
      undocumented(source)
        .filter((name) => used.has(`${source.path.replace(/(\/index)?\.ts$/, "")} ${name}`))
        .map((name) => `${source.path} ${name} has no doc comment`),
    );
  },
};

const roomOf = (path: string): string => path.split("/")[1] ?? "";

/** The exported functions of a file that have no doc comment right above them. */
function undocumented({ nodes, comments, text }: Source): string[] {
  return nodes.flatMap((node) => {
    if (!isA(node, "ExportNamedDeclaration")) return [];
    const comment = comments.findLast(({ end }) => end <= node.start);
    const isAbove = comment && text.slice(comment.end, node.start).trim() === "";
    if (isAbove && comment.type === "Block" && comment.value.startsWith("*")) return [];
    const { declaration } = node;
    if (isA(declaration, "FunctionDeclaration")) return [nameOf(declaration.id)];
    if (!isA(declaration, "VariableDeclaration")) return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      isA(init, "ArrowFunctionExpression", "FunctionExpression") ? [nameOf(id)] : [],
    );
  });
}
