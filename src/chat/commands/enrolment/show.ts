import { defineCommand } from "../../command";
import { showEnrolment } from "../../screens/enrolment/enrolment";

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
  run: showEnrolment,
});
