import { readFileSync } from "node:fs";
import { settingsTable } from "./settings-table";

export type Environment = Record<string, string | undefined>;

/**
 * The settings as they were given, each under its own name: also those that Microsoft's tools call otherwise, and
 * secrets that stand in the file which `<SETTING>_FILE` names. An empty value counts as none. Problems are a line each,
 * and name no value.
 */
export function environmentOf(given: Environment): { environment: Environment; problems: string[] } {
  const environment = { ...given };
  const problems: string[] = [];
  for (const { name, alias, secret } of settingsTable) {
    const values = [name, alias].flatMap((each) => (each ? valuesOf(given, each, secret, problems) : []));
    const [first, ...others] = values;
    environment[name] = first?.value;
    const other = others.find(({ value }) => value !== first?.value);
    if (other) problems.push(`${first?.from} and ${other.from} are both set, and differ: one of them is enough.`);
  }
  return { environment, problems };
}

interface Given {
  from: string;
  value: string;
}

function valuesOf(given: Environment, name: string, secret: boolean, problems: string[]): Given[] {
  const plain = { from: name, value: given[name]?.trim() ?? "" };
  const file = secret ? given[`${name}_FILE`]?.trim() : undefined;
  const values = file ? [plain, { from: `${name}_FILE`, value: contentOf(file, name, problems) }] : [plain];
  return values.filter(({ value }) => value !== "");
}

const reasons: Record<string, string> = {
  ENOENT: "there is none",
  EACCES: "this user may not read it",
  EISDIR: "it is a folder",
};

function contentOf(file: string, name: string, problems: string[]): string {
  try {
    const content = readFileSync(file, "utf8").trim();
    // Nothing there would be taken for the default: another database than the one that was meant.
    if (content === "") problems.push(`${name}_FILE: the file is empty.`);
    return content;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    problems.push(`${name}_FILE: the file cannot be read: ${reasons[code] ?? "reading fails"}.`);
    return "";
  }
}

/** Whether an address is that of a site, below which pages have theirs: it holds nothing but a host and a path. */
export function isSite(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && [url.username, url.password, url.search, url.hash].every((part) => part === "");
}
