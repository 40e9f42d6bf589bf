import type { Command } from "../../../../src/chat/command";
import { commands } from "../../../../src/chat/commands";
import { type Lexicon, lexiconOf } from "../../../../src/chat/language/lexicon";
import { readSentence, type Sentence } from "../../../../src/chat/language/sentence";
import { understandingOf } from "../../../../src/chat/language/understand";
import type { Understood } from "../../../../src/chat/language/understood";
import { learnedAtBuild } from "../../../../src/chat/learned";
import type { TenantStore } from "../../../../src/core/ports";
import { loadDemoWorld, readDemoWorld } from "../../../../src/demo/world";
import { openStore } from "../../../../src/store/open";
import { proseware, start, stepping } from "../../../support/world";

/** Lines read with the commands of the product, and with the names of the demo world. */
export interface Reading {
  store: TenantStore;
  lexicon: Lexicon<Command>;
  sentence(line: string): Promise<Sentence>;
  understood(line: string): Promise<Understood<Command>>;
  /** The name of the command that runs; of what is denied, `not` and it; for what is asked, `?` and what may be meant. */
  command(line: string): Promise<string>;
  close(): Promise<void>;
}

const understand = understandingOf(commands, learnedAtBuild);
const lexicon = lexiconOf(commands);

export async function openReading(): Promise<Reading> {
  const { clock, ids } = stepping(start);
  const stores = await openStore({ url: "sqlite::memory:", clock });
  await loadDemoWorld(stores, readDemoWorld(), { serviceUrl: "http://127.0.0.1/", clock, ids });
  const store = await stores.of(proseware.id);
  if (!store) throw new Error("no ledger");
  return {
    store,
    lexicon,
    sentence: (line) => readSentence(store, line, lexicon),
    understood: (line) => understand(store, line),
    async command(line) {
      const understood = await understand(store, line);
      if (understood.kind === "command") return understood.command.name;
      if (understood.kind === "denied") return `not ${understood.command.name}`;
      return ["?", ...understood.guesses.map(({ command }) => command.name)].join(" ");
    },
    close: () => stores.close(),
  };
}
