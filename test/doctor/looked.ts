import { join } from "node:path";
import type { StandIns } from "../../src/doctor/examine";
import { doctor } from "../../src/doctor/main";
import type { App } from "../support/microsoft/login";
import { finished } from "../support/processes/finished";
import { giulia, proseware } from "../support/world";

export const app: App = {
  id: "b0000000-0000-4000-8000-000000000001",
  tenant: proseware.id,
  secret: "the-secret-of-the-app",
  scope: "https://api.botframework.com/.default",
};
export const key = "a key of the history that is kept outside";

/** Settings with which Rapport would work. */
export const complete = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  MICROSOFT_APP_ID: app.id,
  MICROSOFT_APP_PASSWORD: app.secret,
  MICROSOFT_APP_TENANT_ID: app.tenant,
  RAPPORT_ORGANISATION: proseware.name,
  RAPPORT_SHORT_NAME: proseware.shortName,
  RAPPORT_PARTNER_ID: proseware.partnerId,
  RAPPORT_PUBLIC_URL: "https://rapport.proseware.example",
  RAPPORT_HISTORY_KEYS: key,
  RAPPORT_ADMINS: giulia.id,
  HOST: "127.0.0.1",
});

/** What `npm run doctor` says, and how it ends. */
export interface Looked {
  status: number;
  said: string;
  /** The lines about this, each with its mark. */
  of(about: string): string[];
  /** What fails, by its name. */
  failing: string[];
}

export async function looked(environment: Record<string, string>, standIns: StandIns): Promise<Looked> {
  const lines: string[] = [];
  const status = await doctor(environment, (line) => lines.push(line), standIns);
  return {
    status,
    said: lines.join("\n"),
    of: (about) => lines.filter((line) => line.slice("FAILS ".length).startsWith(`${about}: `)),
    failing: lines.flatMap((line) => (line.startsWith("FAILS") ? [/^FAILS ([^:]+):/.exec(line)?.[1] ?? ""] : [])),
  };
}

/** The same as a process of its own, whose public address leads nowhere. */
export async function ran(environment: Record<string, string>, cwd: string): Promise<{ status: number; said: string }> {
  const script = join(__dirname, "../../src/doctor/main.js");
  const { code, output, errors } = await finished(`node ${script}`, cwd, environment);
  return { status: code ?? -1, said: output + errors };
}
