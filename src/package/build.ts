import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { runTool, say } from "../terminal/tool";
import { localisation, manifestOf, otherLanguages } from "./manifest";
import { type PackageSettings, packageSettings } from "./settings";
import { versionAfter, versionIn } from "./version";

const root = join(__dirname, "../../..");
const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
const icon = (name: string): Uint8Array => readFileSync(join(root, "appPackage", name));

const product: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The app package for Teams: a zip with everything at its root. The same settings give the same bytes. */
export function appPackage(settings: PackageSettings, version = product.version): Uint8Array {
  return zipSync(
    {
      "manifest.json": json(manifestOf(settings, version)),
      ...Object.fromEntries(
        otherLanguages.map((language) => [`${language}.json`, json(localisation(settings, language))]),
      ),
      "color.png": icon("color.png"),
      "outline.png": icon("outline.png"),
    },
    { mtime: new Date(2000, 0, 1) },
  );
}

/**
 * The package as it is to be uploaded.
 *
 * @param before the one that was made before: it stays as it is where nothing differs, and has a lower version where
 *   something does
 * @param others the versions of other packages, below which it is not either
 */
export function packageAfter(
  before: Uint8Array | undefined,
  settings: PackageSettings,
  now: number,
  others: readonly string[] = [],
): Uint8Array {
  const last = before && versionIn(before);
  const again = last && appPackage(settings, last);
  const isSame = before && again && Buffer.compare(before, again) === 0;
  return isSame
    ? before
    : appPackage(settings, versionAfter([...(last ? [last] : []), ...others], product.version, now));
}

/** The versions of the packages in a folder; what else is there has none. */
const versionsBeside = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".zip"))
    .flatMap((name) => {
      try {
        return [versionIn(readFileSync(join(folder, name)))];
      } catch {
        return [];
      }
    });

const usual = "appPackage/build/rapport.zip";

/**
 * `npm run package`: writes `appPackage/build/rapport.zip`.
 *
 * @param named another file: in a container, one in its volume
 */
function main(named: string | undefined): number {
  const file = named ?? join(root, usual);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  const settings = packageSettings(process.env);
  mkdirSync(dirname(file), { recursive: true });
  const zip = packageAfter(before, settings, Date.now(), versionsBeside(dirname(file)));
  writeFileSync(file, zip);
  return say(`${named ?? usual}: version ${versionIn(zip)}, ${zip.length} bytes, ready for upload to Teams`);
}

if (require.main === module)
  void runTool({ usage: "npm run package -- [file]", run: () => main(process.argv[2]), status: 1 });
