import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeContract } from "../contracts/store";

const folder = mkdtempSync(join(tmpdir(), "rapport-sqlite-"));
let databases = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract("SQLite", async () => `sqlite:${join(folder, `${++databases}.db`)}`);
