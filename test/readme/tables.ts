import { doesKey } from "../../src/chat/command";
import { commands } from "../../src/chat/commands/index";
import { textsOf } from "../../src/chat/texts/texts";
import { settingsTable } from "../../src/settings";

const text = textsOf("en");

const commandTable = (): string =>
  table(
    ["English", "Italian", "What it gives"],
    commands.map((command) => [`\`${command.words.en[0]}\``, `\`${command.words.it[0]}\``, text(doesKey(command))]),
  );

const settingTable = (): string =>
  table(
    ["Setting", "Meaning", "Default", "Secret"],
    settingsTable.map(({ name, meaning, standard, secret }) => [
      `\`${name}\``,
      meaning,
      standard && `\`${standard}\``,
      secret ? "yes" : "",
    ]),
  );

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** The README with its generated tables as they should be. */
export function withTables(readme: string): string {
  return put(put(readme, "commands", commandTable()), "settings", settingTable());
}

function put(readme: string, name: string, content: string): string {
  const place = new RegExp(`(<!-- ${name}:[^>]*-->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(readme)) throw new Error(`README.md has no place for the table of ${name}`);
  return readme.replace(place, (_, begin: string, end: string) => `${begin}\n\n${content}\n\n${end}`);
}
