import { findLinks } from "../../core/invitations/links/find-links";
import { objectIdOf, type Person } from "../../core/people/person";
import type { Reader } from "../texts/reader";

/** Teams takes no more people in one card, neither to mention nor to refresh for. */
const most = 60;

interface Mention {
  type: "mention";
  text: string;
  mentioned: { id: string; name: string };
}

/** A line of a card that mentions people, and what Teams needs to tell them; both say each name in the same letters. */
export function mentionsOf(reader: Reader, label: string, people: readonly Person[]) {
  const named = recognised(people).map(({ id, name }) => ({ id, name: plainName(name) }));
  return {
    hasMentions: named.length > 0,
    mentioned: reader.text("mentions.line", { label, people: reader.or(named.map(({ name }) => `<at>${name}</at>`)) }),
    mentions: named.map(
      ({ id, name }): Mention => ({ type: "mention", text: `<at>${name}</at>`, mentioned: { id, name } }),
    ),
  };
}

/** People whose client may ask for their own view by itself, also those who have never written (teams-native 4.8). */
export const refreshedFor = (people: readonly Person[]): string[] =>
  recognised(people).map(({ id, mri }) => mri ?? `8:orgid:${id}`);

/** Those whom Teams can tell, under their Entra object ids. */
const recognised = (people: readonly Person[]) =>
  people
    .flatMap(({ name, mri, ...person }) => {
      const id = objectIdOf(person);
      return id === undefined ? [] : [{ id, name, mri }];
    })
    .slice(0, most);

/** A name without what a text block would read as Markdown, as a link, or as the end of a mention. */
const plainName = (name: string): string =>
  unlinked(name.replace(/[<>*_[\]()`~#|\\&]/g, " "))
    .replace(/\s+/g, " ")
    .trim() || "?";

/** A heading is a text block: names in it, and what was typed, are no Markdown, no mention and no link. */
export const plainHeading = (text: string): string =>
  unlinked(text.replace(/[<>{}*_[\]`~|\\]/g, " ").replace(/^\s*(?:[-+#]+|\d+[.)])(?=\s)/, ""))
    .replace(/\s+/g, " ")
    .trim();

/** What a client would make pressable looks the same and is in pieces. */
function unlinked(text: string): string {
  const links = findLinks(text);
  const ends = [...links.map(({ from }) => from), text.length];
  const starts = [0, ...links.map(({ to }) => to)];
  const between = starts.map((start, index) => text.slice(start, ends[index]));
  return between.map((piece, index) => piece + inPieces(links[index]?.text ?? "")).join("");
}

const inPieces = (link: string): string => link.replace(/[.:/@]/g, "$&\u200b");
