import type { PrivilegeRefusal } from "../../../core/privileges/refusals";
import type { RefusalViews } from "../refusals/refusal-text";

/** Refusals of a decision on privileges that stayed, in words. */
export const privilegeRefusals: RefusalViews<PrivilegeRefusal> = {
  "follow-up-closed": {
    text: (reader, { state }) => ({
      title: reader.text("refusal.follow-up-closed.title"),
      why: reader.text(`refusal.follow-up-closed.${state}.why`),
      facts: [],
      next: reader.text("refusal.follow-up-closed.next"),
    }),
  },
  "keep-needs-reason": { problem: (reader) => ({ text: reader.text("problem.keep-needs-reason"), field: "why" }) },
  "keep-needs-date": {
    problem: (reader, { latest }) => ({
      text: reader.text("problem.keep-needs-date", { latest: reader.day(latest) }),
      field: "until",
    }),
  },
};
