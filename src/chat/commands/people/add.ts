import { type Command, defineCommand } from "../../command";
import { type Asked, unknownWords } from "../../language/asked/asked";
import { behindName } from "../../language/by-name";
import { rolesIn, roleWords } from "../../language/roles/roles";
import { spelling, tokensOf } from "../../language/words/tokens";
import { showAddForm } from "../../screens/people/adding";

/** The words behind the command's own that are written as a name is; not those of a role. */
function nameBehind({ sentence }: Asked): string {
  const behind = behindName(addUserTo, sentence.tokens);
  const words = tokensOf(behind).filter(
    ({ raw, key }) => /^\p{Lu}/u.test(raw) && !raw.includes("@") && !ofRoles.has(key),
  );
  return spelling(words);
}

/** The words in a row that nobody knows and that are written as a person's name is, wherever they stand. */
const nameSaid = ({ names, toBe, sentence: { tokens, isNew } }: Asked): string =>
  names[0] ??
  toBe ??
  spelling(tokens.filter(({ raw, key }, place) => isNew[place] && !isDay.test(key) && /^\p{Lu}\p{Ll}/u.test(raw)));

/** "Joins us Monday". */
const isDay = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "As sales agent", where a line names one role. */
function roleSaid({ keys }: Asked, reader: Parameters<NonNullable<Command["takes"]>>[1]): string {
  const [role, ...others] = rolesIn(keys);
  return role && others.length === 0 ? reader.text("users.add.as", { role: reader.text(`role.${role}`) }) : "";
}
const ofRoles = new Set([...roleWords.en, ...roleWords.it].flatMap((words) => tokensOf(words).map(({ key }) => key)));

export const addUserTo: Command = defineCommand({
  name: "users.add",
  task: "people",
  words: {
    en: {
      shown: "add user",
      names: [
        "new user",
        "user add",
        "add a user",
        "add the user",
        "add new user",
        "add a new user",
        "new colleague",
        "add colleague",
        "add a colleague",
      ],
      beside: [
        ...["rapport", "to rapport", "to our users", "our", "as", "role", "colleague", "him", "her", "we have"],
        ...["we've got", "is joining", "is joining us", "joins", "joins us", "starts", "joined us", "is new"],
        ...["is new here", "starts on monday", "starts monday", "joins on monday"],
      ],
      pairs: [
        {
          verbs: ["add", "create", "register", "set up", "+new", ...["=needs", "onboard"]],
          nouns: [
            "user",
            "users",
            "colleague",
            "new user",
            "new colleague",
            ...roleWords.en,
            ...["him", "her", "to rapport", "to our users", "to the users", "to the team", "to our team"],
            ...["to our people", "to the staff"],
          ],
        },
        { verbs: ["get", "bring", "let", "put"], nouns: ["her in", "him in", "them in", "in as"] },
        {
          verbs: ["give", "grant", "get", "set up", "let"],
          nouns: [...["access to rapport", "into rapport", "set up in rapport", "in rapport"], ...["a user"]],
        },
      ],
    },
    it: {
      shown: "aggiungi utente",
      names: [
        "nuovo utente",
        "nuova utente",
        "aggiungi un utente",
        "aggiungi l'utente",
        "aggiungi nuovo utente",
        "aggiungi un nuovo utente",
        "nuovo collega",
        "nuova collega",
        "aggiungi collega",
        "aggiungi un collega",
        ...["aggiungi una collega", "nuovo arrivato", "nuova arrivata", "crea utente", "crea un utente"],
      ],
      beside: [
        ...["entra in squadra", "entra nel team", "si unisce a noi", "si aggiunge a noi", "in squadra", "nel team"],
        ...["profilo nuovo", "comincia oggi", "inizia oggi", "parte oggi", "comincia domani", "mettilo", "mettila"],
        ...["mettilo dentro", "dentro", "all'uso di rapport", "a usare rapport", "all'uso del bot", "è arrivato"],
        ...["è arrivata", "è dei nostri", "è una nuova collega", "è un nuovo collega", "è la nuova collega"],
        ...["è il nuovo collega", "si chiama", "lavora da noi", "da oggi", "da lunedì", "da domani", "parte", "inizia"],
        ...["comincia", "è nuovo", "è nuova", "lavora con noi", "rapport", "a rapport", "su rapport", "in rapport"],
        ...["ai nostri utenti", "come", "ruolo", "collega", "col ruolo di", "con il ruolo di", "con ruolo", "ruolo di"],
        ...["nel bot", "al bot", "tra gli utenti", "fra gli utenti"],
      ],
      pairs: [
        {
          verbs: [...["=entra", "=entra come", "=inizia come", "=arriva come", "=parte come"], ...["=comincia come"]],
          nouns: [
            ...["agente di vendita", "agente vendite", "helpdesk", "sales agent", "admin agent"],
            ...["agente helpdesk", "agente amministratore", "user admin", "amministratore utenti"],
          ],
        },
        {
          verbs: [...["creare", "fare", "attivare", "aprire", "preparare", "dare"]],
          nouns: [...["un accesso", "un accesso a rapport", "l'accesso al bot", "un'utenza", "utenza"]],
        },
        {
          verbs: [
            ...["aggiungere", "creare", "registrare", "inserire", "abilitare", "attivare", "iscrivere", "censire"],
            ...["mettere dentro", "far entrare", "fare entrare", "accreditare", "+nuovo", "+nuova"],
          ],
          nouns: [
            ...[
              "utente",
              "utenti",
              "collega",
              "nuovo utente",
              "nuovo collega",
              "su rapport",
              "in rapport",
              "a rapport",
            ],
            ...["tra gli utenti", "fra gli utenti", "tra i nostri utenti", "fra i nostri utenti"],
            ...roleWords.it,
          ],
        },
        {
          verbs: ["=dentro", "=dentro anche", "=anche"],
          nouns: ["tra gli utenti", "fra gli utenti", "tra i nostri utenti", "fra i nostri utenti", "nel bot"],
        },
        { verbs: ["dare", "concedere", "aprire"], nouns: ["accesso", "l'accesso", "accesso a rapport"] },
        {
          verbs: [
            ...["mettere", "=mettilo", "=mettila", "caricare", "inserire", "abilitare", "far accedere"],
            ...["fare accedere", "=fallo accedere", "=falla accedere", "far usare", "fare usare", "=fallo entrare"],
            ...["=falla entrare"],
          ],
          nouns: [
            ...["in rapport", "su rapport", "dentro rapport", "a rapport", "nel bot"],
            ...["all'uso di rapport", "a usare rapport", "tra gli utenti", "fra gli utenti"],
          ],
        },
      ],
    },
  },
  slots: ["address", "name"],
  argument: "optional",
  opensForm: true,
  takesNewWords: true,
  takesAnything: "person",
  takes: (asked, reader) =>
    [nameSaid(asked), asked.addresses[0]?.address?.email ?? "", roleSaid(asked, reader)].filter(Boolean).join(" "),
  needs: "users.manage",
  writes: false,
  run: async (turn, asked) =>
    showAddForm(turn, {
      address: asked.addresses[0]?.address?.email ?? "",
      fullName: asked.names[0] ?? (asked.toBe || nameBehind(asked) || unknownWords(asked)),
      wanted: rolesIn(asked.keys),
    }),
});
