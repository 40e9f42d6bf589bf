import type { Node } from "oxc-parser";
import type { Rule } from "../../rule";
import { parentsOf, placeOf, type Source, within } from "../../source";
import { calledBy, isA, nameAround, nameOf } from "../../syntax";

export const tenantsInQueries: Rule = {
  number: 5,
  name: "every query asks for rows of one tenant",
  why: "one forgotten condition shows a reseller's customers to another reseller",
  how: 'add .where("tenant", "=", …) to the query, and to each join the tenant of what it joins',
  find: ({ code }) =>
    code
      .filter(({ path }) => path.startsWith("src/store/") && !/^src\/store\/(engines|migrations)\//.test(path))
      .flatMap((source) =>
        source.nodes
          .filter((node) => isOpen(source, node))
          .map((node) => `${source.path} ${nameAround(node)} asks without a tenant (${placeOf(source, node)})`),
      ),
  exceptions: {
    "src/store/entities/invitations.ts byPage ": "the unguessable address of a page is all that is known of it",
    "src/store/entities/exports.ts byPage ": "the unguessable address of a page is all that is known of it",
    "src/store/entities/exports.ts forgetExports ": "pages that have closed are forgotten for all alike",
    "src/store/health.ts healthOf ": "whether the database can be written at all",
    "src/store/seed.ts tenantsIn ": "the list of the tenants themselves",
    "src/store/backup.ts isFilled ": "whether there is anybody at all",
    "src/store/backup.ts rowsOf ": "a backup holds every tenant's rows",
    "src/store/backup.ts fetched ": "a backup holds every tenant's rows",
    "src/store/history/verify.ts tenantsStored ": "every tenant's history is walked",
    "src/store/open.ts missingKeys ": "one key that is missing is one too many, whosever it is",
    "src/store/standing.ts stepsTaken ": "which steps the tables have taken, before there is a tenant",
    "src/store/outbox/claims.ts claim ": "a worker carries out what is due, whoever asked for it",
    "src/store/outbox/claims.ts earliest ": "when something is due, whoever asked for it",
    "src/store/shared/once.ts begun ": "it puts in the row of one tenant",
    "src/store/shared/once.ts old ": "what was answered long ago is forgotten for all alike",
    "src/store/shared/paces.ts take ": "it puts in rows of one tenant",
    "src/store/shared/paces.ts forgetPaces ": "what was counted long ago is forgotten for all alike",
    "src/store/outbox/outbox.ts forgetDone ": "what was done long ago is forgotten for all alike",
  },
};

/** A whole query that names more tables than tenants. */
function isOpen(source: Source, node: Node): boolean {
  if (isA(node, "TaggedTemplateExpression") && nameOf(node.tag) === "sql") {
    const text = textOf(source, node);
    return tablesIn(text) > tenantsIn(text);
  }
  if (isA(node, "Literal") && /^\s*(select|with|update|delete)\b/.test(nameOf(node)))
    return tablesIn(nameOf(node)) > tenantsIn(nameOf(node));
  if (!isA(node, "CallExpression") || !begins.has(calledBy(node))) return false;
  const query = within(wholeOf(node));
  const calls = query.filter((each) => isA(each, "CallExpression"));
  const tables = calls.filter((each) => begins.has(calledBy(each)) || joins.has(calledBy(each)));
  const tenants = calls.filter((each) => conditions.has(calledBy(each)) && isOnTenant(each.arguments));
  return tables.length > tenants.length;
}

const begins = new Set(["selectFrom", "updateTable", "deleteFrom"]);
const joins = new Set(["innerJoin", "leftJoin", "rightJoin", "fullJoin", "crossJoin"]);
const conditions = new Set(["where", "whereRef", "on", "onRef"]);

const isOnTenant = ([column, operator]: readonly Node[]): boolean =>
  /^(\w+\.)?tenant$/.test(nameOf(column)) && nameOf(operator) === "=";

/** The chain of calls that begins here. */
function wholeOf(node: Node): Node {
  let whole = node;
  for (const each of parentsOf(node)) {
    const goesOn = isA(each, "MemberExpression")
      ? each.object === whole
      : isA(each, "CallExpression") && each.callee === whole;
    if (!goesOn) break;
    whole = each;
  }
  return whole;
}

/** The text of a statement, with the pieces of the same file that are set into it. */
function textOf(source: Source, { quasi }: { quasi: Node }, depth = 0): string {
  if (!isA(quasi, "TemplateLiteral")) return "";
  return quasi.quasis
    .map(({ value }, index) => {
      const set = quasi.expressions[index];
      return value.raw + (set === undefined ? "" : pieceOf(source, set, depth));
    })
    .join("");
}

function pieceOf(source: Source, set: Node, depth: number): string {
  if (isA(set, "CallExpression") && calledBy(set) === "table") return "a_table";
  const name = isA(set, "CallExpression") ? calledBy(set) : nameOf(set);
  const declared = source.nodes.find(
    (node) => isA(node, "VariableDeclarator") && name !== "" && nameOf(node.id) === name,
  );
  const piece = declared && within(declared).find((node) => isA(node, "TaggedTemplateExpression"));
  return piece && depth < 3 ? textOf(source, piece, depth + 1) : "?";
}

/** Tables that a statement names; what it makes itself with `with … as` is none. */
function tablesIn(text: string): number {
  const made = new Set([...text.matchAll(/(\w+)(?:\([^)]*\))? as \(/g)].map(([, name]) => name));
  const named = [...text.matchAll(/\b(?:from|join|update|into)\s+(\w+)/g)].map(([, name]) => name);
  return named.filter((name) => !made.has(name)).length;
}

const tenantsIn = (text: string): number => [...text.matchAll(/\btenant = (?:\?|\w+\.tenant)/g)].length;
