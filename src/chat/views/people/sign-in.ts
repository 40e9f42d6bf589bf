import type { Person } from "../../../core/people/person";
import type { SignInData } from "../../../core/people/sign-in";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** How the sign-in data of somebody stand, for the one who looks. */
export type SignInState = "ready" | "shown" | "expired" | "over" | "of-another" | "unshown";

interface Facts {
  person: Pick<Person, "id" | "name" | "signIn">;
  state: SignInState;
  mayRenew: boolean;
}

/** That sign-in data can be seen once, or why they cannot; never the data themselves (R150). */
export function signInCard(reader: Reader, { person: { id, name, signIn }, state, mayRenew }: Facts): View {
  const text = reader.text(`sign-in.${state}.text`);
  const said = reader.text(`sign-in.${state === "unshown" ? "shown" : state}`);
  return view(reader, "people/sign-in", {
    spoken: reader.text("sign-in.spoken", { name, state: said, text }),
    name,
    state: said,
    detail: detailOf(reader, state, signIn),
    text,
    ready: state === "ready",
    mayRenew: mayRenew && state !== "ready" && state !== "over",
    whom: id,
    until: signIn?.until ?? 0,
  });
}

function detailOf(reader: Reader, state: SignInState, signIn: Person["signIn"]): string {
  if (state === "ready" && signIn) return reader.text("sign-in.ready.detail", { time: reader.time(signIn.until) });
  if (state === "shown" && signIn?.shownAt !== undefined)
    return reader.text("sign-in.shown.detail", { moment: reader.moment(signIn.shownAt) });
  return "";
}

/** The sign-in data, for the one answer that carries them: they are not in its words (R150–R152). */
export const signInData = (reader: Reader, { id, name }: Person, { userName, password }: SignInData): View =>
  view(reader, "people/sign-in-data", {
    spoken: reader.text("sign-in.data.spoken", { name }),
    name,
    userName,
    password,
    whom: id,
  });
