import { defineCommand } from "../../command";
import { showEnrolment } from "../../screens/enrolment/enrolment";
import { showEnrolmentHistory } from "../../screens/history";

/** What came before, and not how it stands. */
const past = /^(?:history|story|timeline|log|cronologia|storia|storico)$/;

export const showOurEnrolment = defineCommand({
  name: "enrolment.show",
  task: "providers",
  words: {
    en: {
      shown: "enrolment",
      names: [
        "enrollment",
        "enrol",
        "enroll",
        "enroll now",
        "enrol now",
        "enrol as indirect reseller",
        "enroll as indirect reseller",
        "our enrolment",
      ],
      nouns: ["enrolment", "enrollment"],
    },
    it: {
      shown: "registrazione",
      names: [
        "registrati ora",
        "iscrizione",
        "registrazione come rivenditore indiretto",
        "registrarsi come rivenditore indiretto",
        "la nostra registrazione",
        "la nostra iscrizione",
      ],
      nouns: ["iscrizione", "nostra registrazione"],
    },
  },
  slots: [],
  argument: "none",
  needs: "providers.read",
  writes: false,
  run: (turn, asked) => (asked.keys.some((key) => past.test(key)) ? showEnrolmentHistory(turn) : showEnrolment(turn)),
});
