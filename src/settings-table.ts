/** One setting as people read about it; the README's tables are made from these. */
export interface SettingRow {
  name: string;
  /** What Microsoft's tools call it, which is accepted as well. */
  alias?: string;
  meaning: string;
  /** Value when nothing is set; empty for none. */
  standard: string;
  secret: boolean;
  /** Without it only the demo starts. */
  required?: true;
}

const row = (name: string, standard: string, meaning: string): SettingRow => ({
  name,
  meaning,
  standard,
  secret: false,
});
const secret = (name: string, standard: string, meaning: string): SettingRow => ({
  ...row(name, standard, meaning),
  secret: true,
});

const also = (alias: string, row: SettingRow): SettingRow => ({ ...row, alias });

const required = (row: SettingRow): SettingRow => ({ ...row, required: true });

/** Letters that a key of the history has at least. */
export const shortestKey = 32;

const company: readonly SettingRow[] = [
  required(row("RAPPORT_ORGANISATION", "", "Legal name of the reseller (`Proseware Italia S.r.l.`).")),
  row("RAPPORT_SHORT_NAME", "", "The reseller's name in running text; the legal name when left out."),
  row(
    "RAPPORT_PARTNER_ID",
    "",
    "The reseller's Microsoft partner id (formerly MPN id); without it, at the first start, Rapport leads through the enrolment.",
  ),
  row(
    "RAPPORT_PARTNER_TYPE",
    "indirect-reseller",
    "`indirect-reseller`, or `direct` for a partner that buys from Microsoft itself: it sees nothing of indirect providers.",
  ),
  row(
    "RAPPORT_CLOUD",
    "public",
    "`public`, `us-government`, `germany` (closed: what is known can be read) or `china`.",
  ),
  row("RAPPORT_COUNTRY", "IT", "Country of the reseller, two letters."),
  row(
    "RAPPORT_LANGUAGE",
    "it",
    "Language of notices to channels, and of people who have chosen none and whose Teams is in neither: `it` or `en`.",
  ),
  row("RAPPORT_TIME_ZONE", "Europe/Rome", "IANA time zone of the reseller."),
  row("RAPPORT_PHONE", "", "Telephone number that invitations offer for questions."),
  row(
    "RAPPORT_ADMINS",
    "",
    "Object ids of the people who become Global admins at their first word, with commas between; anyone taken off the list loses the role at the next start.",
  ),
  row(
    "RAPPORT_CONTACT",
    "",
    "Mail or https address, named on the pages, to which people write about their data; whoever manages users in Rapport when left out.",
  ),
  row(
    "DEVELOPER_NAME",
    "",
    "Your company on the pages and in the app package, up to 32 letters; the legal name of the reseller when left out, if that is not longer.",
  ),
  row("DEVELOPER_WEBSITE_URL", "", "Your company's https address; Rapport's first page when left out."),
  row("DEVELOPER_PRIVACY_URL", "", "Your own https page on privacy; Rapport's, `/privacy`, when left out."),
  row("DEVELOPER_TERMS_URL", "", "Your own https page of terms; Rapport's, `/terms`, when left out."),
  row("NOTICE_FILE", "", "File with your own wording of the legal notice that is accepted with a removal."),
];

const teamsAndAzure: readonly SettingRow[] = [
  required(also("CLIENT_ID", row("MICROSOFT_APP_ID", "", "The bot's app id from Azure."))),
  required(
    also(
      "CLIENT_SECRET",
      secret("MICROSOFT_APP_PASSWORD", "", "Client secret of the app; a managed identity has none, and needs none."),
    ),
  ),
  required(also("TENANT_ID", row("MICROSOFT_APP_TENANT_ID", "", "Tenant in which the app is registered."))),
  row("MICROSOFT_APP_TYPE", "SingleTenant", "`SingleTenant`, `UserAssignedMsi` or `MultiTenant`."),
  row(
    "TEAMS_APP_ID",
    "",
    "The app's id in Teams, if it differs from the bot's; used to offer the installation to people who have not got Rapport.",
  ),
  row("CHANNEL_SERVICE", "", "Empty for the commercial cloud, `gov` for US Government."),
  row(
    "RAPPORT_ALLOWED_TENANTS",
    "",
    "Tenant ids that may use this Rapport, with commas between; empty for all it knows.",
  ),
  row(
    "RAPPORT_TEAMS_TOKENS",
    "sdk",
    "Who asks Microsoft for the token with which Rapport calls Teams: `sdk`, the Bot Framework SDK, or `direct`, Rapport itself; `direct` needs a client secret.",
  ),
  row(
    "RAPPORT_DIALOGS",
    "off",
    "`on`: the form of a removal and the text of an invitation open in dialogs: [env/INSTALL.md](env/INSTALL.md), *Forms in dialogs*.",
  ),
  row(
    "RAPPORT_TARGETED",
    "off",
    "`on`: in a channel or group chat, what tells of customers is shown to whoever asked alone: [env/INSTALL.md](env/INSTALL.md), *What tells of customers*.",
  ),
  row(
    "RAPPORT_INSTALL_FOR_APPROVERS",
    "off",
    "`on`: Microsoft Graph installs Rapport for an approver whom a request does not reach otherwise: [env/INSTALL.md](env/INSTALL.md), *Put it into Teams*.",
  ),
];

const runningIt: readonly SettingRow[] = [
  required(
    row("RAPPORT_PUBLIC_URL", "", "https address under which people reach the pages; in the demo this computer's."),
  ),
  row("PORT", "3978", "Port to listen on."),
  row("HOST", "0.0.0.0", "Address to listen on; without credentials always 127.0.0.1."),
  secret(
    "DATABASE_URL",
    "sqlite:data/rapport.db",
    "`sqlite:` and a file, or `postgres://…` when several instances run.",
  ),
  secret(
    "RAPPORT_HISTORY_KEYS",
    "",
    "Keys that seal the history, 32 characters or more each, newest first, with commas between; when empty, Rapport makes one in `history.key` beside the SQLite file, or in `data`.",
  ),
  row("LOG_LEVEL", "info", "`debug`, `info`, `warn` or `error`."),
  row("PLAYGROUND_PORT", "56150", "Port of the client in the browser that the demo opens."),
];

/** The settings by what they are about, those first without which nothing starts, in the order of the README. */
export const settingsBySubject: Readonly<Record<string, readonly SettingRow[]>> = {
  "The company": company,
  "Teams and Azure": teamsAndAzure,
  "Running it": runningIt,
};

/** Every setting there is. */
export const settingsTable: readonly SettingRow[] = Object.values(settingsBySubject).flat();
