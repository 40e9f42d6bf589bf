import { existsSync } from "node:fs";
import { join } from "node:path";
import { doesKey } from "../../src/chat/command";
import { commands } from "../../src/chat/commands/index";
import { textsOf } from "../../src/chat/texts/texts";
import { languages } from "../../src/core/languages";
import { type SettingRow, settingsBySubject, settingsTable } from "../../src/settings-table";
import { rules } from "../house/house";
import { rooms } from "../house/rooms";
import { projectRoot } from "../support/sources";

const text = textsOf("en");

/** What the help lists. */
const commandTable = (): string =>
  table(
    [...languages.map((language) => text(`language.${language}`)), "What it gives"],
    commands
      .filter(({ task }) => task !== "elsewhere")
      .map((command) => [
        ...languages.map((language) => `\`${command.words[language].shown}\``),
        text(doesKey(command)),
      ]),
  );

/** A table of the settings for each of their subjects. */
const settingTables = (): string =>
  Object.entries(settingsBySubject)
    .map(([subject, settings]) => `**${subject}**\n\n${settingTable(settings)}`)
    .join("\n\n");

const settingTable = (settings: readonly SettingRow[]): string =>
  table(
    ["Setting", "Meaning", "Default", "Secret"],
    settings.map(({ name, alias, meaning, standard, secret, required }) => [
      alias ? `\`${name}\` or \`${alias}\`` : `\`${name}\``,
      meaning,
      required ? "required" : standard && `\`${standard}\``,
      secret ? "yes" : "",
    ]),
  );

/**
 * Every setting, to be copied and filled in, those first without which nothing starts: what has a default stands behind
 * a sign and goes on having it.
 */
const exampleSettings = (): string =>
  [
    "# Copied to env/.env.local and filled in where needed. README.md has the same as tables.",
    '# A value with # or with spaces in it stands in quotes: NAME="…".',
    "\n# Required: without these only the demo starts.",
    ...settingsTable.filter(({ required }) => required).map(exampleSetting),
    "\n# The others, where something else than the default is wanted.",
    ...settingsTable.filter(({ required }) => !required).map(exampleSetting),
    "",
  ].join("\n");

const exampleSetting = ({ name, meaning, standard }: SettingRow): string =>
  `\n# ${plain(meaning)}\n${standard ? "#" : ""}${name}=${standard}`;

/** Without the signs of Markdown. */
const plain = (text: string): string => text.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1").replace(/[`*]/g, "");

const roomTable = (): string =>
  table(
    ["Room", "What it is for", "May import"],
    Object.entries(rooms).map(([name, { purpose, imports = [], types = [], packages = [] }]) => {
      const ways = [
        imports.map(placeCalled).join(", "),
        types.length > 0 ? `types of ${types.map(placeCalled).join(", ")}` : "",
        packages.filter((each) => !each.startsWith("node:")).join(", "),
      ];
      return [`\`${placeCalled(name)}\``, purpose, ways.filter(Boolean).join("; ") || "nothing"];
    }),
  );

const ruleTable = (): string =>
  table(
    ["", "Rule", "Why"],
    rules.map(({ number, name, why }) => [`${number ?? ""}`, name, why]),
  );

/** A room as one writes it: `chat/views/`, `main.ts`; `chat/*` are the files of `src/chat` itself. */
const placeCalled = (name: string): string => {
  if (name.endsWith("/*")) return `${name}.ts`;
  return existsSync(join(projectRoot, "src", `${name}.ts`)) ? `${name}.ts` : `${name}/`;
};

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** Every page with generated tables, and how to bring it up to date. */
export const readmes: readonly { path: string; withTables(readme: string): string }[] = [
  { path: "env/.env.example", withTables: exampleSettings },
  {
    path: "README.md",
    withTables: (readme) => put(put(readme, "commands", commandTable()), "settings", settingTables()),
  },
  { path: "src/README.md", withTables: (readme) => put(put(readme, "rooms", roomTable()), "rules", ruleTable()) },
];

function put(readme: string, name: string, content: string): string {
  const place = new RegExp(`(<!-- ${name}:[^>]*-->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(readme)) throw new Error(`no README has a place for the table of ${name}`);
  return readme.replace(place, (_, begin: string, end: string) => `${begin}\n\n${content}\n\n${end}`);
}
