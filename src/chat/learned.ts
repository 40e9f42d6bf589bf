import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "./commands";
import { learned } from "./language/understand";

const file = join(__dirname, "learned.bin");

/** What the examples of the commands teach, as the build wrote it down beside the code. */
export function learnedAtBuild(): Float32Array {
  const bytes = readFileSync(file);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
}

if (require.main === module) writeFileSync(file, learned(commands));
