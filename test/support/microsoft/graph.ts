import { localServer, sendJson } from "../http";
import { type App, type Login, startLogin, token } from "./login";

/** Stands in for as much of Microsoft Graph as installs an app for people, and for the login service before it. */
export interface FakeGraph {
  url: string;
  login: Login;
  /** Method and path of every call, without its query. */
  asked: string[];
  /** Who has the app. */
  installed: Set<string>;
  /** What the organisation's catalogue holds, by the ids in the manifests. */
  catalogue: Map<string, string>;
  /** Called after somebody got the app: Teams tells the bot then. */
  onInstalled(tell: (user: string) => void): void;
  /** From now on such calls are answered like this, if they are ones; without an answer, all is well. */
  refuse(answer: Refusal | undefined, which?: RegExp): void;
  stop(): Promise<void>;
}

interface Refusal {
  status: number;
  headers?: Record<string, string>;
  /** It is carried out all the same. */
  isDone?: true;
}

export const graphApp: App = {
  id: "b0000000-0000-4000-8000-000000000001",
  tenant: "11111111-1111-4111-8111-111111111111",
  secret: "the-secret-of-the-app",
  scope: "https://graph.microsoft.com/.default",
  others: ["https://api.botframework.com/.default"],
};
/** The id in the manifest, and the one that the catalogue gave it. */
export const manifestId = "d0000000-0000-4000-8000-000000000001";
export const catalogueId = "c0000000-0000-4000-8000-000000000001";

export async function startGraph(users: readonly string[]): Promise<FakeGraph> {
  const login = await startLogin(graphApp);
  const asked: string[] = [];
  const installed = new Set<string>();
  const catalogue = new Map([[manifestId, catalogueId]]);
  let tell: (user: string) => void = () => undefined;
  let refusal: { answer: Refusal; which: RegExp } | undefined;
  const server = await localServer((request, body, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    const call = `${request.method} ${decodeURIComponent(pathname)}`;
    asked.push(call);
    const planned = refusal?.which.test(call) ? refusal.answer : undefined;
    const error = (status: number, code: string, headers?: Record<string, string>): void =>
      sendJson(response, status, { error: { code, message: "as planned", innerError: {} } }, headers);
    const user = /^\/v1\.0\/users\/([^/]+)\/teamwork\/installedApps$/.exec(decodeURIComponent(pathname))?.[1];
    const filter = /^(\S+) eq '([^']*)'$/.exec(searchParams.get("$filter") ?? "");
    const install = (): void => {
      if (user === undefined || installed.has(user)) return;
      installed.add(user);
      tell(user);
    };
    if (planned?.isDone) install();
    if (planned) return error(planned.status, "Planned", planned.headers);
    if (request.headers.authorization !== `Bearer ${token}`) return error(401, "InvalidAuthenticationToken");
    if (call === "GET /v1.0/appCatalogs/teamsApps" && filter?.[1] === "externalId") {
      const id = catalogue.get(filter[2] ?? "");
      return sendJson(response, 200, { value: id === undefined ? [] : [{ id, externalId: filter[2] }] });
    }
    if (user === undefined || !users.includes(user)) return error(404, "Request_ResourceNotFound");
    if (request.method === "GET" && filter?.[1] === "teamsApp/id" && searchParams.get("$expand") === "teamsApp") {
      const has = installed.has(user) && filter[2] === catalogueId;
      return sendJson(response, 200, { value: has ? [{ id: "installation", teamsApp: { id: catalogueId } }] : [] });
    }
    if (request.method !== "POST" || !request.headers["content-type"]?.startsWith("application/json"))
      return error(400, "BadRequest");
    const wanted = `${server.url}/v1.0/appCatalogs/teamsApps/${catalogueId}`;
    if (JSON.parse(body)["teamsApp@odata.bind"] !== wanted) return error(404, "NotFound");
    if (installed.has(user)) return error(409, "Conflict");
    install();
    return sendJson(response, 201, undefined);
  });
  return {
    url: server.url,
    login,
    asked,
    installed,
    catalogue,
    onInstalled: (listener) => {
      tell = listener;
    },
    refuse: (answer, which = /./) => {
      refusal = answer && { answer, which };
    },
    async stop() {
      await server.stop();
      await login.stop();
    },
  };
}
