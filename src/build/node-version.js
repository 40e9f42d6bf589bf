const { engines } = require("../../package.json");

/*
 * Ends with one sentence where Node is too old for Rapport. This file and those that ask for it are written in the
 * JavaScript of 2020: the Node that is too old has to read them, and nothing has been compiled yet.
 */
const needed = engines.node.replace(">=", "");
const here = process.versions.node;
const order = needed.localeCompare(here, undefined, { numeric: true });
if (order > 0) {
  process.stderr.write(
    `Rapport needs Node ${needed} or later, and this is Node ${here}: ` +
      `on Linux on x64 "npm ci" brings it, elsewhere it has to be installed.\n`,
  );
  process.exit(1);
}
