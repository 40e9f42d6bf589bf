import type { z } from "zod";
import type { Permission } from "../core/permissions";
import type { Answer } from "./answer";
import type { Turn } from "./context";

/** One thing people can press: one file, one line in `actions/index.ts`, found by its verb. */
export interface Action {
  verb: string;
  needs?: Permission;
  /** It only reads: a client's automatic refresh may run it. */
  reads: boolean;
  /** Runs it; `undefined` when the data does not have the action's shape, as on a card of an older version. */
  press(turn: Turn, data: unknown): Promise<Answer> | undefined;
}

interface ActionOf<Data> {
  verb: string;
  needs?: Permission;
  reads: boolean;
  /** What the card carries and the person typed: parsed here, trusted by `run`. */
  data: z.ZodType<Data, z.ZodTypeDef, unknown>;
  run(turn: Turn, data: Data): Promise<Answer>;
}

export function defineAction<Data>({ data: schema, run, ...action }: ActionOf<Data>): Action {
  return {
    ...action,
    press(turn, data) {
      const parsed = schema.safeParse(data);
      return parsed.success ? run(turn, parsed.data) : undefined;
    },
  };
}
