import { readFileSync } from "node:fs";
import { settingsTable } from "./settings-table";

export type Environment = Record<string, string | undefined>;

/**
 * The settings as they were given, each under its own name: also those that Microsoft's tools call otherwise, and
 * secrets that stand in the file which `<SETTING>_FILE` names. An empty value counts as none, and a value in quotes as
 * what is in them: not everything that hands settings over takes those off. Problems are a line each, and name no value.
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
  const plain = { from: name, value: valueIn(given[name]) };
  const file = secret ? valueIn(given[`${name}_FILE`]) : undefined;
  const values = file ? [plain, { from: `${name}_FILE`, value: contentOf(file, name, problems) }] : [plain];
  return values.filter(({ value }) => value !== "");
}

/** What was set, without the one pair of quotes around it. */
const valueIn = (set = ""): string =>
  set
    .trim()
    .replace(/^(["'])((?:(?!\1).)*)\1$/su, "$2")
    .trim();

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

/** Why an address is not that of the site below which pages have theirs; `undefined` where it is. */
export function whyNoSite(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || [url.username, url.password, url.search, url.hash].some((part) => part !== ""))
    return "RAPPORT_PUBLIC_URL holds more than a host and a path: no name, no query, no place in a page.";
  return /\/api\/messages\/*$/.test(url.pathname)
    ? "RAPPORT_PUBLIC_URL is the messaging endpoint: /api/messages at its end is left out."
    : undefined;
}

/** Why Teams would never reach this reseller: its tenant is in one cloud alone. `undefined` where it may (teams-platform 4.4). */
export const whyNoCloud = (cloud: string, channelService: string): string | undefined =>
  channelService === "gov" && (cloud === "china" || cloud === "germany")
    ? `CHANNEL_SERVICE is gov, but no tenant in RAPPORT_CLOUD ${cloud} is in the Teams of US Government: leave CHANNEL_SERVICE empty.`
    : undefined;

/** A line where what is set about the reseller's cloud and about that of Teams goes together in few companies only. */
export function oddClouds(given: Environment): string[] {
  const { RAPPORT_CLOUD: cloud = "public", CHANNEL_SERVICE: service = "" } = environmentOf(given).environment;
  const odd: Record<string, string> = {
    "us-government":
      "RAPPORT_CLOUD is us-government and CHANNEL_SERVICE is empty, which is right for GCC alone: Teams of GCC High and DoD needs CHANNEL_SERVICE gov.",
    "public gov":
      "CHANNEL_SERVICE is gov and RAPPORT_CLOUD is public: a reseller in US Government has RAPPORT_CLOUD us-government, which is to be set before there are customers.",
    china:
      "RAPPORT_CLOUD is china: Rapport answers in Teams of the commercial cloud, and not in that operated by 21Vianet, for which there is no CHANNEL_SERVICE.",
  };
  return [odd[`${cloud} ${service}`.trim()] ?? ""].filter((line) => line !== "");
}

const ours = "RAPPORT_";

/** A line for each name that looks like a setting of ours and is none, with the setting that is nearest to it. */
export function unknownSettings(given: Environment): string[] {
  const known = settingsTable.map(({ name }) => name);
  const files = settingsTable.filter(({ secret }) => secret).map(({ name }) => `${name}_FILE`);
  const isUnknown = (name: string): boolean => name.startsWith(ours) && !known.includes(name) && !files.includes(name);
  return Object.keys(given)
    .filter((name) => isUnknown(name) && valueIn(given[name]) !== "")
    .map((name) => `${name} is no setting, and changes nothing: ${nearestTo(name, known)}`);
}

function nearestTo(name: string, known: string[]): string {
  const [nearest = ""] = known.toSorted((one, other) => likeness(other, name) - likeness(one, name));
  return likeness(nearest, name) < ours.length + 2 ? "README.md lists those there are." : `is ${nearest} meant?`;
}

/** How many letters two names share at their beginnings and ends. */
function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let first = 0;
  while (first < shorter && one[first] === other[first]) first++;
  let last = 0;
  while (last < shorter - first && one.at(-1 - last) === other.at(-1 - last)) last++;
  return first + last;
}

/** The parts of a value with commas between. */
export function listed(list: string): string[] {
  return list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
