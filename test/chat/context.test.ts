import { runIn, type Turn, type WritingTurn } from "../../src/chat/context";
import { legalNotice } from "../../src/chat/texts/legal-notice";
import { readerFor } from "../../src/chat/texts/reader";
import { chooseLanguage } from "../../src/core/people/language";
import { marco, proseware, testWorld } from "../support/world";

/** A turn of Marco's in a fresh world. */
async function aTurn(): Promise<WritingTurn> {
  const { store, ...deps } = await testWorld();
  const { id, name, mri = "" } = marco;
  return {
    deps,
    store,
    actor: marco,
    reader: readerFor("it", proseware.timeZone),
    incoming: {
      tenant: proseware.id,
      person: { id, mri, name },
      conversation: { id: "a:marco", kind: "personal", serviceUrl: "http://127.0.0.1/", botId: "28:rapport" },
      input: { kind: "text", text: "lingua inglese" },
    },
    settings: { publicUrl: "http://127.0.0.1", admins: [], seal: (text: string) => text, notice: legalNotice() },
  };
}

/** Does what the types forbid: writes in a turn that it claims can. */
const forced = async (turn: Turn) => chooseLanguage((turn as WritingTurn).store, marco, "en");

describe("a turn", () => {
  it("lets what only reads read, and gives it nothing to write with, whatever it claims", async () => {
    const turn = await aTurn();
    await expect(runIn(turn, { writes: false, run: forced }, "")).rejects.toThrow(/change is not a function/);
    const seen = runIn(turn, { writes: false, run: ({ deps }) => Object.keys(deps) }, "");
    expect(seen).toEqual(["clock", "roster", "authority"]);
    const authority = runIn(turn, { writes: false, run: ({ deps, store }) => deps.authority(store.tenant) }, "");
    expect(Object.keys(authority)).toEqual(["abilities"]);
    const person = await runIn(turn, { writes: false, run: ({ store }) => store.person(marco.id) }, "");
    expect(person).toMatchObject({ name: marco.name, language: marco.language });
  });

  it("lets what writes write", async () => {
    const turn = await aTurn();
    await runIn(turn, { writes: true, run: ({ store }) => chooseLanguage(store, marco, "en") }, "");
    expect(await turn.store.person(marco.id)).toMatchObject({ language: "en" });
  });
});
