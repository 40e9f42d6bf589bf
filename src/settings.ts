import { existsSync } from "node:fs";
import { z } from "zod";
import { organisationOf, organisationShape, type Publisher, publisherOf, publisherShape } from "./companies";
import type { Tenant } from "./core/tenant";
import { type Environment, environmentOf, listed, whyNoCloud, whyNoSite } from "./environment";
import { keysOf } from "./history-keys";
import { settingsTable, shortestKey } from "./settings-table";

export { oddClouds, unknownSettings } from "./environment";
export { settingsTable } from "./settings-table";

/** The bot's own identity at Microsoft (teams-platform 4.2). */
export interface Credentials {
  appId: string;
  /** The application's tenant. */
  tenantId?: string;
  type: "SingleTenant" | "UserAssignedMsi" | "MultiTenant";
  /** Client secret; a managed identity has none. */
  password?: string;
}

export interface Settings {
  demo: boolean;
  port: number;
  /** Port of the client that the demo opens. */
  playgroundPort: number;
  /** Address to listen on; loopback whenever nobody checks tokens. */
  host: string;
  databaseUrl: string;
  /** None in the demo: nobody checks tokens then. */
  credentials?: Credentials;
  /** Id of the app in Teams; none in a demo that was given none. */
  teamsAppId?: string;
  /** Microsoft's US Government cloud instead of the commercial one. */
  government: boolean;
  /** People who become Global admins at their first word (object ids). */
  admins: string[];
  /** Without a slash at the end. */
  publicUrl: string;
  /** Tenants that may use this Rapport; empty: all that the store knows. */
  allowedTenants: string[];
  /** The reseller that this Rapport serves; the demo brings its own. */
  organisation?: Tenant;
  /** Secrets that seal the history, newest first; none: those in the file beside the database. */
  historyKeys: string[];
  logLevel: "debug" | "info" | "warn" | "error";
  noticeFile?: string;
  /** Who asks for the tokens with which Teams is called. */
  tokens: "sdk" | "direct";
  /** Whether long forms open as dialogs. */
  dialogs: boolean;
  /** Whether what tells of customers is kept to whoever asked, where others read along. */
  targeted: boolean;
  /** Whether Rapport is installed for approvers whom a request does not reach without. */
  installsForApprovers: boolean;
  /** Who runs it, as the pages name them. */
  publisher: Publisher;
}

type Outcome = { ok: true; settings: Settings } | { ok: false; problems: string[] };

const guid = z
  .string()
  .regex(
    /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    "is not an id of the form 00000000-0000-0000-0000-000000000000",
  );
const guids = z.string().transform(listed).pipe(z.array(guid));

const portFrom = (lowest: number) =>
  z.coerce
    .number({ invalid_type_error: "is not a number" })
    .int("is not a whole number")
    .min(lowest, `is below ${lowest}`)
    .max(65535, "is above 65535");
const onOrOff = z.enum(["on", "off"], { message: "is neither on nor off" });

const shape = z.object({
  PORT: portFrom(0),
  PLAYGROUND_PORT: portFrom(1),
  HOST: z.string(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:|postgres(ql)?:\/\/)/, "starts with neither sqlite: nor postgres://")
    .refine((url) => url !== "sqlite:", "names no file behind sqlite:"),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  MICROSOFT_APP_TYPE: z.enum(["SingleTenant", "UserAssignedMsi", "MultiTenant"], {
    message: "is not SingleTenant, UserAssignedMsi or MultiTenant",
  }),
  TEAMS_APP_ID: guid.optional(),
  CHANNEL_SERVICE: z.enum(["", "gov"], { message: "is neither empty nor gov" }),
  RAPPORT_ADMINS: guids,
  ...organisationShape,
  RAPPORT_PUBLIC_URL: z.string().url("is not an address").optional(),
  RAPPORT_ALLOWED_TENANTS: guids,
  RAPPORT_HISTORY_KEYS: z
    .string()
    .transform(listed)
    .pipe(z.array(z.string().min(shortestKey, `has a key of fewer than ${shortestKey} characters`))),
  RAPPORT_TEAMS_TOKENS: z.enum(["sdk", "direct"], { message: "is neither sdk nor direct" }),
  RAPPORT_DIALOGS: onOrOff,
  RAPPORT_TARGETED: onOrOff,
  RAPPORT_INSTALL_FOR_APPROVERS: onOrOff,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], { message: "is not debug, info, warn or error" }),
  NOTICE_FILE: z.string().optional(),
  ...publisherShape,
});
type Values = z.infer<typeof shape>;

