import type { Node } from "oxc-parser";
import type { Rule } from "../../rule";
import { placeOf, type Source } from "../../source";
import { isA, memberNamed, nameOf } from "../../syntax";

/** What is named when something is written, and the files whose trade that is; rows are written by those listed below. */
const ways: readonly { names: readonly string[]; whose?: RegExp }[] = [
  { names: ["insertInto", "replaceInto", "updateTable", "deleteFrom", "mergeInto"] },
  { names: ["insertRows", "executeQuery"] },
  { names: ["seed", "addTenant"], whose: /^src\/(store|demo)\/|^src\/main\.ts$/ },
  {
    names: ["outbox", "enqueue", "giveUp", "forgetDone"],
    whose: /^src\/store\/|^src\/main\.ts$|^src\/workers\/(effect-loop|housekeeping)\.ts$/,
  },
  { names: ["change"], whose: /^src\/(core|store)\// },
];

/** Types that offer a way to write: nobody may claim one. */
const writingTypes = ["TenantStore", "WritingTurn", "OpenStore", "Outbox", "Seed", "Database"];

export const writing: Rule = {
  number: 4,
  name: "there is one way to write: a use case that returns a Change",
  why: "state, events, effects and history are saved together or not at all",
  how: "return a Change from store.change, in a use case of src/core",
  find: ({ code }) =>
    code.flatMap((source) =>
      source.nodes.flatMap((node) => {
        const how = wayOf(source, node);
        return how ? [`${source.path} writes by ${how} (${placeOf(source, node)})`] : [];
      }),
    ),
  exceptions: {
    "src/store/change.ts writes": "the change itself",
    "src/store/stored-entity.ts writes": "part of a change: an entity",
    "src/store/entities/conversations.ts writes": "part of a change: topics and shown cards",
    "src/store/entities/exports.ts writes by deleteFrom": "pages that have closed are forgotten",
    "src/store/customers/index-rows.ts writes": "part of a change: what customers are found by",
    "src/store/history/history.ts writes": "part of a change: history",
    "src/store/history/tenant-head.ts writes": "part of a change: where history ends",
    "src/store/outbox/claims.ts writes by a statement": "effects are claimed",
    "src/store/outbox/lanes.ts writes by a statement": "effects that were put off are brought forward",
    "src/store/outbox/outbox.ts writes": "effects are finished, put back and forgotten",
    "src/store/shared/once.ts writes by a statement": "one of several processes takes an activity",
    "src/store/shared/paces.ts writes by a statement": "several processes count their calls",
    "src/store/seed.ts writes": "a tenant's beginning, before anybody uses it",
    "src/store/backup.ts writes by insertRows": "what was saved together is copied together",
    "src/store/health.ts writes": "a row of its own, to find out whether anything can be written",
    "src/store/documents.ts writes": "how rows are written",
    "src/store/engines/sqlite.ts writes by executeQuery": "how statements are run",
    "src/store/engines/postgres.ts writes by executeQuery": "how statements are run",
    "src/store/engines/prepared.ts writes by executeQuery": "how statements are run",
    "src/store/migrations/": "rows of before get what new queries need",
    "src/chat/context.ts writes by change": "it is taken away there from what only reads",
    "src/demo/world.ts writes by change": "the demo ends what its world began",
  },
};

function wayOf({ path }: Source, node: Node): string | undefined {
  const name = memberNamed(node) || (isA(node, "CallExpression") ? nameOf(node.callee) : "");
  if (ways.some(({ names, whose }) => names.includes(name) && !whose?.test(path))) return name;
  if (isStatement(node)) return "a statement";
  const claimed = claimedType(node);
  return claimed && writingTypes.includes(claimed) ? `claiming a ${claimed}` : undefined;
}

/** The type that something is said to have; or that gets another name, under which it could be claimed unseen. */
function claimedType(node: Node): string | undefined {
  if (isA(node, "ImportSpecifier", "ExportSpecifier")) {
    const [from, to] = isA(node, "ImportSpecifier") ? [node.imported, node.local] : [node.local, node.exported];
    return nameOf(from) === nameOf(to) ? undefined : nameOf(from);
  }
  const isClaim = isA(node.parent, "TSAsExpression", "TSTypeAssertion", "TSTypeAliasDeclaration");
  return isA(node, "TSTypeReference") && isClaim ? nameOf(node.typeName) : undefined;
}

/** A statement in SQL that changes rows, or a piece of one. */
function isStatement(node: Node): boolean {
  if (isA(node, "Literal")) return /^(insert into|delete from|update \w+ set) /i.test(nameOf(node));
  if (!isA(node, "TemplateElement")) return false;
  const isTagged = isA(node.parent?.parent, "TaggedTemplateExpression");
  return (isTagged ? /\b(insert|delete|update)\b/i : /\b(insert into|delete from|update \w+ set) /i).test(
    node.value.raw,
  );
}
