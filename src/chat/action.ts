import type { z } from "zod";
import type { Permission } from "../core/permissions";
import type { Answer } from "./answer";
import type { Runs } from "./context";
import type { Verb } from "./verbs";

interface ActionFacts {
  verb: Verb;
  needs?: Permission;
}

/**
 * One thing people can press: one file, one line in `actions/index.ts`, found by its verb. What only reads may be run
 * by a client's automatic refresh. Its outcome is `undefined` when the data does not have the action's shape, as on a
 * card of an older version.
 */
export type Action = ActionFacts & Runs<unknown, Promise<Answer> | undefined>;

type ActionOf<Data> = ActionFacts & {
  /** What the card carries and the person typed: parsed here, trusted by `run`. */
  data: z.ZodType<Data, z.ZodTypeDef, unknown>;
} & Runs<Data, Promise<Answer>>;

export function defineAction<Data>({ data, ...action }: ActionOf<Data>): Action {
  const parsed =
    <T>(run: (turn: T, data: Data) => Promise<Answer>) =>
    (turn: T, given: unknown): Promise<Answer> | undefined => {
      const { success, data: fits } = data.safeParse(given);
      return success ? run(turn, fits) : undefined;
    };
  return action.writes ? { ...action, run: parsed(action.run) } : { ...action, run: parsed(action.run) };
}
