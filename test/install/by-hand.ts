import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, matchesGlob, relative, resolve } from "node:path";
import { Copy, DockerfileParser, From, type Instruction } from "dockerfile-ast";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

/** A stage of the Dockerfile that was carried out. */
export interface Stage {
  /** Where its `/` is. */
  root: string;
  /** Its working folder there. */
  folder: string;
  environment: Record<string, string>;
  /** The numbers of user and group as which it runs. */
  user?: { uid: number; gid: number };
  volumes: string[];
  ran: string[];
  command: string[];
  health: string[];
}

const text = readFileSync(join(projectRoot, "Dockerfile"), "utf8");
const ignored = readFileSync(join(projectRoot, ".dockerignore"), "utf8").split("\n").filter(Boolean);

/**
 * Carries out the Dockerfile as the builder of images does, on this machine: a stage is a folder below `place`, an image
 * to begin from is an empty one, since this machine has its Node. An instruction that is not known here is an error, so
 * that none is passed over.
 *
 * @returns the stages by name, the last one as `last`
 */
export async function buildByHand(place: string): Promise<Record<string, Stage>> {
  const stages: Record<string, Stage> = {};
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction instanceof From) stages.last = begin(instruction, stages, place);
    else if (instruction instanceof Copy && stages.last) copy(instruction, stages.last, stages);
    else if (stages.last) await carryOut(instruction, stages.last);
  }
  return stages;
}

function begin(from: From, stages: Record<string, Stage>, place: string): Stage {
  const name = from.getBuildStage() ?? "last";
  const root = join(place, name);
  const before = stages[from.getImage() ?? ""];
  if (before) linkTree(before.root, root);
  else mkdirSync(root);
  const folder = join(root, before ? relative(before.root, before.folder) : "");
  const begun: Stage = {
    root,
    folder,
    environment: { ...before?.environment },
    volumes: [],
    ran: [],
    command: [],
    health: [],
  };
  stages[name] = begun;
  return begun;
}

/** Where a path of the image is on this machine. */
const inside = ({ root, folder }: Stage, path: string): string =>
  join(root, resolve("/", relative(root, folder), path));

async function carryOut(instruction: Instruction, stage: Stage): Promise<void> {
  const given = instruction.getArgumentsContent() ?? "";
  switch (instruction.getKeyword()) {
    case "WORKDIR":
      stage.folder = inside(stage, given);
      mkdirSync(stage.folder, { recursive: true });
      return;
    case "ENV":
      Object.assign(stage.environment, Object.fromEntries([given.split("=", 2)]));
      return;
    case "RUN":
      return run(given, stage);
    case "USER": {
      const [uid, gid] = given.split(":").map(Number);
      if (!uid || !gid) throw new Error(`${given} is no user by number: only such ones are known not to be root`);
      stage.user = { uid, gid };
      return;
    }
    case "VOLUME":
      stage.volumes.push(inside(stage, given));
      return;
    case "HEALTHCHECK":
      stage.health = JSON.parse(given.replace(/^CMD /, ""));
      return;
    case "CMD":
      stage.command = JSON.parse(given);
      return;
    case "EXPOSE":
      return;
    default:
      throw new Error(`${instruction.getKeyword()} is not known here: teach it to this test`);
  }
}

function copy(instruction: Copy, stage: Stage, stages: Record<string, Stage>): void {
  const places = instruction.getArguments().map((argument) => argument.getValue());
  const target = places.pop() ?? "";
  const from = stages[instruction.getFromFlag()?.getValue() ?? ""];
  for (const place of places) {
    const source = from ? join(from.root, place) : join(projectRoot, place);
    const intoFolder = statSync(source).isFile() && (places.length > 1 || target.endsWith("/"));
    const end = intoFolder ? join(inside(stage, target), basename(source)) : inside(stage, target);
    mkdirSync(dirname(end), { recursive: true });
    if (from) linkTree(source, end);
    else cpSync(source, end, { recursive: true, filter: isSent });
  }
}

/** Whether the builder is sent a file: not what `.dockerignore` names. */
const isSent = (path: string): boolean => !ignored.some((pattern) => matchesGlob(relative(projectRoot, path), pattern));

async function run(command: string, stage: Stage): Promise<void> {
  const isInstalling = command.startsWith("npm ci ");
  if (command === "npm run build") bringBuilt(stage);
  const carriedOut = isInstalling ? `${command} --dry-run` : command;
  const { code, output, errors } = await finished(carriedOut, stage.folder, stage.environment);
  if (code !== 0) throw new Error(`RUN ${command}\n${output}${errors}`);
  if (isInstalling) bringInstalled(stage);
  stage.ran.push(command);
}

/**
 * What `npm ci` has installed in the project is what it would install once more, in the better part of a minute: npm says
 * that the lock fits, and here that everything stands there which it names.
 */
function bringInstalled({ folder }: Stage): void {
  const { packages }: Lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  const astray = Object.entries(packages).filter(([path, { version, optional }]) => {
    const manifest = join(projectRoot, path, "package.json");
    if (path === "" || (optional && !existsSync(manifest))) return false;
    return !existsSync(manifest) || JSON.parse(readFileSync(manifest, "utf8")).version !== version;
  });
  if (astray.length > 0) throw new Error(`npm ci is to be run first: ${astray.map(([path]) => path).join(", ")}`);
  linkTree(join(projectRoot, "node_modules"), join(folder, "node_modules"));
  // npm writes this one anew, and that is not to reach the project.
  const noted = "node_modules/.package-lock.json";
  rmSync(join(folder, noted));
  cpSync(join(projectRoot, noted), join(folder, noted));
}

/** What is built already: the build looks whether that is of the very sources which were sent, and compiles them else. */
const bringBuilt = ({ folder }: Stage): void => linkTree(join(projectRoot, "dist"), join(folder, "dist"));

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean }>;
}

/** The same files once more, where the disk is the same without copying them. */
function linkTree(from: string, to: string): void {
  const isSameDisk = statSync(from).dev === statSync(dirname(to)).dev;
  execFileSync("cp", [isSameDisk ? "-al" : "-a", "-T", from, to]);
}
