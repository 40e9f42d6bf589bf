import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestOf } from "../package/manifest";
import { packageSettings } from "../package/settings";
import { type Finding, fails, ok } from "./finding";

const about = "app package";

/** Whether the package for Teams can be made from these settings, and would be taken. */
export async function appPackage(environment: NodeJS.ProcessEnv): Promise<Finding> {
  try {
    const { version } = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
    const settings = packageSettings(environment);
    const faults = await faultsIn(manifestOf(settings, version));
    if (faults === undefined)
      return ok(about, "its settings fit; its form is checked where it is made, by npm run package after npm ci.");
    if (faults.length > 0) return refused(`its manifest does not fit: ${faults.join("; ")}.`);
    return ok(about, `valid by Microsoft’s schema, for ${settings.domain}: npm run package makes it.`);
  } catch (error) {
    return refused(error instanceof Error ? error.message.replaceAll("\n", " ") : String(error));
  }
}

const refused = (said: string): Finding =>
  fails(about, {
    said,
    rule: "Teams takes no package whose manifest is incomplete.",
    now: "set that right, then npm run package and upload it again.",
  });

/** What Microsoft's schema has against it; `undefined` on a machine that only runs Rapport, which has no checker. */
async function faultsIn(manifest: ReturnType<typeof manifestOf>): Promise<string[] | undefined> {
  const checker = await import("@microsoft/app-manifest").catch(() => undefined);
  // Its type is that of a manifest that fits, which is what it finds out.
  type Fitting = Parameters<NonNullable<typeof checker>["AppManifestUtils"]["validateAgainstSchema"]>[0];
  return checker?.AppManifestUtils.validateAgainstSchema(manifest as Fitting);
}
