import { z } from "zod";
import { defineAction } from "../../action";
import { showBoard } from "../../screens/board/board";

export const openBoard = defineAction({
  verb: "board.open", // for everybody: what each is shown is looked at there
  writes: false,
  data: z.object({}),
  run: showBoard,
});
