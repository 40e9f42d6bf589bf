import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { localisation, manifestOf, otherLanguages } from "./manifest";
import { type PackageSettings, packageSettings } from "./settings";

const root = join(__dirname, "../../..");
const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
const icon = (name: string): Uint8Array => readFileSync(join(root, "appPackage", name));

/** The app package for Teams: a zip with everything at its root. The same settings give the same bytes. */
export function appPackage(settings: PackageSettings): Uint8Array {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return zipSync(
    {
      "manifest.json": json(manifestOf(settings, version)),
      ...Object.fromEntries(otherLanguages.map((language) => [`${language}.json`, json(localisation(language))])),
      "color.png": icon("color.png"),
      "outline.png": icon("outline.png"),
    },
    { mtime: new Date(2000, 0, 1) },
  );
}

/** `npm run package`: writes `appPackage/build/rapport.zip`. */
function main(): void {
  const file = join(root, "appPackage/build/rapport.zip");
  const zip = appPackage(packageSettings(process.env));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zip);
  process.stdout.write(`appPackage/build/rapport.zip: ${zip.length} bytes, ready for upload to Teams\n`);
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