/**
 * Reads all settings at once and tells everything that is wrong with them, one line each. A line names the setting
 * and never its value, which may be secret.
 *
 * @param mode.demo without credentials and on this computer only
 */
export function readSettings(environment: Environment, mode: { demo: boolean }): Outcome {
  const given = environmentOf(environment);
  if (given.problems.length > 0) return { ok: false, problems: given.problems };
  const parsed = shape.safeParse(withDefaults(given.environment));
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path[0]} ${issue.message}.`) };
  }
  const values = parsed.data;
  const problems = mode.demo ? [] : missing(values);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: settingsOf(values, mode.demo) };
}

function withDefaults(environment: Environment): Environment {
  const entries = settingsTable.map(({ name, standard }) => [name, environment[name] ?? standard] as const);
  return Object.fromEntries(entries.filter(([name, value]) => value !== "" || !optional.has(name)));
}

const optional = new Set<string>(
  Object.entries(shape.shape).flatMap(([name, type]) => (type instanceof z.ZodOptional ? [name] : [])),
);

function missing(values: Values): string[] {
  const problems: string[] = [];
  const managed = values.MICROSOFT_APP_TYPE === "UserAssignedMsi";
  if (!values.MICROSOFT_APP_ID) {
    problems.push(
      `MICROSOFT_APP_ID is missing: the bot's app id from Azure. To try Rapport without Azure run "npm run demo".`,
    );
  }
  if (!managed && !values.MICROSOFT_APP_PASSWORD)
    problems.push("MICROSOFT_APP_PASSWORD is missing: a client secret of the app.");
  if (managed && values.MICROSOFT_APP_PASSWORD) {
    problems.push(
      "MICROSOFT_APP_PASSWORD is set, but a managed identity (MICROSOFT_APP_TYPE UserAssignedMsi) has none.",
    );
  }
  if (managed && values.RAPPORT_TEAMS_TOKENS === "direct") {
    problems.push(
      "RAPPORT_TEAMS_TOKENS is direct, which needs a client secret: with a managed identity (MICROSOFT_APP_TYPE UserAssignedMsi) it is sdk.",
    );
  }
  if (values.RAPPORT_INSTALL_FOR_APPROVERS === "on") problems.push(...notToInstallBy(values));
  problems.push(...[whyNoCloud(values.RAPPORT_CLOUD, values.CHANNEL_SERVICE)].filter((why) => why !== undefined));
  // Also where the registration is for many: the reseller is that tenant.
  if (!values.MICROSOFT_APP_TENANT_ID)
    problems.push("MICROSOFT_APP_TENANT_ID is missing: the tenant in which the app is registered.");
  if (!values.RAPPORT_ORGANISATION) problems.push("RAPPORT_ORGANISATION is missing: the legal name of the reseller.");
  if (!values.RAPPORT_PUBLIC_URL) {
    problems.push("RAPPORT_PUBLIC_URL is missing: the https address under which people reach this service.");
  } else if (!values.RAPPORT_PUBLIC_URL.startsWith("https://")) {
    problems.push("RAPPORT_PUBLIC_URL does not start with https://.");
  } else {
    problems.push(...[whyNoSite(values.RAPPORT_PUBLIC_URL)].filter((why) => why !== undefined));
  }
  return problems;
}

