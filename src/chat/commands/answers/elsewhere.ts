import type { Command } from "../../command";
import { defineCommand } from "../../command";
import { showElsewhere } from "../../screens/answers";

/** What Rapport cannot do, here or yet, each with its words: it is answered by saying so, and where it is done. */
export const elsewhere = (all: () => readonly Command[]): readonly Command[] => [
  defineCommand({
    name: "elsewhere.restore",
    task: "elsewhere",
    words: {
      en: {
        shown: "restore",
      },
      it: {
        shown: "ripristina",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "restore"),
  }),
  defineCommand({
    name: "elsewhere.buying",
    task: "elsewhere",
    words: {
      en: {
        shown: "allow buying",
      },
      it: {
        shown: "consenti acquisti",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "buying"),
  }),
  defineCommand({
    name: "elsewhere.users",
    task: "elsewhere",
    words: {
      en: {
        shown: "add user",
      },
      it: {
        shown: "aggiungi utente",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "users"),
  }),
  defineCommand({
    name: "elsewhere.authorise",
    task: "elsewhere",
    words: {
      en: {
        shown: "authorise",
      },
      it: {
        shown: "autorizza",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "authorise"),
  }),
  defineCommand({
    name: "elsewhere.import",
    task: "elsewhere",
    words: {
      en: {
        shown: "import",
      },
      it: {
        shown: "importa",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "import"),
  }),
  defineCommand({
    name: "elsewhere.export",
    task: "elsewhere",
    words: {
      en: {
        shown: "export",
      },
      it: {
        shown: "esporta",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "export"),
  }),
  defineCommand({
    name: "elsewhere.enrol",
    task: "elsewhere",
    words: {
      en: {
        shown: "enrol",
      },
      it: {
        shown: "registrati ora",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "enrol"),
  }),
  defineCommand({
    name: "elsewhere.licences",
    task: "elsewhere",
    words: {
      en: {
        shown: "assign licences",
      },
      it: {
        shown: "assegna licenze",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "licences"),
  }),
  defineCommand({
    name: "elsewhere.billing",
    task: "elsewhere",
    words: {
      en: {
        shown: "invoices",
      },
      it: {
        shown: "fatture",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "billing"),
  }),
  defineCommand({
    name: "elsewhere.gdap",
    task: "elsewhere",
    words: {
      en: {
        shown: "gdap",
      },
      it: {
        shown: "gdap",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "gdap"),
  }),
  defineCommand({
    name: "elsewhere.tenant",
    task: "elsewhere",
    words: {
      en: {
        shown: "create tenant",
      },
      it: {
        shown: "crea tenant",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "tenant"),
  }),
  defineCommand({
    name: "elsewhere.password",
    task: "elsewhere",
    words: {
      en: {
        shown: "reset password",
      },
      it: {
        shown: "reimposta password",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "password"),
  }),
  defineCommand({
    name: "elsewhere.sending",
    task: "elsewhere",
    words: {
      en: {
        shown: "send it for me",
      },
      it: {
        shown: "invia tu",
      },
    },
    slots: ["customer", "provider", "address", "invitation", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "sending"),
  }),
  defineCommand({
    name: "elsewhere.paging",
    task: "elsewhere",
    words: {
      en: {
        shown: "next page",
        names: ["next", "more", "previous", "previous page", "page", "show more", "the next ones", "the rest"],
        nouns: ["page", "next page", "next ones"],
      },
      it: {
        shown: "pagina successiva",
        names: [
          "avanti",
          "altri",
          "indietro",
          "pagina",
          "pagina precedente",
          "mostra altri",
          "i successivi",
          "prossimi",
        ],
        nouns: ["pagina", "successivi", "precedenti"],
      },
    },
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "paging"),
  }),
  defineCommand({
    name: "elsewhere.other",
    task: "elsewhere",
    words: {
      en: {
        shown: "something else",
      },
      it: {
        shown: "altro",
      },
    },
    slots: ["customer", "provider", "address", "service", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showElsewhere(turn, all(), asked, "other"),
  }),
];
