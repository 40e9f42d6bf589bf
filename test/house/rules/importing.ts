import { computed, type Import, importsOf } from "../imports";
import { liesIn, type Room, roomOf, rooms } from "../rooms";
import type { Rule } from "../rule";
import { placeOf } from "../source";

export const importing: Rule = {
  number: 1,
  name: "a room imports what it may, and nothing else",
  why: "a room that knows no other can be read, tested and replaced alone",
  how: "hand in what is needed from main.ts, or read it through core/ports.ts; a new way stands in test/house/rooms.ts",
  find: ({ code }) =>
    code.flatMap((source) => {
      const name = roomOf(source.path);
      const room = name === undefined ? undefined : rooms[name];
      if (name === undefined || !room) return [`${source.path} stands in no room`];
      return importsOf(source).flatMap((taken) => {
        const fault = faultOf(name, room, taken);
        return fault === undefined ? [] : [`${placeOf(source, taken.node)} imports ${taken.from}${fault}`];
      });
    }),
};

/** What is more to say of a forbidden import, be it nothing; `undefined` for one that is allowed. */
function faultOf(name: string, room: Room, { from, typesOnly }: Import): string | undefined {
  if (from === computed) return ", which nobody can foresee";
  const { imports = [], types = [], packages = [], files = [] } = room;
  if (!from.startsWith("src/")) {
    const allowed = [...packages, ...files].some((each) => from === each || from.startsWith(`${each}/`));
    return allowed ? undefined : "";
  }
  const goesTo = (places: readonly string[]): boolean => places.some((place) => liesIn(from, place));
  if (roomOf(from) === name || goesTo(imports)) return undefined;
  if (!goesTo(types)) return "";
  return typesOnly ? undefined : ", of which it may know the types alone";
}
