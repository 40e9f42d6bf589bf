import { strFromU8, unzipSync } from "fflate";

const sinceMs = Date.UTC(2026, 0, 1);

/** The version in a package, e.g. the one that was made before. */
export function versionIn(zip: Uint8Array): string {
  const { "manifest.json": manifest } = unzipSync(zip, { filter: ({ name }) => name === "manifest.json" });
  if (!manifest) throw new Error("The file of the package that was made before is no app package: remove it.");
  return JSON.parse(strFromU8(manifest)).version;
}

/**
 * A version above every earlier one, as Teams wants it at each upload: the product's first two numbers, then the seconds
 * since 2026 began, which grow on whatever machine the package is made.
 *
 * @param before the versions of packages that were made before, as far as they are at hand: also within this second
 */
export function versionAfter(before: readonly string[], product: string, now: number): string {
  const series = product.split(".").slice(0, 2).join(".");
  const inSeries = before.filter((version) => version.startsWith(`${series}.`));
  const last = inSeries.map((version) => Number(version.split(".").at(-1)));
  return `${series}.${Math.max(...last.map((number) => number + 1), Math.floor((now - sinceMs) / 1000))}`;
}
