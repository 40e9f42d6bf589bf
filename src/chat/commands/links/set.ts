import { setLink } from "../../../core/invitations/links/links";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { showLinks } from "../../screens/links";
import { withNote } from "../../views/note";

export const setOurLink = defineCommand({
  name: "links.set",
  task: "invitations",
  words: {
    en: {
      shown: "link",
      names: [
        "set link",
        "set our link",
        "our link is",
        "our invitation link is",
        "new link",
        ...["our link has changed", "the link has changed", "our new link is"],
      ],
      verbs: ["=link"],
      beside: [
        "invitations",
        "invites",
        "for invitations",
        "reseller link",
        "customers",
        "invitation",
        "reseller",
        "joint",
        "provider",
        "distributor",
        "as",
        "from now on",
        "new",
        "with this one",
        "this one",
        "here",
        "here's",
        "is",
        "our invitation link",
        "store it",
        "use it",
        ...["they changed", "they've changed", "they have changed", "they gave us", "they've given us", "they sent us"],
        ...["microsoft changed", "microsoft has changed", "we got", "we've got", "this"],
        ...["has changed", "changed", "it's now", "it is now", "it's", "now", "instead"],
      ],
      pairs: [
        {
          verbs: [
            "set",
            "use",
            "save",
            "change",
            "replace",
            "store",
            "update",
            "put",
            "take",
            "=new",
            "=is",
            "=here's",
            "make",
          ],
          nouns: [
            "link",
            "invitation link",
            "reseller link",
            "our link",
            "joint link",
            "url",
            "invitation url",
            ...["for our invitations", "for the invitations", "as our invitation link"],
          ],
        },
      ],
    },
    it: {
      shown: "collegamento",
      names: [
        "imposta collegamento",
        "imposta il collegamento",
        "il nostro collegamento e",
        "nuovo collegamento",
        "nuovo link",
      ],
      verbs: ["=collegamento", "=link"],
      beside: [
        "inviti",
        "per gli inviti",
        "degli inviti",
        "invitare",
        "clienti",
        "per invitare",
        "invito",
        "d'invito",
        "congiunto",
        "provider",
        "distributore",
        "come",
        "d'ora in poi",
        "nuovo",
        "questo",
        "rivendita",
        "ecco",
        ...["hanno cambiato", "ci hanno cambiato", "hanno aggiornato", "hanno rifatto", "hanno sostituito"],
        ...["è cambiato", "ci hanno dato", "ci hanno mandato", "microsoft ha cambiato", "adesso", "da adesso"],
      ],
      pairs: [
        {
          verbs: [
            "impostare",
            "usare",
            "salvare",
            "cambiare",
            "sostituire",
            "aggiornare",
            "mettere",
            "inserire",
            "=nuovo",
            "=e",
            "registrare",
            "settare",
          ],
          nouns: [
            "collegamento",
            "link",
            "collegamento d'invito",
            "collegamento di invito",
            "link d'invito",
            "link di invito",
            "url",
            "link congiunto",
          ],
        },
      ],
    },
  },
  directions: { provider: ["with", "for", "of", "to"] },
  slots: ["link", "provider"],
  argument: "required",
  doesAlone: "command.links.set.does-alone",
  orElse: "links.show",
  needs: "links.set",
  writes: true,
  async run(turn, { links, providers }) {
    const [url] = links;
    if (url === undefined) return showLinks(turn);
    const [provider] = providers;
    const wanted = { url, ...(provider && { provider: provider.id }) };
    const outcome = await setLink(turn.deps, turn.store, turn.actor, wanted);
    if (!outcome.ok) return refuse(turn, outcome.error);
    const saved = await showLinks(turn, true);
    return outcome.value.url === url ? saved : withNote(saved, turn.reader.text("links.unwrapped"));
  },
});
