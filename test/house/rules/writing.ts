import type { Node } from "oxc-parser";
import type { Rule } from "../rule";
import { placeOf, type Source } from "../source";
import { isA, memberNamed, nameOf } from "../syntax";

/** Files of the store that write rows. Everything else in it reads. */
const writers = new RegExp(
  `^src/store/(${[
    "change",
    "conversations",
    "customers/customers",
    "customers/index-rows",
    "documents",
    "engines/.*",
    "history/history",
    "history/tenant-head",
    "migrations/.*",
    "outbox/claims",
    "outbox/outbox",
    "seed",
  ].join("|")})\\.ts$`,
);

/** What is named when something is written, and the files whose trade that is. */
const ways: readonly { names: readonly string[]; whose: RegExp }[] = [
  {
    names: ["insertInto", "replaceInto", "updateTable", "deleteFrom", "mergeInto", "insertRows", "saveDocument"],
    whose: writers,
  },
  { names: ["executeQuery"], whose: /^src\/store\/(documents|engines\/\w+)\.ts$/ },
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
    "src/chat/context.ts writes by change": "it is taken away there from what only reads",
    "src/main.ts writes by change": "a message that Teams would not edit at once is edited later",
    "src/demo/world.ts writes by change": "the demo ends what its world began",
    "src/workers/deliver.ts writes by change": "which message shows what is known when it has been sent",
    "src/workers/direct-message.ts writes by change": "a conversation is known when Teams has opened it",
  },
};

function wayOf({ path }: Source, node: Node): string | undefined {
  const name = memberNamed(node) || (isA(node, "CallExpression") ? nameOf(node.callee) : "");
  if (ways.some(({ names, whose }) => names.includes(name) && !whose.test(path))) return name;
  if (isStatement(node) && !writers.test(path)) return "a statement";
  const claimed = isA(node, "TSTypeReference") && isA(node.parent, "TSAsExpression", "TSTypeAssertion");
  return claimed && writingTypes.includes(nameOf(node.typeName)) ? `claiming a ${nameOf(node.typeName)}` : undefined;
}

/** A statement in SQL that changes rows. */
const isStatement = (node: Node): boolean =>
  isA(node, "TemplateElement") && /\b(insert into|delete from|update \w+ set)\b/i.test(node.value.raw);
