import { type BoardLine, boardCard } from "../../../src/chat/views/board/board";
import { days } from "../../../src/core/clock";
import { now } from "../../support/samples";
import { type Cards, type Cast, specimensFrom, usual } from "../cast";

/** The board, full and empty. */
function boardCards({ customer: { name }, person }: Cast = usual): Cards {
  const line = (
    of: Pick<BoardLine, "name" | "group">,
    total: number,
    names: readonly string[],
    ago?: number,
  ): BoardLine => ({
    ...of,
    waiting: { total, more: total === 200, names, ...(ago !== undefined && { since: now - days(ago) }) },
    opens: { verb: "removals.page", data: { of: "others" } },
  });
  const none = (of: Pick<BoardLine, "name" | "group">): BoardLine => line(of, 0, []);
  const decide = "decide" as const;
  const follow = "follow" as const;
  return {
    "board/board": (reader) =>
      boardCard(reader, {
        person,
        now,
        lines: [
          line({ name: "approvals", group: decide }, 1, [name], 2),
          line({ name: "stuck", group: decide }, 1, ["Tailspin Toys"], 0),
          line({ name: "privileges", group: decide }, 3, [name, "Alpine Ski House"], 31),
          line({ name: "access", group: decide }, 1, ["Fabrikam Distribuzione"], 6),
          line({ name: "providers", group: decide }, 1, ["Northwind Distribuzione"]),
          line({ name: "invitations", group: follow }, 12, ["Woodgrove Bank", "Trey Research"]),
          line({ name: "lost", group: follow }, 1, ["Wide World Importers"]),
          line({ name: "gaps", group: follow }, 200, ["Adventure Works", name]),
          line({ name: "unlisted", group: follow }, 7, [name]),
          none({ name: "enrolment", group: follow }),
        ],
      }),
    "board/board empty": (reader) =>
      boardCard(reader, {
        person,
        now,
        lines: [
          none({ name: "privileges", group: decide }),
          none({ name: "invitations", group: follow }),
          none({ name: "lost", group: follow }),
        ],
      }),
  };
}

export const boardSpecimens = specimensFrom(boardCards());
