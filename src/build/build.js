require("./node-version.js");
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, mkdtempSync, readdirSync, readFileSync } = require("node:fs");
const { renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/*
 * `npm run build`: compiles into dist, or does nothing when dist was made from the very same sources.
 *
 * Others may build at the same time, or start what is built. So it compiles into a folder of its own, which then takes
 * the place of dist as a whole: dist is always one build, without anything of sources that are gone.
 */
const root = join(__dirname, "../..");
const dist = join(root, "dist");
const compiled = require("../../tsconfig.json").include.map((pattern) => pattern.split("/*")[0]);
const inputs = [...compiled, "tsconfig.json", "package.json", "package-lock.json"];
/** Names the file in a built folder that holds the digest of what it was made from. */
const madeFrom = "made-from";
const prefix = "dist.building-";
const hourMs = 3600 * 1000;

function build() {
  const sources = digestOfSources();
  if (sourcesOf(dist) === sources) return 0;
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  if (!existsSync(compiler)) {
    process.stderr.write('The compiler is not installed: type "npm ci".\n');
    return 1;
  }
  sweep();
  const built = mkdtempSync(join(root, prefix));
  try {
    const flags = ["--noEmit", "false", "--outDir", built];
    const { status } = spawnSync(process.execPath, [compiler, ...flags], { cwd: root, stdio: "inherit" });
    if (status !== 0 || !learn(built)) return 1;
    writeFileSync(join(built, madeFrom), sources);
    install(built, sources);
    return 0;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** Writes down what the examples of the commands teach, so that no first line waits for it; says whether that went well. */
function learn(built) {
  const learning = join(built, "src/chat/learned.js");
  return !existsSync(learning) || spawnSync(process.execPath, [learning], { cwd: root, stdio: "inherit" }).status === 0;
}

/** Lets the built folder take the place of dist, unless somebody else who built the same was faster. */
function install(built, sources) {
  const outdated = `${built}-outdated`;
  for (let attempts = 1; sourcesOf(dist) !== sources; attempts += 1) {
    try {
      if (existsSync(dist)) renameSync(dist, outdated);
      renameSync(built, dist);
      return;
    } catch (error) {
      // Somebody else moved dist at the same moment; one of us got through.
      if (attempts === 100) throw error;
    } finally {
      rmSync(outdated, { recursive: true, force: true });
    }
  }
}

function digestOfSources() {
  const digest = createHash("sha256");
  for (const file of inputs.flatMap(filesOf).sort()) {
    const content = readFileSync(join(root, file));
    digest.update(`${file} ${content.length}\n`).update(content);
  }
  return digest.digest("hex");
}

/** The files there that the compiler may read: pictures and prose change nothing. */
function filesOf(place) {
  const found = statSync(join(root, place), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found && /\.(ts|js|json)$/.test(place) ? [place] : [];
  return readdirSync(join(root, place)).flatMap((name) => filesOf(`${place}/${name}`));
}

function sourcesOf(folder) {
  try {
    return readFileSync(join(folder, madeFrom), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Removes what builds left behind that were killed. */
function sweep() {
  for (const name of readdirSync(root).filter((each) => each.startsWith(prefix))) {
    const made = statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs;
    if (made < Date.now() - hourMs) rmSync(join(root, name), { recursive: true, force: true });
  }
}

process.exitCode = build();
