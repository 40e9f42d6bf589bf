import { z } from "zod";
import type { Millis } from "../../core/clock";
import type { Installed, Installer } from "../../core/notices/install";
import type { Credentials, Settings } from "../../settings";
import { graphHost, requestToken, TokenRefused } from "./bot-token";
import { type ChannelAnswer, callChannel } from "./connector";
import { type Failure, failureOf, unanswered } from "./outcome";
import { bearer } from "./proof";

/** In the place of Microsoft's Graph and login service, and of credentials where there are none; for tests. */
export interface GraphStandIn {
  url?: string | undefined;
  loginUrl?: string | undefined;
  credentials?: Credentials;
}

/** As much of Microsoft Graph as installs Rapport for people, called in the name of the bot (teams-native 4.9). */
export interface Graph {
  /** The id under which our app stands among those of the organisation. */
  inCatalogue(): Promise<Found | Refused>;
  install: Installer;
}

type GraphSettings = Pick<Settings, "installsForApprovers" | "teamsAppId" | "government" | "credentials">;
type Found = { kind: "found"; id: string };
type Refused = Exclude<Installed, { kind: "done" }>;
type Listed = z.infer<typeof listed>["value"];
type Call = (method: "GET" | "POST", path: string, body?: object) => Promise<ChannelAnswer>;

const done: Installed = { kind: "done" };
const notConsented: Refused = { kind: "failed", reason: "not-consented" };
const notInCatalogue: Refused = { kind: "failed", reason: "not-in-catalogue" };

/** Four calls are over before the lease of an effect. */
const timeoutMs = 6000;
const listed = z.object({ value: z.array(z.object({ id: z.string().min(1), externalId: z.string().nullish() })) });

/** Graph, where Rapport is to be installed for approvers; none in the demo, which has no credentials. */
export function graphOf(
  { installsForApprovers, teamsAppId = "", government, credentials: own }: GraphSettings,
  now: () => Millis,
  { url = graphHost(government), loginUrl, credentials = own }: GraphStandIn = {},
): Graph | undefined {
  if (!installsForApprovers || !credentials) return undefined;
  const caller = credentials;
  const root = `${url}/v1.0`;

  /** By a token of its own: one that was kept would not know what has been consented to since. */
  async function signedIn(): Promise<Call> {
    const login = { government, graph: true as const, ...(loginUrl && { loginUrl }) };
    const { token } = await requestToken(caller, login);
    const headers = bearer(token);
    const service = new URL(root);
    return (method, path, body) =>
      callChannel({ method, service, path, headers, timeoutMs, ...(body && { body: JSON.stringify(body) }) });
  }

  async function listAt(call: Call, path: string): Promise<{ kind: "list"; list: Listed } | Refused> {
    const answer = await call("GET", path);
    if (answer.status !== 200) return refusalIn(answer, now());
    const read = listed.safeParse(answer.body).data;
    // Something on the way may answer instead.
    return read ? { kind: "list", list: read.value } : { kind: "later", afterMs: 0, reason: "no-list" };
  }

  async function ourApp(call: Call): Promise<Found | Refused> {
    const apps = await listAt(call, `/appCatalogs/teamsApps${where("externalId", teamsAppId)}`);
    if (apps.kind !== "list") return apps;
    // What is installed for people is ours for certain, whatever becomes of the filter on the way.
    const ours = apps.list.find(({ externalId }) => externalId?.toLowerCase() === teamsAppId.toLowerCase());
    return ours ? { kind: "found", id: ours.id } : notInCatalogue;
  }

  async function install(user: string): Promise<Installed> {
    const call = await signedIn();
    const app = await ourApp(call);
    if (app.kind !== "found") return app;
    const path = `/users/${encodeURIComponent(user)}/teamwork/installedApps`;
    const there = await listAt(call, `${path}${where("teamsApp/id", app.id)}&$expand=teamsApp`);
    if (there.kind !== "list") return there;
    if (there.list.length > 0) return done;
    const answer = await call("POST", path, { "teamsApp@odata.bind": `${root}/appCatalogs/teamsApps/${app.id}` });
    // Installed by somebody else meanwhile, or by a try of ours whose answer was lost.
    if (answer.status < 300 || answer.status === 409) return done;
    return answer.status === 404 ? notInCatalogue : refusalIn(answer, now());
  }

  return {
    inCatalogue: () => signedIn().then(ourApp).catch(withoutAnswer),
    install: (user) => install(user).catch(withoutAnswer),
  };
}

const where = (field: string, value: string): string => `?$filter=${field}%20eq%20'${encodeURIComponent(value)}'`;

const refusalIn = (answer: ChannelAnswer, now: Millis): Refused =>
  answer.status === 401 || answer.status === 403 ? notConsented : refused(failureOf(answer, "read", now));

const withoutAnswer = (error: unknown): Refused =>
  refused(unanswered(error instanceof TokenRefused ? { code: "login" } : error));

function refused(failure: Failure): Refused {
  if (failure.kind === "later" && !failure.denied) return failure;
  return { kind: "failed", reason: "reason" in failure ? failure.reason : failure.kind };
}