/** Why Microsoft Graph would not install Rapport for anybody (teams-native 4.9). */
function notToInstallBy({ MICROSOFT_APP_TYPE: type, RAPPORT_CLOUD: cloud }: Values): string[] {
  const problems: string[] = [];
  if (type === "UserAssignedMsi") {
    problems.push(
      "RAPPORT_INSTALL_FOR_APPROVERS is on, which needs a client secret: with a managed identity (MICROSOFT_APP_TYPE UserAssignedMsi) it is off.",
    );
  }
  if (cloud === "germany" || cloud === "china")
    problems.push(
      `RAPPORT_INSTALL_FOR_APPROVERS is on, but no Microsoft Graph installs apps in RAPPORT_CLOUD ${cloud}.`,
    );
  return problems;
}

function settingsOf(values: Values, demo: boolean): Settings {
  const credentials = demo ? undefined : credentialsOf(values);
  const organisation = demo ? undefined : organisationOf(values.MICROSOFT_APP_TENANT_ID, values);
  const teamsAppId = values.TEAMS_APP_ID ?? values.MICROSOFT_APP_ID;
  return {
    demo,
    port: values.PORT,
    playgroundPort: values.PLAYGROUND_PORT,
    host: credentials ? values.HOST : "127.0.0.1",
    databaseUrl: values.DATABASE_URL,
    ...(credentials && { credentials }),
    ...(teamsAppId && { teamsAppId: teamsAppId.toLowerCase() }),
    government: values.CHANNEL_SERVICE === "gov",
    admins: values.RAPPORT_ADMINS.map((id) => id.toLowerCase()),
    publicUrl: (values.RAPPORT_PUBLIC_URL ?? `http://127.0.0.1:${values.PORT}`).replace(/\/+$/, ""),
    allowedTenants: values.RAPPORT_ALLOWED_TENANTS.map((id) => id.toLowerCase()),
    ...(organisation && { organisation }),
    historyKeys: values.RAPPORT_HISTORY_KEYS,
    tokens: values.RAPPORT_TEAMS_TOKENS,
    dialogs: values.RAPPORT_DIALOGS === "on",
    targeted: values.RAPPORT_TARGETED === "on",
    installsForApprovers: values.RAPPORT_INSTALL_FOR_APPROVERS === "on",
    logLevel: values.LOG_LEVEL,
    ...(values.NOTICE_FILE && { noticeFile: values.NOTICE_FILE }),
    publisher: publisherOf(values),
  };
}

function credentialsOf(values: Values): Credentials | undefined {
  if (!values.MICROSOFT_APP_ID) return undefined;
  return {
    appId: values.MICROSOFT_APP_ID,
    type: values.MICROSOFT_APP_TYPE,
    ...(values.MICROSOFT_APP_TENANT_ID && { tenantId: values.MICROSOFT_APP_TENANT_ID }),
    ...(values.MICROSOFT_APP_PASSWORD && { password: values.MICROSOFT_APP_PASSWORD }),
  };
}

/**
 * The database that was set, for commands that need nothing else of the settings, with the keys of its history, if any.
 *
 * @param named instead of the one that was set
 */
export function databaseGiven(given: Environment, named?: string) {
  const { environment, problems } = environmentOf(given);
  const url = named ?? withDefaults(environment).DATABASE_URL ?? "";
  const issues = lasting.safeParse(url).error?.issues ?? [];
  problems.push(...issues.map(({ message }) => `${named ? "the database" : "DATABASE_URL"} ${message}.`));
  const isMissing = url.startsWith("sqlite:") && !existsSync(url.slice("sqlite:".length));
  return { url, isMissing, historyKeys: keysOf(url, listed(environment.RAPPORT_HISTORY_KEYS ?? "")), problems };
}

const lasting = shape.shape.DATABASE_URL.refine((url) => url !== "sqlite::memory:", "names no file");
