import { z } from "zod";
import { addUser } from "../../../core/people/add";
import { type Role, roles } from "../../../core/permissions";
import { defineAction, defineForm } from "../../action";
import { afterAdding, showAddForm, showConfirmation, wishOf } from "../../screens/people/adding";
import { asLeft, choice, rolesTicked, roleTicks, text } from "../inputs";

const accounts = ["exists", "to-create"] as const;

export const startAddingUser = defineAction({
  verb: "user.adding",
  needs: "users.manage",
  writes: false,
  data: z.object({}),
  run: async (turn) => showAddForm(turn),
});

export const checkNewUser = defineForm({
  verb: "user.check",
  needs: "users.manage",
  writes: false,
  data: z.object({ left: asLeft }),
  inputs: {
    directory: text(400),
    fullName: text(100),
    address: text(254),
    account: choice(accounts, "exists"),
    ...roleTicks,
  },
  run: (turn, filled) => showConfirmation(turn, typedIn(filled)),
  again: async (turn, filled, refusal) => showAddForm(turn, typedIn(filled), refusal),
});

type Filled = Readonly<Record<Role, boolean>> & {
  directory: string;
  fullName: string;
  address: string;
  account: (typeof accounts)[number];
};

const typedIn = ({ directory, fullName, address, account, ...ticked }: Filled) => ({
  directory,
  fullName,
  address,
  account,
  wanted: rolesTicked(ticked),
});

/** What the confirmation showed; it is checked once more. */
const wish = z.object({
  directory: z.string().max(400),
  fullName: z.string().max(100),
  address: z.string().max(254),
  given: z.array(z.enum(roles)).max(roles.length),
  account: z.enum(accounts),
});

const shownBefore = ({ given, ...shown }: z.infer<typeof wish>) => ({ ...shown, wanted: given });

export const correctNewUser = defineAction({
  verb: "user.correct",
  needs: "users.manage",
  writes: false,
  data: z.object({ wish }),
  run: async (turn, data) => showAddForm(turn, shownBefore(data.wish)),
});

export const addNewUser = defineAction({
  verb: "user.add",
  needs: "users.manage",
  writes: true,
  data: z.object({ wish }),
  async run(turn, data) {
    const typed = shownBefore(data.wish);
    const meant = await wishOf(turn, typed);
    const outcome = meant.ok ? await addUser(turn.deps, turn.store, turn.actor, meant.value) : meant;
    return afterAdding(turn, typed, outcome);
  },
});
