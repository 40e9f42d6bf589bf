import { accountLimits, tagsIn } from "../customers/account/tags";
import { domainIn } from "../customers/domain";
import { tenantIdIn, unfitTenantId } from "../customers/tenant-id";
import { typedName } from "../invitations/typed-name";
import type { Queries } from "../ports";
import { type Us, usOf } from "../privileges/ourselves";
import type { Refusal } from "../refusals";
import { type Column, columns, isRelated, type Places } from "./columns";
import type { Line } from "./handed";
import type { Listed, WrongLine } from "./import";

/** A line as it is taken, or why it is not, with the domain and tenant id that stand there. */
export type Read = { listed: Listed } | { wrong: WrongLine; named: string[] };

/** Reads the lines of one list, each against those before it: no customer stands there twice. */
export async function lineReader(
  queries: Pick<Queries, "tenant" | "people" | "providers">,
  places: Places,
): Promise<(line: Line) => Promise<Read>> {
  const providers = await queries.providers();
  const known: Known = { ...(await usOf(queries)), providers: async () => providers };
  const before = new Map<string, number>();
  return async (line) => {
    const read = await readLine(known, places, line);
    if ("wrong" in read) return read;
    const { domain, tenantId } = read.listed;
    const named = [domain, ...(tenantId ? [tenantId] : [])];
    const earlier = named.map((each) => before.get(each)).find((each) => each !== undefined);
    if (earlier !== undefined) return { wrong: { line: line.line, why: "twice", about: String(earlier) }, named };
    for (const each of named) before.set(each, line.line);
    return read;
  };
}

/** Whose tenant ids are no customer's. */
type Known = Us & Pick<Queries, "providers">;

async function readLine(known: Known, places: Places, { line, cells }: Line): Promise<Read> {
  const cell = (column: Column): string => unharmed(cells[places[column] ?? -1] ?? "").trim();
  const [name, tenantId] = [typedName(cell("name")), tenantIdIn(cell("tenantId"))];
  const domain = domainIn(cell("domain"), known);
  const named = [...(domain.ok ? [domain.value] : []), ...(tenantId ? [tenantId] : [])];
  const wrong = (why: WrongLine["why"], about: string): Read => ({
    wrong: { line, why, about: about.slice(0, longestTold) },
    named,
  });
  if (columns.some((column) => cell(column).includes("\0")))
    return wrong("unreadable", (cell("name") || cell("domain")).replaceAll("\0", ""));
  if (!name.ok) return wrong(name.error.kind === "name-needed" ? "no-name" : "name-too-long", cell("domain"));
  if (!domain.ok) return wrong(faultOf(domain.error), cell("domain") || name.value);
  const unfit = tenantId && (await unfitTenantId(known, tenantId));
  if (unfit) return wrong("of" in unfit && unfit.of ? "tenant-id-foreign" : "tenant-id-invalid", cell("tenantId"));
  const related = isRelated(cell("relationship"));
  if (related === undefined) return wrong("relationship-unknown", cell("relationship"));
  if (cell("tags").length > accountLimits.tags) return wrong("tags-too-long", cell("tags"));
  const listed = { line, name: name.value, domain: domain.value, related, tags: tagsIn(cell("tags")) };
  return { listed: { ...listed, ...(tenantId && { tenantId }) } };
}

/** Of a wrong line, enough to find what stands there. */
const longestTold = 80;

const faultOf = (error: Refusal): "web-mail" | "ours" | "no-domain" =>
  error.kind === "customer-domain-unfit" ? error.wrong : "no-domain";

/** A cell without the signs that keep spreadsheets from taking it, or a part of it, for a formula. */
const unharmed = (cell: string): string =>
  cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/u, "").replace(/([;,\r\n])'(?=['"]*[=+\-@\t\r＝＋－＠])/gu, "$1");
