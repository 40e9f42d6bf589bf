import { isLegalForm } from "../../../core/customers/names";
import { fold } from "../../../core/fold";
import type { Provider } from "../../../core/providers/provider";
import { languageIn } from "../asked/arguments";
import type { SentenceMark } from "../words/sentence-words";
import { serviceCalled } from "../words/services";
import { articles, directions, providerNouns } from "../words/small-words";
import { spelling, type Token } from "../words/tokens";
import { joins } from "../words/wishes";
import { bare } from "./letters";

/** A run of words. */
export interface Span {
  from: number;
  to: number;
}

interface Behind {
  tokens: readonly Token[];
  marks: readonly (readonly SentenceMark[])[];
}

/** The providers with whom something is said to be done, "with the provider Fabrikam", and what leads to them. */
export function providersIn(tokens: readonly Token[], providers: readonly Provider[]): Span[] {
  const names = providers.flatMap(({ name, shortName }) => [name, shortName].map(fold));
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  const isBefore = (place: number): boolean => articles.has(keyAt(place)) || providerNouns.has(keyAt(place));
  return tokens.flatMap((_, with_): Span[] => {
    if (directions.get(keyAt(with_)) !== "with") return [];
    let from = with_ + 1;
    while (isBefore(from)) from += 1;
    const ends = [3, 2, 1].map((words) => from + words);
    const to = ends.find((end) => end <= tokens.length && names.includes(fold(spelling(tokens.slice(from, end)))));
    return to === undefined ? [] : [{ from: with_, to }];
  });
}

/** Where a name ends before what is said behind it: of which services, in which language, and thanks. */
export function withoutTail(line: Behind, { from, to }: Span): number {
  const shorter = tailFrom(line, { from, to });
  return shorter < to && shorter > from ? withoutTail(line, { from, to: shorter }) : shorter;
}

function tailFrom({ tokens, marks }: Behind, { from, to }: Span): number {
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  for (let services = servicesFrom(tokens, from, to); services < to; services += 1)
    if (isServicesTail(tokens, from, services))
      return services > from && leadsToServices.test(keyAt(services - 1)) ? services - 1 : services;
  const last = to - 1;
  if (languageIn([keyAt(last)]) && keyAt(last - 1) === "in") return Math.max(from, last - 1);
  const isPolite = marks[last]?.length === 1 && marks[last][0] === "polite";
  return isPolite && last > from ? last : to;
}

const leadsToServices = /^(?:for|with|per|con)$/;

/** Where the services begin with which words end. */
export function servicesFrom(tokens: readonly Token[], from: number, to: number): number {
  let first = to;
  for (let place = to - 1; place >= from; place -= 1) {
    const key = tokens[place]?.key ?? "";
    const isTwo = serviceCalled(`${tokens[place - 1]?.key ?? ""} ${key}`) !== undefined;
    if (isTwo) first = --place;
    else if (serviceCalled(key)) first = place;
    else if (!joins.has(key)) break;
  }
  return first;
}

/** Behind a comma, "for", "with" or a legal form, or where nothing else is said, they are services; else part of the name. */
function isServicesTail(tokens: readonly Token[], from: number, first: number): boolean {
  const { raw = "", key = "" } = tokens[first - 1] ?? {};
  return first === from || /[,:]$/u.test(raw) || leadsToServices.test(key) || isLegalForm(bare(raw));
}
