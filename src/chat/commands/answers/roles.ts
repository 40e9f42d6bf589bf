import { can } from "../../../core/permissions";
import { type Command, defineCommand } from "../../command";
import { showRoles } from "../../screens/answers/roles";
import { peopleNamed, showPersonAsked } from "../../screens/people/named";

/** Who somebody is here, and who has which role. */
export const whoIsWho = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "answers.roles",
    task: "elsewhere",
    words: {
      en: {
        shown: "who am i",
        names: ["my role", "my roles", "my permissions"],
        nouns: ["role", "roles", "approvers", "approver", "who approves", "colleagues", "my permissions", "my rights"],
      },
      it: {
        shown: "chi sono",
        names: ["il mio ruolo", "i miei ruoli", "i miei permessi"],
        nouns: [
          "ruolo",
          "ruoli",
          "approvatori",
          "approvatore",
          "responsabili delle approvazioni",
          "chi approva",
          "colleghi",
          "miei permessi",
          "miei diritti",
        ],
      },
    },
    slots: ["person"],
    argument: "none",
    writes: false,
    async run(turn, asked) {
      const isOfOne = can(turn.actor, "users.read") && (await peopleNamed(turn, asked)).length > 0;
      return isOfOne ? showPersonAsked(turn, asked) : showRoles(turn, all(), asked);
    },
  });
