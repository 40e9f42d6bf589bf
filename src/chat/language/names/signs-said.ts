import type { Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import { bare, isDomainOrId } from "./letters";

/** The domain and the tenant id that a line names, as typed: nothing of a kind of which it names several. */
export function signsSaid({ tokens }: Pick<Sentence, "tokens">): string[] {
  const all = tokens.flatMap(({ raw, quoted }) => (!quoted && isDomainOrId(raw) ? [bare(raw)] : []));
  const only = (kind: readonly string[]): readonly string[] => (kind.length === 1 ? kind : []);
  return [...only(all.filter((each) => !isId(each))), ...only(all.filter(isId))];
}
const isId = (sign: string): boolean => !sign.includes(".");

/** For each place of a line that adds a company, whether it is its domain or id, wherever that stands, or leads to it. */
export function signsIn({ takesAnything, slots }: Spoken, sentence: Sentence): (place: number) => boolean {
  if (takesAnything !== true || slots?.includes("customer") !== true) return () => false;
  const { tokens } = sentence;
  const signs = new Set(signsSaid(sentence));
  const isSign = (place: number): boolean => signs.has(bare(tokens[place]?.raw ?? ""));
  const leads = (place: number): boolean => leading.test(bare(tokens[place]?.key ?? ""));
  return (place) => {
    let next = place;
    while (leads(next)) next += 1;
    return isSign(next);
  };
}
const leading = /^(?:with|and|domain|tenant|id|con|ed?|is|its|their|the|dominio|il|l')$/;
