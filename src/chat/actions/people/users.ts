import { z } from "zod";
import { defineAction } from "../../action";
import { showPerson, showPersonHistory, showUsers } from "../../screens/people/users";
import { withPressed } from "../../screens/pressed";
import { before, cursor, id } from "../inputs";

export const pageUsers = defineAction({
  verb: "users.page",
  needs: "users.read",
  writes: false,
  data: z.object({ cursor }),
  run: (turn, data) => showUsers(turn, data.cursor),
});

/** One's own card is for everybody: the screen asks who may see others. */
export const openUser = defineAction({
  verb: "user.open",
  writes: false,
  data: z.object({ whom: id }),
  run: (turn, data) => withPressed(turn, "user", data.whom, (person) => showPerson(turn, person)),
});

export const openUserHistory = defineAction({
  verb: "user.history",
  writes: false,
  data: z.object({ whom: id, before }),
  run: (turn, data) => withPressed(turn, "user", data.whom, (person) => showPersonHistory(turn, person, data.before)),
});
