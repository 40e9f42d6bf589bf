import type { Person } from "../../../core/people/person";
import type { Provider } from "../../../core/providers/provider";
import type { Tenant } from "../../../core/tenant";
import type { Reader } from "../../texts/reader";
import { rolesHeld } from "../roles";
import { capitalised } from "../sentences";
import { type View, view } from "../view";
import { pageFacts, type StoryPage, spokenEntries } from "./days";

/** What happened to a person's roles, and who did it. */
export const personStory = (reader: Reader, { id, name, upn = name, roles }: Person, page: StoryPage): View =>
  story(reader, "people/history", page, {
    name,
    state: capitalised(rolesHeld(reader, roles)),
    again: reader.text("history.person.again", { address: upn }),
    id,
  });

/** What happened between us and a provider, and who did it. */
export const providerStory = (reader: Reader, { id, name, shortName, state }: Provider, page: StoryPage): View =>
  story(reader, "providers/history", page, {
    name,
    state: reader.text(`providers.state.${state}`),
    again: reader.text("history.provider.again", { name: shortName }),
    id,
  });

/** What happened on the way of our company into the programme, and who did it. */
export const enrolmentStory = (reader: Reader, { name }: Pick<Tenant, "name">, page: StoryPage): View =>
  story(reader, "enrolment/history", page, {
    name,
    state: reader.text("enrolment.kind"),
    again: reader.text("history.enrolment.again"),
    id: "",
  });

interface About {
  name: string;
  state: string;
  /** How to come back, for whoever listens. */
  again: string;
  id: string;
}

function story(reader: Reader, card: string, page: StoryPage, { name, state, again, id }: About): View {
  const { entries, total, holds } = page;
  const latest = spokenEntries(reader, entries);
  return view(reader, card, {
    spoken: reader.text(holds ? "history.story.spoken" : "history.story.spoken.broken", {
      name,
      n: total,
      latest,
      again,
    }),
    name,
    state,
    ...pageFacts(reader, page),
    id,
  });
}
