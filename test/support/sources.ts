import { join } from "node:path";

/** The project's folder, from the compiled tests. */
export const projectRoot = join(__dirname, "../../..");
