import { can } from "../../../core/permissions";
import { type Command, defineCommand } from "../../command";
import type { Asked } from "../../language/asked/asked";
import { rolesAsked } from "../../language/roles/roles";
import { spelling } from "../../language/words/tokens";
import { refuse } from "../../refuse";
import { showRoles } from "../../screens/answers/roles";
import { leftOut, peopleNamed, showPersonAsked } from "../../screens/people/named";

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
      const isByRole = rolesAsked(asked.keys).length > 0 && leftOut(turn, asked).length > 0;
      if (isByRole) return showRoles(turn, all(), asked);
      const isOfOne = can(turn.actor, "users.read") && (await peopleNamed(turn, asked)).length > 0;
      const words = isOfOne ? "" : strangerIn(asked);
      if (words && can(turn.actor, "users.read")) return refuse(turn, { kind: "not-found", what: "user", words });
      return isOfOne ? showPersonAsked(turn, asked) : showRoles(turn, all(), asked);
    },
  });

/** "Which role does Davide have", "i ruoli di Davide": whom a line asks about, where nobody is called so. */
function strangerIn({ sentence: { tokens, isNew } }: Asked): string {
  const from = tokens.findIndex((_, place) => isNew[place] && whose.test(tokens[place - 1]?.key ?? ""));
  let to = from;
  while (isNew[to]) to += 1;
  return spelling(tokens.slice(from, to));
}
const whose = /^(?:does|has|is|of|ha|di)$/;
