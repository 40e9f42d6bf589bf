import { type Command, type CommandName, doesFor } from "../chat/command";
import { commands } from "../chat/commands/index";
import { type TextKey, textsOf } from "../chat/texts/texts";
import { firstLanguage, type Language, languages } from "../core/languages";
import { notForPartner, worksWithProviders } from "../core/providers/partner-type";
import type { PackageSettings } from "./settings";

/**
 * The commands that Teams offers while one types, per place; at most ten each (teams-platform 5.2). Everything else
 * about them comes from the commands themselves.
 */
const offered: { scopes: string[]; commands: CommandName[] }[] = [
  {
    scopes: ["personal"],
    commands: [
      "customers.list",
      "customers.show",
      "invitations.start",
      "invitations.list",
      "removals.request",
      "removals.list",
      "privileges.list",
      "history.show",
      "providers.gaps",
      "help",
    ],
  },
  {
    scopes: ["team", "groupChat"],
    commands: [
      "customers.list",
      "customers.show",
      "invitations.start",
      "invitations.list",
      "removals.request",
      "removals.list",
      "history.show",
      "notices.on",
      "notices.off",
      "help",
    ],
  },
];

/** The languages besides the manifest's own, each in a file of the package. */
export const [, ...otherLanguages] = languages;

/** What is written into the compose box where a command is chosen: a whole sentence, where that says more than its name. */
const prompts: Partial<Record<CommandName, TextKey>> = {
  "customers.list": "manifest.prompt.customers",
  "invitations.list": "manifest.prompt.invitations",
  "removals.list": "manifest.prompt.removals",
  "privileges.list": "manifest.prompt.follow-ups",
  "providers.gaps": "manifest.prompt.gaps",
};

/** The lowest version in whose language files prompts can stand; private and shared channels are known since 1.25. */
const manifestVersion = "1.29";
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}`;

type Company = PackageSettings["company"];

/** The app's manifest for Teams, in the first language (teams-platform 5). */
export function manifestOf(settings: PackageSettings, version: string) {
  const text = textsOf(firstLanguage);
  const said = presentation(settings.company, firstLanguage);
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: settings.teamsAppId,
    developer: settings.developer,
    name: { short: said["name.short"], full: said["name.full"] },
    description: { short: said["description.short"], full: said["description.full"] },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#1F4E5F",
    localizationInfo: {
      defaultLanguageTag: firstLanguage,
      additionalLanguages: otherLanguages.map((language) => ({ languageTag: language, file: `${language}.json` })),
    },
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "bot", groupchat: "bot" },
    supportsChannelFeatures: "tier1",
    // What an administrator may call and colour otherwise.
    configurableProperties: [
      "name",
      "shortDescription",
      "longDescription",
      "smallImageUrl",
      "largeImageUrl",
      "accentColor",
      "developerUrl",
      "privacyUrl",
      "termsOfUseUrl",
    ],
    bots: [
      {
        botId: settings.botId,
        scopes: ["personal", "team", "groupChat"],
        isNotificationOnly: false,
        // Lists are handed in as files, in the private chat.
        supportsFiles: true,
        ...(settings.targeted && { supportsTargetedMessages: true }),
        supportsCalling: false,
        supportsVideo: false,
        // Which news a team or chat hears of is chosen where its settings are.
        configuration: { team: { fetchTask: true }, groupChat: { fetchTask: true } },
        commandLists: offeredTo(settings.company).map(({ scopes, commands }) => ({
          scopes,
          commands: commands.map((command) => offer(settings.company, command, firstLanguage)),
        })),
      },
    ],
    composeExtensions: [
      {
        botId: settings.botId,
        commands: [
          {
            id: "customers",
            type: "query",
            context: ["compose", "commandBox"],
            initialRun: true,
            title: text("manifest.customers"),
            description: text("manifest.customers.does"),
            parameters: [
              { name: "words", title: text("manifest.customers"), description: text("manifest.customers.words") },
            ],
          },
          {
            id: "invite",
            type: "action",
            context: ["message", "compose"],
            fetchTask: true,
            title: text("manifest.invite"),
            description: text("manifest.invite.does"),
          },
        ],
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [settings.domain],
    // By that Microsoft Graph knows which app it is that installs itself.
    ...(settings.installsItself && {
      webApplicationInfo: { id: settings.botId, resource: `api://botid-${settings.botId}` },
    }),
  };
}

/** What a language file says instead of the manifest, by the keys that Teams prescribes (teams-platform 5.5). */
export function localisation(
  { company }: Pick<PackageSettings, "company">,
  language: Language,
): Record<string, string> {
  const text = textsOf(language);
  const offers = offeredTo(company).flatMap(({ commands }, i) =>
    commands.flatMap((command, j) => {
      const place = `bots[0].commandLists[${i}].commands[${j}]`;
      const { title, description, prompt } = offer(company, command, language);
      const said = prompt ? [[`${place}.prompt`, prompt] as const] : [];
      return [[`${place}.title`, title] as const, [`${place}.description`, description] as const, ...said];
    }),
  );
  const extension = {
    "composeExtensions[0].commands[0].title": text("manifest.customers"),
    "composeExtensions[0].commands[0].description": text("manifest.customers.does"),
    "composeExtensions[0].commands[0].parameters[0].title": text("manifest.customers"),
    "composeExtensions[0].commands[0].parameters[0].description": text("manifest.customers.words"),
    "composeExtensions[0].commands[1].title": text("manifest.invite"),
    "composeExtensions[0].commands[1].description": text("manifest.invite.does"),
  };
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    ...presentation(company, language),
    ...Object.fromEntries(offers),
    ...extension,
  };
}

/** How the app is called and described: to a partner without providers, without a word of them. */
function presentation(company: Company, language: Language) {
  const text = textsOf(language);
  return {
    "name.short": text("manifest.name.short"),
    "name.full": text(worksWithProviders(company) ? "manifest.name.full" : "manifest.name.full.direct"),
    "description.short": text("manifest.description.short"),
    "description.full": text("manifest.description.full"),
  };
}

/** What is offered in each place, without what partners of this type do not do. */
const offeredTo = (company: Company) =>
  offered.map(({ scopes, commands }) => ({
    scopes,
    commands: commands.map(commandNamed).filter(({ needs }) => !(needs && notForPartner(company, needs))),
  }));

function offer(company: Company, command: Command, language: Language) {
  const text = textsOf(language);
  const prompt = prompts[command.name];
  return {
    title: command.words[language].shown,
    description: text(doesFor(company, command)),
    ...(prompt && { type: "prompt", prompt: text(prompt) }),
  };
}

function commandNamed(name: CommandName): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`the manifest offers the command ${name}, which is not in src/chat/commands/index.ts`);
  return command;
}
