import { type RawBuilder, sql } from "kysely";
import type { Engine } from "./database";

/** The texts of a JSON array, to stand after `in`: one query whatever their number. */
export const anyOf = (engine: Engine, texts: RawBuilder<string>): RawBuilder<string> =>
  engine === "sqlite"
    ? sql`(select value from json_each(${texts}))`
    : sql`(select json_array_elements_text(${texts}::json))`;
