import type { InvitationLink } from "../../../core/invitations/invitation";
import type { Provider } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

interface Facts {
  /** The reseller's own link; missing until it is set. */
  own?: InvitationLink;
  /** None where no provider can be invited together with us. */
  joint?: { provider: Provider; link?: InvitationLink }[];
  maySet: boolean;
  /** Where the links are copied from, for who may set them; not every cloud has such a place. */
  portal?: string | undefined;
  seesProviders?: boolean;
  /** A link was saved just now. */
  saved?: boolean;
}

/** Our invitation links, exact to the letter: one of our own, and one per provider (R16, R44, R85). */
export function linksList(reader: Reader, facts: Facts): View {
  const { own, joint, maySet, portal = "", saved = false } = facts;
  const how = reader.text(maySet ? "links.to-set" : "links.who-sets");
  const jointSpoken = (joint ?? []).map(({ provider, link }) =>
    reader.text("links.spoken.joint", { provider: provider.name, state: stateOf(reader, link) }),
  );
  return view(reader, "links/list", {
    spoken: reader.text("links.spoken", {
      saved: saved ? `${reader.text("links.saved")}. ` : "",
      own: stateOf(reader, own),
      joint: jointSpoken.join(""),
      how,
    }),
    saved,
    own: [linkLine(reader, "", own)],
    joint: (joint ?? []).map(({ provider, link }) => linkLine(reader, provider.name, link)),
    isJoint: joint !== undefined,
    noProviders: joint?.length === 0,
    how,
    hasPortal: maySet && portal !== "",
    portal,
    seesProviders: joint !== undefined && facts.seesProviders === true,
  });
}

function linkLine(reader: Reader, name: string, link: InvitationLink | undefined) {
  const state = stateOf(reader, link);
  const url = link?.url ?? "";
  const id = `link_${link?.provider ?? "own"}`;
  return {
    id,
    strong: name,
    state: name ? ` · ${state}` : state,
    url,
    breaks: url !== "" && isPlain(url),
    exact: url !== "" && !isPlain(url),
  };
}

const stateOf = (reader: Reader, link: InvitationLink | undefined): string =>
  link ? reader.text("links.set-on", { date: reader.date(link.setAt) }) : reader.text("links.missing");

/** Without signs that a TextBlock would read as markup; any other link stands in a field, which shows it as it is. */
const isPlain = (url: string): boolean => /^https:\/\/[\w.~:/?#@!$&',;=%+-]+$/.test(url) && !/[_~]/.test(url);
