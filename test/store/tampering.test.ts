import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { honestyContract } from "../contracts/store-honesty";
import { tamperingContract } from "../contracts/store-tampering";

const folder = mkdtempSync(join(tmpdir(), "rapport-tampering-"));
let databases = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newDatabase = async (): Promise<string> => `sqlite:${join(folder, `${++databases}.db`)}`;

describe("a history that convinces (B20)", () => {
  tamperingContract("SQLite", newDatabase, 5_000);
  honestyContract("SQLite", newDatabase, 500);
});
