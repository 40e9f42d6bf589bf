import { z } from "zod";
import { renewSignIn, takeSignIn } from "../../../core/people/sign-in";
import { defineAction } from "../../action";
import { outdated, refuse } from "../../refuse";
import { showSignIn } from "../../screens/people/sign-in";
import { showPerson } from "../../screens/people/users";
import { withNote } from "../../views/note";
import { id, revision } from "../inputs";

export const showSignInOnce = defineAction({
  verb: "user.show-sign-in",
  needs: "users.manage",
  writes: true,
  data: z.object({ whom: id, until: revision }),
  async run(turn, { whom, until }) {
    // It is posted to a private chat alone.
    if (turn.incoming.conversation.kind !== "personal") return outdated(turn);
    return showSignIn(turn, whom, await takeSignIn(turn.deps, turn.store, turn.actor, { person: whom, until }));
  },
});

export const makeSignInAnew = defineAction({
  verb: "user.renew-sign-in",
  needs: "users.manage",
  writes: true,
  data: z.object({ whom: id }),
  async run(turn, { whom }) {
    const outcome = await renewSignIn(turn.deps, turn.store, turn.actor, whom);
    if (!outcome.ok) return refuse(turn, outcome.error);
    const told = turn.reader.text("users.added.in-channel", { name: turn.actor.name });
    return withNote(await showPerson(turn, outcome.value), told);
  },
});
