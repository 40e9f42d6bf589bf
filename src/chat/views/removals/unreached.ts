import type { Unreached } from "../../../core/notices/unreached";
import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { reply } from "../help/reply";
import type { View } from "../view";

/** Who has not got a request, why, and what helps: for those without Rapport, where Teams offers it. */
export function removalUnreached(reader: Reader, { removal, unreached, names, installUrl }: Facts): View {
  const { customerName: name } = removal;
  const called = ({ person }: Unreached): string => names.get(person.id) ?? person.name;
  // Those with one reason are told of in one sentence.
  const reasons = [...new Set(unreached.map(reasonOf))].map((reason) => {
    const people = unreached.filter((each) => reasonOf(each) === reason).map(called);
    return reader.text(reason, { people: reader.and(people), n: people.length });
  });
  const url = unreached.some(isHelpedByInstalling) ? installUrl : undefined;
  // Where it is closed, nothing is tried before that person is heard from.
  const isTried = unreached.some(({ why }) => why !== "chat-closed" && why !== "not-allowed");
  return reply(reader, {
    title: reader.text("removals.unreached.title", { name }),
    lines: [
      ...reasons,
      ...(isTried ? [reader.text("removals.unreached.trying")] : []),
      reader.text("removals.unreached.next"),
    ],
    ...(url && {
      link: {
        title: reader.text("removals.unreached.install.open"),
        label: reader.text("removals.unreached.install"),
        url,
      },
    }),
  });
}

const reasonOf = ({ why, install, opening }: Unreached) =>
  install ? (`removals.unreached.install.${install}` as const) : (`removals.unreached.${opening ?? why}` as const);

const isHelpedByInstalling = ({ why, opening }: Unreached): boolean =>
  (why === "no-chat" || why === "chat-closed") && opening !== "not-allowed" && opening !== "no-answer";

/** That nobody is without a request any more: all have it, or it no longer waits. */
export function removalReached(reader: Reader, { customerName: name, state }: Removal): View {
  if (state === "pending" || state === "stuck")
    return reply(reader, {
      title: reader.text("removals.reached.title"),
      lines: [reader.text("removals.reached.text", { name })],
    });
  return reply(reader, {
    title: reader.text("removals.over.title"),
    lines: [reader.text("removals.over.text", { name })],
  });
}

interface Facts {
  removal: Removal;
  unreached: readonly Unreached[];
  /** What tells people of one name apart, by their ids. */
  names: ReadonlyMap<string, string>;
  installUrl?: string;
}
