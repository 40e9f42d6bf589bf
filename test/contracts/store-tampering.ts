import { proseware } from "../support/world";
import { behindTheBack } from "../support/worlds/behind-the-back";
import { eventfulWorld } from "../support/worlds/eventful-world";
import { kindsOfTampering, tampering } from "../support/worlds/tampering";

const key = "a key that is kept outside of the database";

/** Numbers that are the same on every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/**
 * What is changed behind the program's back is found.
 *
 * @param database gives the address of a new, empty database
 * @param times how often it is tried
 */
export function tamperingContract(engine: string, database: () => Promise<string>, times: number): void {
  it(`on ${engine}, each of ${times} ways of tampering with it is found, and what only the program wrote holds`, async () => {
    const url = await database();
    const { stores } = await eventfulWorld(url, [key]);
    const back = await behindTheBack(url, tampering);
    const broken = async () => {
      for await (const verified of stores.verify()) if (verified.broken) return verified.broken;
      return undefined;
    };
    const kinds = Object.entries(kindsOfTampering);
    const unnoticed: string[] = [];
    const found = new Set<string>();
    const random = sequence(7);

    expect(await broken()).toBeUndefined();
    for (let n = 0; n < times; n += 1) {
      const [kind, tamper] = kinds[n % kinds.length]!;
      const tampered = tamper({ tenant: proseware.id, rows: back.rows, random, holdsBytes: engine === "SQLite" });
      for (const [table, rows] of Object.entries(tampered)) await back.replace(table, rows);
      const fault = await broken();
      if (fault) found.add(fault.fault);
      else unnoticed.push(`${kind} (${n}): ${Object.keys(tampered).join(", ")}`);
      await back.restore();
    }
    const held = await broken();
    await back.close();
    await stores.close();

    expect(unnoticed).toEqual([]);
    expect(held).toBeUndefined();
    expect([...found].sort()).toEqual([
      "altered",
      "changed-before",
      "head-not-sealed",
      "missing",
      "not-linked",
      "not-sealed",
      "not-stored",
      "not-told",
      "sealed-by-others",
      "stored-otherwise",
    ]);
  }, 240_000);
}
