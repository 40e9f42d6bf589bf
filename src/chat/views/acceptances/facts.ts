import type { Acceptance } from "../../../core/acceptances/acceptance";
import type { Doubt, Match } from "../../../core/acceptances/match";
import type { Reader } from "../../texts/reader";

/** How it stands with an acceptance, and why nobody's it is for certain. */
export function standing(
  reader: Reader,
  { state }: Acceptance,
  match: Match,
  isKnown: boolean,
): { state: string; why: string } {
  if (state !== "waiting") return { state: reader.text(`acceptances.state.${state}`), why: "" };
  const kind = match.kind === "unmatched" ? "unmatched" : "probable";
  return {
    state: reader.text(`acceptances.state.${kind}`),
    why: reader.text(`acceptances.doubt.${doubtIn(match, isKnown)}`),
  };
}

function doubtIn(match: Match, isKnown: boolean): Doubt | "certain" | "known" | "none" {
  if (match.kind === "probable") return match.doubt;
  if (match.kind === "certain") return "certain";
  return isKnown ? "known" : "none";
}

/** By whom it was seen, or imported. */
export const howSeen = (reader: Reader, { source }: Acceptance, person: string): string =>
  reader.text(`acceptances.how.${source}`, { person });
