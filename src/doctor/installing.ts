import type { Settings } from "../settings";
import { type Graph, type GraphStandIn, graphOf } from "../teams/outbound/graph";
import { type Finding, note, ok } from "./finding";

const about = "installing";
const rule = "An approver who has not got Rapport then gets a request only after installing it by hand.";

/** Whether Rapport may be installed for approvers; nothing where nobody has set that. */
export async function installing(settings: Settings, standIn: GraphStandIn = {}): Promise<Finding[]> {
  const graph = graphOf(settings, Date.now, standIn);
  return graph ? [await lookedUp(graph)] : [];
}

async function lookedUp(graph: Graph): Promise<Finding> {
  const app = await graph.inCatalogue();
  if (app.kind !== "found") return note(about, { rule, ...(refusals[app.reason] ?? unknown(app.reason)) });
  return ok(about, "Microsoft gives the bot a token for Graph, which finds Rapport among the organisation’s apps.");
}

const refusals: Record<string, { said: string; now: string }> = {
  login: {
    said: "Microsoft gives the bot no token for Graph.",
    now: "set right what the line about the token says.",
  },
  "not-consented": {
    said: "Microsoft Graph does not let the bot look up the organisation’s apps.",
    now: "the Entra admin consents to the application permissions AppCatalog.Read.All and TeamsAppInstallation.ReadWriteSelfForUser.All of this app, as env/INSTALL.md says.",
  },
  "not-in-catalogue": {
    said: "Microsoft Graph does not find Rapport among the organisation’s apps.",
    now: "the Teams admin uploads appPackage/build/rapport.zip, and TEAMS_APP_ID is the id in its manifest; after an upload it may take a day or two.",
  },
};

const unknown = (reason: string) => ({
  said: `Microsoft Graph is not reached, or does not answer as it should: ${reason}.`,
  now: "let this machine call graph.microsoft.com over https, for US Government graph.microsoft.us, then try again.",
});
