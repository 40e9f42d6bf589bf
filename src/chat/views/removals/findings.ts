import type { Finding } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { capitalised } from "../sentences";
import { type Sign, sign } from "../signs";
import { wordsOf } from "./finding-words";

/** What stops a removal, each with who can solve it; what there is to know; then what is in order (B4, C5). */
export function findingSigns(reader: Reader, findings: readonly Finding[], limit = findings.length): Sign[] {
  const subscriptions = findings.filter((finding) => finding.kind === "subscription-active");
  const has = (kind: Finding["kind"]) => findings.some((finding) => finding.kind === kind);
  return [
    ...signsOf(reader, findings, "not-in-cloud", "not-for-partner-type", "in-the-portal"),
    ...subscriptions.slice(0, limit).map((finding) => {
      const { text, solver } = wordsOf(reader, finding);
      const billed = reader.text(
        finding.billedByUs ? "removals.preflight.billed-by-us" : "removals.preflight.billed-by-other",
      );
      return sign("✕", { text, detail: `${billed} · ${solver}` });
    }),
    ...(has("subscription-active") ? [] : [sign("✓", { text: reader.text("removals.preflight.no-subscription") })]),
    ...signsOf(reader, findings, "request-open"),
    ...(has("request-open") ? [] : [sign("✓", { text: reader.text("removals.preflight.no-request") })]),
  ];
}

const signsOf = (reader: Reader, findings: readonly Finding[], ...kinds: Finding["kind"][]): Sign[] =>
  findings
    .filter(({ kind }) => kinds.includes(kind))
    .map((finding) => {
      const { text, solver } = wordsOf(reader, finding);
      return finding.blocks
        ? sign("✕", { text, detail: capitalised(solver) })
        : sign("!", { strong: text, detail: capitalised(solver) });
    });

/** What stays after the removal, and who decides about it; never a reason to stop (R94, B6). */
export function remainSigns(reader: Reader, findings: readonly Finding[], detail: "owner" | "later"): Sign[] {
  const remain = findings.find((finding) => finding.kind === "privileges-remain");
  if (!remain) return [sign("✓", { text: reader.text("removals.preflight.nothing-remains") })];
  const { text: services, solver } = wordsOf(reader, remain);
  const strong = reader.text("removals.preflight.remain", { services });
  return [
    sign("!", {
      strong,
      detail: detail === "owner" ? capitalised(solver) : reader.text("removals.preflight.remain.later"),
    }),
  ];
}

/** The address at which a person ends the relationship, where that is done in a portal; otherwise empty. */
export const portalOf = (findings: readonly ({ link: string } | object)[]): string =>
  findings.flatMap((finding) => ("link" in finding ? finding.link : []))[0] ?? "";
