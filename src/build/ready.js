require("./node-version.js");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

/* Before `npm start` and `npm run verify`, which run what is built: ends with one sentence where nothing is. */
if (!existsSync(join(__dirname, "../../dist/src/main.js"))) {
  process.stderr.write('Rapport is not built yet: type "npm run build".\n');
  process.exit(1);
}
