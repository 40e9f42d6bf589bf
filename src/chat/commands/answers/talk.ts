import type { Command } from "../../command";
import { defineCommand } from "../../command";
import { showTalk } from "../../screens/answers";

/** Small talk gets a short human answer, not the whole help. */
export const talk = (all: () => readonly Command[]): readonly Command[] => [
  defineCommand({
    name: "talk.hello",
    task: "elsewhere",
    words: {
      en: {
        shown: "hello",
      },
      it: {
        shown: "ciao",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "hello"),
  }),
  defineCommand({
    name: "talk.thanks",
    task: "elsewhere",
    words: {
      en: {
        shown: "thank you",
      },
      it: {
        shown: "grazie",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "thanks"),
  }),
  defineCommand({
    name: "talk.bye",
    task: "elsewhere",
    words: {
      en: {
        shown: "goodbye",
      },
      it: {
        shown: "arrivederci",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "bye"),
  }),
  defineCommand({
    name: "talk.yes",
    task: "elsewhere",
    words: {
      en: {
        shown: "yes",
      },
      it: {
        shown: "sì",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "yes"),
  }),
  defineCommand({
    name: "talk.no",
    task: "elsewhere",
    words: {
      en: {
        shown: "no",
      },
      it: {
        shown: "no",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "no"),
  }),
  defineCommand({
    name: "talk.cancel",
    task: "elsewhere",
    words: {
      en: {
        shown: "cancel",
      },
      it: {
        shown: "annulla",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "cancel"),
  }),
  defineCommand({
    name: "talk.ok",
    task: "elsewhere",
    words: {
      en: {
        shown: "ok",
      },
      it: {
        shown: "ok",
      },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showTalk(turn, all(), "ok"),
  }),
];
