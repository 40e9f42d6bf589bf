import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { eventually } from "../support/eventually";
import { type Started, startProcess } from "../support/processes/child-process";
import { marco } from "../support/world";
import { carried } from "./deeds";

const folder = mkdtempSync(join(tmpdir(), "rapport-stale-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wish = { email: "anna@new.example", name: "Anna New", reason: "new", channel: "marketing", provider: "alone" };

/** What Marco presses last before the process is killed, and what the messages that show the invitation say then. */
const ways: [what: string, last: string, onTheWay: string[], inputs: object, says: RegExp][] = [
  ["that it was sent", "invitation.sent", [], {}, /Inviat/],
  [
    "that it was accepted",
    "invitation.accepted",
    ["invitation.sent", "invitation.accepting"],
    { name: "Anna New", services: "exchange" },
    /Accettat/,
  ],
];

/** What the killed process had in hand is free at once, instead of a minute later. */
function endLeases(databaseUrl: string): void {
  const database = new DatabaseSync(databaseUrl.replace("sqlite:", ""));
  database.exec("update outbox set due_at = 0 where state = 'waiting' and attempts > 0 and reason is null");
  database.close();
}

describe("a process killed between the answer to a press and the edit of other messages", () => {
  it.each(ways)("has them say %s after the next start", async (_, last, onTheWay, inputs, says) => {
    const databaseUrl = `sqlite:${join(folder, `${last}.db`)}`;
    const before = await startProcess(databaseUrl);
    let after: Started | undefined;
    const { connector } = before;
    try {
      // Each press is on a message of its own: the first shows the draft.
      const press = async (verb: string, data: object) => (await before.presses(marco, verb, data)).shown;
      const draft = await press("invitation.draft", wish);
      let card = await press("invitation.done", carried(draft, "invitation.done"));
      for (const verb of onTheWay) card = await press(verb, carried(card, verb));
      const edits = () =>
        connector.delivered().filter(({ kind, activity }) => kind === "edit" && activity === "card-1");
      await connector.idle();
      const release = connector.hold();
      await press(last, { ...carried(card, last), ...inputs });
      before.child.kill("SIGKILL");
      await once(before.child, "exit");
      release();
      await connector.idle();
      const told = edits().length;
      endLeases(databaseUrl);
      after = await startProcess(databaseUrl);
      await eventually("the message to be edited", () => edits().length > told);
      expect(JSON.stringify(edits().at(-1)?.card)).toMatch(says);
    } finally {
      await after?.end();
      await before.end();
    }
  });
});
