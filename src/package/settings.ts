import { z } from "zod";
import { organisationShape, publisherOf, publisherShape } from "../companies";
import type { Tenant } from "../core/tenant";
import { type Environment, environmentOf, whyNoSite } from "../environment";

/** What differs from one installation to another. */
export interface PackageSettings {
  teamsAppId: string;
  botId: string;
  /** Host under which people reach Rapport's pages. */
  domain: string;
  /** Whether people may write to Rapport, and are answered, where nobody else reads it. */
  targeted: boolean;
  /** Whether it may install itself for people, by Microsoft Graph. */
  installsItself: boolean;
  /** Of what kind the reseller is, and where: not everything is offered to each. */
  company: Pick<Tenant, "partnerType" | "cloud">;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const shape = z.object({
  ...publisherShape,
  RAPPORT_PARTNER_TYPE: organisationShape.RAPPORT_PARTNER_TYPE.default("indirect-reseller"),
  RAPPORT_CLOUD: organisationShape.RAPPORT_CLOUD.default("public"),
});

/** Letters of a company's name for which Teams has room. */
const longestName = 32;

/**
 * Reads what the package needs from the environment.
 *
 * @throws {Error} with one line for each setting that is missing or wrong
 */
export function packageSettings(given: Environment): PackageSettings {
  const { environment, problems: astray } = environmentOf(given);
  const botId = environment.MICROSOFT_APP_ID ?? "";
  const teamsAppId = environment.TEAMS_APP_ID || botId;
  const site = (environment.RAPPORT_PUBLIC_URL ?? "").replace(/\/+$/, "");
  const url = URL.parse(site);
  const told = shape.safeParse(environment);
  const problems = [
    ...astray,
    !guid.test(botId) && "MICROSOFT_APP_ID is missing or no id: the bot's app id from Azure.",
    teamsAppId !== botId &&
      !guid.test(teamsAppId) &&
      "TEAMS_APP_ID is no id: the id of the app in Teams; empty for the bot's own.",
    url?.protocol !== "https:" && "RAPPORT_PUBLIC_URL is missing or not https: where people reach the pages.",
    url && whyNoSite(site),
    (environment.RAPPORT_ORGANISATION ?? "").length > longestName &&
      !environment.DEVELOPER_NAME &&
      `DEVELOPER_NAME is missing: the name in RAPPORT_ORGANISATION has more than the ${longestName} letters for which Teams has room.`,
    ...(told.error?.issues.map(({ path, message }) => `${path[0]} ${message}.`) ?? []),
  ].filter((problem) => typeof problem === "string");
  if (problems.length > 0 || !url || !told.data) throw new Error(problems.join("\n"));
  const { name, websiteUrl, privacyUrl, termsOfUseUrl } = publisherOf(told.data);
  return {
    teamsAppId,
    botId,
    domain: url.hostname,
    targeted: environment.RAPPORT_TARGETED === "on",
    installsItself: environment.RAPPORT_INSTALL_FOR_APPROVERS === "on",
    company: { partnerType: told.data.RAPPORT_PARTNER_TYPE, cloud: told.data.RAPPORT_CLOUD },
    // The company that runs Rapport publishes the app to its own people: where it has no pages of its own, ours name it.
    developer: {
      name: name ?? environment.RAPPORT_ORGANISATION ?? url.hostname.slice(0, longestName),
      websiteUrl: websiteUrl ?? `${site}/`,
      privacyUrl: privacyUrl ?? `${site}/privacy`,
      termsOfUseUrl: termsOfUseUrl ?? `${site}/terms`,
    },
  };
}
