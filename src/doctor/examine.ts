import { legalNotice } from "../chat/texts/legal-notice";
import { keysOf } from "../history-keys";
import { oddClouds, readSettings, type Settings, unknownSettings } from "../settings";
import { publicAddress } from "./address";
import { database, historyKey } from "./database";
import { type Finding, fails, note, ok } from "./finding";
import { installing } from "./installing";
import { login } from "./login";
import { organisation } from "./organisation";
import { appPackage } from "./package";

/** What a test puts in the place of others. */
export interface StandIns {
  /** Another login service than Microsoft's. */
  loginUrl?: string;
  /** Another Graph than Microsoft's. */
  graphUrl?: string;
  /** Where the public address leads. */
  reachedAt?: string;
}

/** Looks at everything that Rapport needs, one finding for each, as they are found. Nothing is changed. */
export async function* examine(environment: NodeJS.ProcessEnv, standIns: StandIns = {}): AsyncGenerator<Finding> {
  yield* unknownSettings(environment).map(unknown);
  yield* oddClouds(environment).map(odd);
  const read = readSettings(environment, { demo: false });
  if (!read.ok) return yield* read.problems.map(missing);
  const { settings } = read;
  yield noticeOf(settings);
  yield await appPackage(environment);
  yield await login(settings, standIns.loginUrl);
  yield* await installing(settings, { url: standIns.graphUrl, loginUrl: standIns.loginUrl });
  const { finding, stores } = await database(settings);
  try {
    yield finding;
    yield await historyKey(settings, stores);
    const [key] = keysOf(settings.databaseUrl, settings.historyKeys);
    yield await publicAddress(settings, key, standIns.reachedAt);
    yield* await organisation(settings, stores);
  } finally {
    await stores?.close();
  }
}

const missing = (problem: string): Finding =>
  fails("settings", {
    said: problem,
    rule: "Rapport does not start without, and nothing else can be looked at.",
    now: "set it in the environment or in env/.env.local, by the table of settings in the README.",
  });

const unknown = (said: string): Finding =>
  note("settings", {
    said,
    rule: "Rapport reads no other names than those in the table of settings in the README.",
    now: "put the name right, or take it away.",
  });

const odd = (said: string): Finding =>
  note("settings", {
    said,
    rule: "RAPPORT_CLOUD says where the reseller and its customers are, CHANNEL_SERVICE where its people have Teams.",
    now: "set either right where it is not, or leave them where this is meant.",
  });

/** A file that a setting names is read at the start. */
function noticeOf({ noticeFile }: Settings): Finding {
  try {
    legalNotice(noticeFile);
    return ok("settings", "complete.");
  } catch (error) {
    return fails("settings", {
      said: error instanceof Error ? error.message : String(error),
      rule: "Rapport does not start without the legal notice that people accept.",
      now: "set the file right, or leave NOTICE_FILE empty for Rapport’s own wording.",
    });
  }
}
