require("./node-version.js");
const { execFileSync } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/*
 * `npm run sbom`: writes the list of what is shipped, in the form of CycloneDX. npm makes it; but its own way to leave
 * out what only checks also leaves out what both need, so it is shown a project that never had the rest.
 */
const place = "artefacts";
/** npm calls the project by its folder. */
const folder = join(place, "rapport");

const { devDependencies: _own, ...project } = readJson("package.json");
const { packages, ...lock } = readJson("package-lock.json");
const shipped = Object.fromEntries(Object.entries(packages).filter(([, { dev }]) => !dev));
const { devDependencies: _locked, ...root } = shipped[""];

mkdirSync(folder, { recursive: true });
writeJson("package.json", project);
writeJson("package-lock.json", { ...lock, packages: { ...shipped, "": root } });
const form = ["--offline", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
const list = JSON.parse(execFileSync("npm", ["sbom", ...form], { cwd: folder, encoding: "utf8" }));
for (const component of list.components) component.licenses ??= licenceReadIn(component.name);
writeFileSync(join(place, "sbom.cdx.json"), JSON.stringify(list, null, 2));
rmSync(folder, { recursive: true });

/** Of packages that do not say it where npm looks: as it stands in their `LICENSE`, or in their `Readme.md`. */
function licenceReadIn(name) {
  const known = { cldrjs: "MIT", "escape-regexp-component": "MIT", jspath: "MIT" };
  if (!known[name])
    throw new Error(`${name} does not say under which licence it is: read it there, and write it down here`);
  return [{ license: { id: known[name] } }];
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function writeJson(file, value) {
  writeFileSync(join(folder, file), JSON.stringify(value));
}
