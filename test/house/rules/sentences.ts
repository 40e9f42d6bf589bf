import type { Node } from "oxc-parser";
import type { Rule } from "../rule";
import { parentsOf, placeOf, type Source } from "../source";
import { calledBy, isA, memberNamed, nameOf } from "../syntax";

/** Where no literal may be read by people. The words of the grammar lie in `chat/language`, all others in `cards/text`. */
const rooms =
  /^src\/(core|store|authorities|teams|workers|web)\/|^src\/chat\/(commands|actions|screens|views|cards)\/|^src\/chat\/[^/]+$|^src\/turns\.ts$/;

export const sentences: Rule = {
  number: 3,
  name: "the words that people read are chosen at the edge, by key",
  why: "a sentence in the code reaches people in one language only",
  how: "return a refusal or a key, and put the words into cards/text, in each language",
  find: ({ code }) =>
    code
      .filter(({ path }) => rooms.test(path))
      .flatMap((source) => source.nodes.filter((node) => isSaid(source, node)).map((node) => lineFor(source, node))),
  exceptions: {
    "src/core/permissions.ts says R": "rows of the requirements",
    "src/core/permissions.ts says requirements": "a chapter of the requirements",
    "src/core/customers/names.ts says": "legal forms and small words of names, compared and never shown",
    "src/core/invitations/links/telling.ts says": "how links are written, compared and never shown",
    "src/core/invitations/links/spelled-stops.ts says": "how links are said, compared and never shown",
    "src/core/invitations/links/own/own-link.ts says Administration": "a value in a link of Microsoft's",
    "src/teams/outbound/connector.ts says Rapport": "the name under which we call Teams",
    "src/teams/outbound/connector.ts says application/json": "a type of content",
    "src/teams/outbound/proof.ts says Bearer": "a part of a header",
    "src/chat/views/customers/record/record.ts says Microsoft": "a name, the same in every language",
    "src/web/server.ts says": "headers, and what a probe is answered",
    "src/web/responses.ts says": "headers",
    "src/web/html.ts says &": "how signs are written in a page",
    "src/web/html.ts says · Rapport": "a name, the same in every language",
    "src/web/style.ts says :root": "how a page looks",
    "src/web/exports/page.ts says /file.": "a part of an address",
    "src/web/exports/pages.ts says": "headers",
    "src/web/draft-page-parts.ts says const message": "what a page does",
    'src/web/draft-page.ts says " data-select=': "an attribute",
    "src/web/draft-page.ts says target=": "attributes",
    "src/web/draft-page.ts says download": "an attribute",
    "src/store/migrations/first/001-first-tables.ts": "the language of databases",
    "src/store/engines/database.ts says text collate": "the language of databases",
    "src/store/documents.ts says insert into": "the language of databases",
    "src/store/documents.ts says ) values (": "the language of databases",
    "src/store/documents.ts says on conflict do nothing": "the language of databases",
    "src/store/engines/postgres.ts says set lock_timeout": "the language of databases",
    "src/store/engines/sqlite.ts says read only": "the language of databases",
    "src/store/engines/sqlite.ts says begin immediate": "the language of databases",
    "src/store/customers/walk.ts says count": "the name of a query",
  },
};

const lineFor = (source: Source, node: Node): string =>
  `${source.path} says ${textOf(node)?.trim().replace(/\s+/g, " ")} (${placeOf(source, node)})`;

/** A literal, or a piece of one, that could be read: not one for the machine, nor for whoever runs it. */
function isSaid(source: Source, node: Node): boolean {
  const text = source.path.startsWith("src/web/") ? textOf(node)?.replace(tags, "") : textOf(node);
  if (text === undefined || isForMachines(text) || isBeginningOfKey(node)) return false;
  for (const each of [node, ...parentsOf(node)]) {
    if (isElsewhere(each) || isForOperators(each)) return false;
    if (source.path.startsWith("src/store/") && isSql(each)) return false;
    if (source.path.startsWith("src/chat/commands/") && isA(each, "Property") && nameOf(each.key) === "words")
      return false;
  }
  return true;
}

/** Tags of a page, also those that go on in the next piece of a template or began in the one before. */
const tags = /^[^<]*>|<[^>]*(?:>|$)/g;

function textOf(node: Node): string | undefined {
  if (isA(node, "TemplateElement")) return node.value.cooked ?? node.value.raw;
  return isA(node, "Literal") && typeof node.value === "string" ? node.value : undefined;
}

/** Signs and spaces, an address, or one run of plain letters that neither begins nor ends a sentence. */
function isForMachines(text: string): boolean {
  if (!/\p{L}/u.test(text)) return true;
  if (!/^[!-~]+$/.test(text)) return false;
  return text.startsWith("https://") || !/^[A-Z][a-z]+\W*$|[a-z][,;!?]|[a-z]\.$/.test(text);
}

/** `service.` of a key whose end follows from the data. */
const isBeginningOfKey = (node: Node): boolean =>
  isA(node, "TemplateElement") && !node.tail && /^[a-z.-]+\.$/.test(node.value.raw);

/** Paths of imports, and types. */
const isElsewhere = (node: Node): boolean =>
  isA(node, "TSLiteralType", "TSTemplateLiteralType") ||
  (isA(node.parent, "ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration") &&
    node.parent.source === node);

/** What is thrown and what is logged. */
function isForOperators(node: Node): boolean {
  if (isA(node, "NewExpression") && isA(node.parent, "ThrowStatement")) return true;
  if (!isA(node, "CallExpression")) return false;
  const { callee } = node;
  if (isA(callee, "Super")) return true;
  return isA(callee, "MemberExpression") && (nameOf(callee.object) || memberNamed(callee.object)) === "log";
}

/** The text of a query, and what Kysely's methods take. */
function isSql(node: Node): boolean {
  if (isA(node, "TaggedTemplateExpression")) return nameOf(node.tag) === "sql";
  return isA(node, "CallExpression") && sqlCalls.has(calledBy(node));
}

const sqlCalls = new Set(["exec", "raw", "selectFrom", "innerJoin", "setAccessMode", "setIsolationLevel"]);
