import type { Refusal } from "../../../core/refusals";
import type { Reader } from "../../texts/reader";

/** What is wrong with a form, in one line above it; nothing for refusals that another try on the form cannot mend. */
export function problemOf(reader: Reader, refusal: Refusal): string | undefined {
  switch (refusal.kind) {
    case "address-invalid":
      return reader.text("problem.address-invalid", { typed: refusal.typed });
    case "domain-taken":
      return reader.text("problem.domain-taken", { domain: refusal.domain, name: refusal.name });
    case "tenant-id-invalid":
      return reader.text("problem.tenant-id-invalid", { typed: refusal.typed });
    case "service-held":
      return reader.text("problem.service-held", {
        service: reader.text(`service.${refusal.service}`),
        partner: refusal.partner,
      });
    case "notice-not-accepted":
      return reader.text("problem.notice-not-accepted", {
        points: reader.and(refusal.missing.map((point) => reader.text(`problem.notice-point.${point}`))),
      });
    case "name-mismatch":
      return reader.text("problem.name-mismatch", { typed: refusal.typed, name: refusal.name });
    case "keep-needs-date":
      return reader.text("problem.keep-needs-date", { latest: reader.day(refusal.latest) });
    case "changed-meanwhile":
    case "notice-outdated":
    case "name-needed":
    case "duty-unanswered":
    case "duty-date-needed":
    case "reason-needed":
    case "comment-needed":
    case "keep-needs-reason":
      return reader.text(`problem.${refusal.kind}`);
    default:
      return undefined;
  }
}
