import { z } from "zod";
import { verifications } from "../../../core/enrolment/enrolment";
import { beginPreparing } from "../../../core/enrolment/prepare";
import {
  recordActive,
  recordConfirmed,
  recordInReview,
  recordRejected,
  recordSubmitted,
} from "../../../core/enrolment/progress";
import { defineAction, defineForm } from "../../action";
import { afterStep, showEnrolment } from "../../screens/enrolment/enrolment";
import { afterForm, showAgain, showForm } from "../../screens/enrolment/forms";
import { showEnrolmentHistory } from "../../screens/history";
import { before, revision, text } from "../inputs";

const needs = "enrolment.start";
const seen = z.object({ revision });

export const openEnrolment = defineAction({
  verb: "enrolment.show",
  needs: "providers.read",
  writes: false,
  data: z.object({}),
  run: showEnrolment,
});

export const openEnrolmentHistory = defineAction({
  verb: "enrolment.history",
  needs: "providers.read",
  writes: false,
  data: z.object({ before }),
  run: (turn, data) => showEnrolmentHistory(turn, data.before),
});

export const startEnrolment = defineAction({
  verb: "enrolment.start",
  needs,
  writes: true,
  data: seen.extend({ path: z.enum(["full", "short"]) }),
  run: async (turn, { path, ...before }) =>
    afterStep(turn, await beginPreparing(turn.deps, turn.store, turn.actor, before, path)),
});

export const submitEnrolment = defineAction({
  verb: "enrolment.submit",
  needs,
  writes: true,
  data: seen,
  run: async (turn, before) => afterStep(turn, await recordSubmitted(turn.deps, turn.store, turn.actor, before)),
});

export const confirmVerification = defineAction({
  verb: "enrolment.confirm",
  needs,
  writes: true,
  data: seen.extend({ what: z.enum(verifications) }),
  run: async (turn, { what, ...before }) =>
    afterStep(turn, await recordConfirmed(turn.deps, turn.store, turn.actor, before, what)),
});

export const beginReview = defineAction({
  verb: "enrolment.review",
  needs,
  writes: true,
  data: seen,
  run: async (turn, before) => afterStep(turn, await recordInReview(turn.deps, turn.store, turn.actor, before)),
});

export const approveEnrolment = defineAction({
  verb: "enrolment.approve",
  needs,
  writes: true,
  data: seen,
  run: async (turn, before) => afterStep(turn, await recordActive(turn.deps, turn.store, turn.actor, before)),
});

export const beforeRejection = defineAction({
  verb: "enrolment.rejecting",
  needs,
  writes: false,
  data: z.object({}),
  run: (turn) => showForm(turn, "rejection"),
});

export const rejectEnrolment = defineForm({
  verb: "enrolment.reject",
  needs,
  writes: true,
  data: seen,
  inputs: { why: text(600) },
  async run(turn, { why, ...before }) {
    const outcome = await recordRejected(turn.deps, turn.store, turn.actor, before, why);
    return outcome.ok ? afterStep(turn, outcome) : afterForm(turn, "rejection", { why }, outcome);
  },
  again: (turn, { why }, refusal) => showAgain(turn, "rejection", { why }, refusal),
});
