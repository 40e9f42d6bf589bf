/** One setting as people read about it; the README's table is made from these. */
export interface SettingRow {
  name: string;
  /** What Microsoft's tools call it, which is accepted as well. */
  alias?: string;
  meaning: string;
  /** Value when nothing is set; empty for none. */
  standard: string;
  secret: boolean;
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

/** Letters that a key of the history has at least. */
export const shortestKey = 32;

/** Every setting there is, in the order of the README. */
export const settingsTable: readonly SettingRow[] = [
  row("PORT", "3978", "Port to listen on."),
  row("HOST", "0.0.0.0", "Address to listen on; without credentials always 127.0.0.1."),
  secret(
    "DATABASE_URL",
    "sqlite:data/rapport.db",
    "`sqlite:` and a file, or `postgres://…` when several instances run.",
  ),
  also("CLIENT_ID", row("MICROSOFT_APP_ID", "", "The bot's app id from Azure.")),
  also("CLIENT_SECRET", secret("MICROSOFT_APP_PASSWORD", "", "Client secret of the app; a managed identity has none.")),
  also("TENANT_ID", row("MICROSOFT_APP_TENANT_ID", "", "Tenant in which the app is registered.")),
  row("MICROSOFT_APP_TYPE", "SingleTenant", "`SingleTenant`, `UserAssignedMsi` or `MultiTenant`."),
  row(
    "TEAMS_APP_ID",
    "",
    "Id of the app in Teams, where it is not the bot's: people who have not got Rapport are offered it by that.",
  ),
  row("CHANNEL_SERVICE", "", "Empty for the commercial cloud, `gov` for US Government."),
  row(
    "RAPPORT_ADMINS",
    "",
    "Object ids of the people who become Global admins at their first word, with commas between; whom it names no longer is none from the next start on.",
  ),
  row("RAPPORT_ORGANISATION", "", "Legal name of the reseller, e.g. `Proseware Italia S.r.l.`."),
  row("RAPPORT_SHORT_NAME", "", "The reseller's name in running text; the legal name when left out."),
  row(
    "RAPPORT_PARTNER_ID",
    "",
    "The reseller's Microsoft partner id (formerly MPN id); without it, at the first start, Rapport leads through the enrolment.",
  ),
  row("RAPPORT_PHONE", "", "Telephone number that invitations offer for questions."),
  row("RAPPORT_COUNTRY", "IT", "Country of the reseller, two letters."),
  row(
    "RAPPORT_CLOUD",
    "public",
    "`public`, `us-government`, `germany` (closed: what is known can be read) or `china`.",
  ),
  row(
    "RAPPORT_PARTNER_TYPE",
    "indirect-reseller",
    "`indirect-reseller`, or `direct` for a partner that buys from Microsoft itself: it sees nothing of indirect providers.",
  ),
  row("RAPPORT_LANGUAGE", "it", "Language of notices to channels, and of people who have chosen none, e.g. `it`."),
  row("RAPPORT_TIME_ZONE", "Europe/Rome", "IANA time zone of the reseller."),
  row("RAPPORT_PUBLIC_URL", "", "https address under which people reach the pages; in the demo this computer's."),
  row(
    "RAPPORT_ALLOWED_TENANTS",
    "",
    "Tenant ids that may use this Rapport, with commas between; empty for all it knows.",
  ),
  secret(
    "RAPPORT_HISTORY_KEYS",
    "",
    "Keys that seal the history, 32 characters or more each, newest first, with commas between; when empty, Rapport makes one in `history.key` beside the SQLite file, or in `data`.",
  ),
  row(
    "RAPPORT_TEAMS_TOKENS",
    "sdk",
    "Who asks Microsoft for the token with which Rapport calls Teams: `sdk`, the Bot Framework SDK, or `direct`, Rapport itself; `direct` needs a client secret.",
  ),
  row(
    "RAPPORT_DIALOGS",
    "off",
    "`on`: the form of a removal and the text of an invitation open in dialogs, in Teams; for clients that have them, as the Agents Playground has not. The demo shows cards.",
  ),
  row(
    "RAPPORT_TARGETED",
    "off",
    "`on`: what tells of customers is shown in a channel or group chat to whoever asked alone, for a day, and where Teams refuses that, in the private chat; a request to remove a customer stays where all may act on it. The app package has to be made anew.",
  ),
  row(
    "RAPPORT_INSTALL_FOR_APPROVERS",
    "off",
    "`on`: Microsoft Graph installs Rapport for an approver whom a request does not reach without; needs a client secret, and what the Entra admin consents to. Commercial cloud and US Government (not DoD); neither `germany` nor `china` has that.",
  ),
  row("LOG_LEVEL", "info", "`debug`, `info`, `warn` or `error`."),
  row("PLAYGROUND_PORT", "56150", "Port of the client in the browser that the demo opens."),
  row(
    "RAPPORT_CONTACT",
    "",
    "Mail or https address of whom people ask about their data, on the pages; whoever manages users in Rapport when left out.",
  ),
  row(
    "DEVELOPER_NAME",
    "",
    "Your company on the pages and in the app package, up to 32 letters; the legal name of the reseller when left out, where that is not longer.",
  ),
  row("DEVELOPER_WEBSITE_URL", "", "Your company's https address; Rapport's first page when left out."),
  row("DEVELOPER_PRIVACY_URL", "", "Your own https page on privacy; Rapport's, `/privacy`, when left out."),
  row("DEVELOPER_TERMS_URL", "", "Your own https page of terms; Rapport's, `/terms`, when left out."),
  row("NOTICE_FILE", "", "File with your own wording of the removal notice."),
];
