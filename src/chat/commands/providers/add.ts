import { type Command, defineCommand } from "../../command";
import { linkIn } from "../../language/asked/arguments";
import { behindName } from "../../language/by-name";
import { showRecordForm } from "../../screens/providers/forms";
import { newNameIn } from "../../screens/providers/named";
import { showProvider } from "../../screens/providers/provider";

export const addProvider: Command = defineCommand({
  name: "providers.add",
  task: "providers",
  words: {
    en: {
      shown: "new provider",
      names: [
        "provider invitation",
        "invitation from a provider",
        "new distributor",
        "new indirect provider",
        "add provider",
        "add a provider",
        "record a provider",
        "record provider",
        "register provider",
        "register a provider",
        "register a new provider",
        "register a new indirect provider",
        "record a new provider",
        "add distributor",
        "add a distributor",
        "add indirect provider",
        "add a new provider",
      ],
      beside: [
        "indirect",
        "as",
        "a",
        "our",
        "called",
        "named",
        ...["is a new provider", "is a new distributor", "them", "we got", "we have", "we've got"],
        ...["there's", "there is", "their invitation came in"],
        ...["their invitation arrived", "they invited us", "they have invited us"],
        ...["they've invited us"],
      ],
      pairs: [
        {
          verbs: ["add", "record", "note", "register", "+new", ...["set up", "create", "take on", "enter", "sign up"]],
          nouns: ["provider", "distributor", "indirect provider", "provider invitation", "provider's invitation"],
        },
        {
          verbs: ["add", "put", "include", "enter", "note"],
          nouns: [
            ...["to our providers", "to the providers", "among our providers", "among the providers"],
            ...["to our distributors", "to the distributors", "on the provider list", "to the provider list"],
          ],
        },
        {
          verbs: ["add", "record", "register", "note", "enter", "put down"],
          nouns: ["invited us", "has invited us", "have invited us"],
        },
      ],
    },
    it: {
      shown: "nuovo provider",
      names: [
        "invito di un provider",
        "invito dal provider",
        "invito da un provider",
        "nuovo distributore",
        "nuovo provider indiretto",
        "aggiungi provider",
        "aggiungi un provider",
        "registra un provider",
        "registra provider",
        "registra un nuovo provider",
        "registra distributore",
        "aggiungi distributore",
        "aggiungi un distributore",
        "aggiungi un nuovo provider",
        "nuovo fornitore",
        "nuovo fornitore indiretto",
      ],
      beside: [
        ...["registralo", "aggiungilo", "inseriscilo", "annotalo", "segnalo", "l'invito di", "invito di"],
        ...["ci ha scritto", "ci hanno scritto", "a sistema", "si chiama", "che si chiama"],
        ...[
          "indiretto",
          "come",
          "un",
          "nostro",
          "chiamato",
          "di nome",
          "ci ha invitati",
          "ci ha invitato",
          "ci hanno invitati",
        ],
        ...[
          "ci è arrivato il loro invito",
          "è arrivato il loro invito",
          "ci è arrivato l'invito",
          "è arrivato l'invito",
        ],
        ...[
          "ci ha mandato l'invito",
          "ci hanno mandato l'invito",
          "ci ha mandato il suo invito",
          "ho qui il loro invito",
        ],
        ...["abbiamo ricevuto il loro invito", "abbiamo ricevuto l'invito", "nuovo", "abbiamo", "abbiamo un"],
      ],
      pairs: [
        {
          verbs: [...["=si aggiunge", "=c'è un nuovo", "=arriva un nuovo"]],
          nouns: [...["un distributore", "un provider", "distributore", "provider"]],
        },
        {
          verbs: [
            "aggiungere",
            "registrare",
            "annotare",
            "inserire",
            "creare",
            "censire",
            "caricare",
            "segnare",
            "=abbiamo un nuovo",
            "+nuovo",
          ],
          nouns: [
            ...[
              "provider",
              "distributore",
              "provider indiretto",
              "invito di un provider",
              "invito del provider",
              "fornitore",
            ],
            ...[
              "come provider",
              "come distributore",
              "come provider indiretto",
              "come nostro provider",
              "come fornitore",
            ],
            ...["un provider nuovo", "provider nuovo", "un distributore nuovo", "distributore nuovo", "nuovo provider"],
          ],
        },
        {
          verbs: ["aggiungere", "mettere", "inserire", "registrare", "annotare"],
          nouns: [
            ...["ai provider", "ai nostri provider", "tra i provider", "fra i provider", "tra i nostri provider"],
            ...["fra i nostri provider", "ai distributori", "ai nostri distributori", "tra i distributori"],
            ...["fra i distributori", "tra i nostri distributori", "fra i nostri distributori"],
          ],
        },
        {
          verbs: [...["mettere", "inserire", "caricare"]],
          nouns: [
            ...["a sistema il distributore", "a sistema il provider", "a sistema come provider"],
            ...["a sistema come distributore", "come provider", "come distributore", "come provider indiretto"],
          ],
        },
      ],
    },
  },
  slots: ["name", "provider", "link"],
  argument: "optional",
  opensForm: true,
  takesNewWords: true,
  takesAnything: true,
  needs: "providers.authorise",
  writes: false,
  run: async (turn, asked) => {
    const [known] = asked.providers;
    if (known) return showProvider(turn, known);
    const [link = ""] = asked.links;
    const tokens = asked.sentence.tokens.filter(({ raw }) => linkIn(raw) !== link);
    const behind = behindName(addProvider, tokens);
    return showRecordForm(turn, { providerName: asked.names[0] ?? (behind || newNameIn(asked)), link });
  },
});
