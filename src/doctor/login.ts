import type { Credentials, Settings } from "../settings";
import { reasonOf, unreached } from "../start-problem";
import { Adapter } from "../teams/adapter";
import { requestToken, TokenRefused } from "../teams/outbound/bot-token";
import { type Finding, fails, ok } from "./finding";

const about = "token";
const rule = "Without a token of its own the bot is heard by nobody in Teams.";

/** Whether Microsoft gives the bot the token that it needs to answer. */
export async function login({ credentials, government }: Settings, loginUrl?: string): Promise<Finding> {
  if (!credentials) throw new Error("settings without credentials are those of the demo");
  if (credentials.type === "UserAssignedMsi") return managed(credentials, government);
  try {
    const { goodForS } = await requestToken(credentials, { government, ...(loginUrl && { loginUrl }) });
    return ok(about, `Microsoft gives the bot one, good for ${Math.round(goodForS / 60)} minutes.`);
  } catch (error) {
    return fails(about, { rule, ...(error instanceof TokenRefused ? whyRefused(error) : whyUnreached(error)) });
  }
}

/** Only the machine in Azure can ask for the token of a managed identity; the SDK knows how. */
async function managed(credentials: Credentials, government: boolean): Promise<Finding> {
  try {
    await new Adapter({ credentials, government, now: Date.now }).proof();
    return ok(about, "Microsoft gives the bot one, by the managed identity.");
  } catch (error) {
    return fails(about, {
      said: `this machine gets none by the managed identity in MICROSOFT_APP_ID: ${reasonOf(error)}.`,
      rule,
      now: "run this where Rapport runs in Azure, and assign the identity to that app; elsewhere take MICROSOFT_APP_TYPE SingleTenant and a client secret.",
    });
  }
}

type Why = { said: string; now: string };

/** Microsoft's numbers for what happens most often (entra/identity-platform/reference-error-codes); they may change. */
const refusals: Record<number, Why> = {
  7000215: {
    said: "MICROSOFT_APP_PASSWORD is no client secret of this app.",
    now: "copy the secret’s value, not its id, from Microsoft Entra, App registrations, Certificates & secrets, or make a new one there.",
  },
  7000222: {
    said: "the client secret in MICROSOFT_APP_PASSWORD has expired.",
    now: "make a new one in Microsoft Entra, App registrations, Certificates & secrets, put its value there and start Rapport again.",
  },
  700016: {
    said: "MICROSOFT_APP_ID is no app of the tenant in MICROSOFT_APP_TENANT_ID.",
    now: "compare both, and MICROSOFT_APP_TYPE, with the app’s registration in Microsoft Entra.",
  },
  90002: {
    said: "there is no tenant with the id in MICROSOFT_APP_TENANT_ID.",
    now: "copy the tenant id from Microsoft Entra, Overview; CHANNEL_SERVICE says in which cloud it is looked for.",
  },
  7000229: {
    said: "the app in MICROSOFT_APP_ID has no service principal in its tenant.",
    now: "make it with “az ad sp create --id” and the app id, or grant the app consent in Microsoft Entra.",
  },
  7000112: {
    said: "the app in MICROSOFT_APP_ID is disabled in its tenant.",
    now: "enable it in Microsoft Entra, Enterprise applications, Properties.",
  },
};

function whyRefused({ status, numbers }: TokenRefused): Why {
  const known = numbers.map((number) => refusals[number]).find((why) => why !== undefined);
  if (known) return known;
  const [number] = numbers;
  return number === undefined
    ? {
        said: `the login service gives none and does not say why (HTTP ${status}).`,
        now: "try again in some minutes; if it stays so, look whether a proxy stands between this machine and Microsoft.",
      }
    : {
        said: `Microsoft refuses one, by its number AADSTS${number}.`,
        now: `look at https://login.microsoftonline.com/error?code=${number}, which says why.`,
      };
}

const whyUnreached = (error: unknown): Why => ({
  said: `the login service is not reached: ${unreached(error) ?? "the connection fails"}.`,
  now: "let this machine call login.microsoftonline.com over https, for US Government login.microsoftonline.us.",
});
