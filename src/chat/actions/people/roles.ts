import { z } from "zod";
import { becomeAdminAgent, changeRoles } from "../../../core/people/change-roles";
import { defineAction, defineForm } from "../../action";
import { refuse } from "../../refuse";
import { showRolesForm } from "../../screens/people/adding";
import { showPerson } from "../../screens/people/users";
import { withPressed } from "../../screens/pressed";
import { asLeft, id, revision, rolesTicked, roleTicks } from "../inputs";

/** Who may change which roles is asked of the core: a Global admin gives what a User admin does not. */
export const openRoles = defineAction({
  verb: "user.roles",
  writes: false,
  data: z.object({ whom: id }),
  run: (turn, data) => withPressed(turn, "user", data.whom, (person) => showRolesForm(turn, person)),
});

export const saveRoles = defineForm({
  verb: "user.save-roles",
  writes: true,
  data: z.object({ whom: id, revision, left: asLeft }),
  inputs: roleTicks,
  async run(turn, { whom, revision, left: _, ...ticked }) {
    const wished = rolesTicked(ticked);
    const outcome = await changeRoles(turn.store, turn.actor, { id: whom, revision }, wished);
    if (outcome.ok) return showPerson(turn, outcome.value);
    return withPressed(turn, "user", whom, (person) => showRolesForm(turn, person, wished, outcome.error));
  },
  again: (turn, { whom, revision: _, left: __, ...ticked }, refusal) =>
    withPressed(turn, "user", whom, (person) => showRolesForm(turn, person, rolesTicked(ticked), refusal)),
});

export const becomeAgent = defineAction({
  verb: "user.become-agent",
  writes: true,
  data: z.object({}),
  async run(turn) {
    const outcome = await becomeAdminAgent(turn.store, turn.actor);
    return outcome.ok ? showPerson({ ...turn, actor: outcome.value }, outcome.value) : refuse(turn, outcome.error);
  },
});
