/** What differs from one installation to another. */
export interface PackageSettings {
  teamsAppId: string;
  botId: string;
  /** Host under which people reach Rapport's pages. */
  domain: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
}

type Environment = Record<string, string | undefined>;

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * Reads what the package needs from the environment.
 *
 * @throws {Error} with one line for each setting that is missing or wrong
 */
export function packageSettings(environment: Environment): PackageSettings {
  const botId = environment.MICROSOFT_APP_ID ?? "";
  const teamsAppId = environment.TEAMS_APP_ID || botId;
  const site = environment.RAPPORT_PUBLIC_URL ?? "";
  const url = URL.parse(site);
  const problems = [
    !guid.test(botId) && "MICROSOFT_APP_ID is missing or no id: the bot's app id from Azure.",
    !guid.test(teamsAppId) && "TEAMS_APP_ID is no id: the id of the app in Teams; empty for the bot's own.",
    url?.protocol !== "https:" && "RAPPORT_PUBLIC_URL is missing or not https: where people reach the pages.",
  ].filter((problem) => problem !== false);
  if (problems.length > 0 || !url) throw new Error(problems.join("\n"));
  return {
    teamsAppId,
    botId,
    domain: url.hostname,
    // The company that runs Rapport publishes the app to its own people: these are its pages.
    developer: {
      name: environment.DEVELOPER_NAME || url.hostname.slice(0, 32),
      websiteUrl: environment.DEVELOPER_WEBSITE_URL || url.origin,
      privacyUrl: environment.DEVELOPER_PRIVACY_URL || url.origin,
      termsOfUseUrl: environment.DEVELOPER_TERMS_URL || url.origin,
    },
  };
}
