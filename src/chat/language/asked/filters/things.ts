import type { PersonId } from "../../../../core/people/person";
import type { Sentence } from "../../sentence";
import { servicesIn } from "./services";
import { between, type Span, type Spans } from "./spans";
import { plain, state, type Thing } from "./thing";

/** What a line names by which customers are told apart, in its order. */
export function thingsIn(sentence: Sentence, spans: Spans, actor: PersonId): Thing[] {
  const named = sentence.mentions.flatMap(({ from, to, entity }): Thing[] => {
    if (entity.kind === "provider") return [plain("provider", { from, to }, `provider:${entity.provider.id}`)];
    if (entity.kind !== "person" || isDoer(sentence, spans, from)) return [];
    return [plain("owner", { from, to }, `owner:${entity.person.id}`)];
  });
  const services = servicesIn(sentence, spans);
  // "Lost Exchange" is said of the service, and of no customer.
  const others: Spans = (word) => spans(word).filter((span) => !services.some(isAt(span)));
  const mine = [...spans("mine"), ...ownIn(spans)].map((span) => plain("owner", span, `owner:${actor}`));
  const states = statesIn(others, named);
  const told = [...named, ...services, ...mine, ...states];
  const all = [...told, ...providersIn(spans, told), ...ownersIn(spans, told)];
  return all.toSorted((one, other) => one.from - other.from);
}

const doers: ReadonlySet<string> = new Set(["by", "da", "dal", "dalla"]);

/** "Removed by Marco": who did something else than look after a customer does not tell customers apart. */
function isDoer({ tokens, marks }: Sentence, spans: Spans, from: number): boolean {
  // "Different from Marco" excepts somebody.
  if (!doers.has(tokens[from - 1]?.key ?? "") || spans("except").some(({ to }) => to === from)) return false;
  const isAt = (word: Parameters<Spans>[0]): boolean => spans(word).some(({ to }) => to === from - 1);
  return marks[from - 2]?.length === 0 && !isAt("owner") && !isAt("caring") && !isAt("customers") && !isAt("not");
}

/** "I look after", "I don't look after", "sono responsabile": the caring, of which it may be denied that it is done. */
const ownIn = (spans: Spans): Span[] =>
  spans("caring").filter(({ from }) => {
    const denial = spans("not").find(({ to }) => to === from);
    return spans("speaker").some(({ to }) => to === (denial?.from ?? from));
  });

const isAt =
  ({ from, to }: Span) =>
  (other: Span): boolean =>
    from < other.to && other.from < to;

/** How the privileges and the relationship stand. */
function statesIn(spans: Spans, named: readonly Thing[]): Thing[] {
  const [privilege] = spans("privilege");
  const revoked = spans("revoked")[0] ?? (privilege && (spans("taken")[0] ?? noLonger(spans)));
  const leaving = leavingIn(spans, revoked);
  // "Removed our rights" removed no customer.
  const removed = revoked
    ? undefined
    : spans("removed").find((span) => !(leaving && isAt(leaving)(span)) && !isUnderWay(spans, span));
  const isOfProvider = spans("provider").length > 0 || named.some(({ kind }) => kind === "provider");
  return [
    ...(revoked ? [plain("state", revoked, "privilege:revoked")] : []),
    ...(privilege && !revoked ? [privilegeAt(privilege, spans)] : []),
    ...(leaving ? [plain("state", leaving, "pending")] : []),
    ...(removed ? [state(removed, ["removed"], [])] : []),
    ...spans("gap").map((span) => plain("state", span, "gap")),
    ...spans("orders").map((span) => state(span, isOfProvider ? ["provider", { not: "gap" }] : [], ["gap"])),
    ...listedIn(spans),
    ...spans("relationship").map((span) => state(span, [], [isOfProvider ? "gap" : "no-relationship"])),
  ];
}

/** Whether the portal's list has them: of those that it has, only that it does not is told apart. */
function listedIn(spans: Spans): Thing[] {
  const missing = spans("unlisted").map((span) => plain("state", span, "unlisted"));
  const listed = spans("listed").filter((span) => !missing.some(isAt(span)));
  return [...missing, ...listed.map((span) => state(span, [], ["unlisted"]))];
}

/** "Non abbiamo più …": what is no more was taken away. */
function noLonger(spans: Spans): Span | undefined {
  const [longer] = spans("longer");
  const denied = longer && spans("not").findLast(({ to }) => to <= longer.from);
  return denied && { from: denied.from, to: longer.to };
}

const privilegeAt = (span: Span, spans: Spans): Thing =>
  state(span, spans("held").length > 0 ? ["privilege:granted"] : [], ["privilege:none"]);

/** A removal that is not over: the noun, or the verb together with that it is still to come. */
function leavingIn(spans: Spans, revoked: Span | undefined): Span | undefined {
  // "We've let go of" is over.
  const isOver = (span: Span): boolean =>
    spans("removed").some((other) => lengthOf(other) > lengthOf(span) && isAt(span)(other));
  const [said] = [...spans("leaving").filter((span) => !isOver(span)), ...spans("removal")];
  const verb = spans("waiting").length > 0 ? spans("removing")[0] : undefined;
  return said ?? (verb && !(revoked && isAt(revoked)(verb)) ? verb : undefined);
}

const lengthOf = ({ from, to }: Span): number => to - from;

/** "Uscite in corso", "exits still hanging": what would be over by itself waits, right beside. */
const isUnderWay = (spans: Spans, { to }: Span): boolean =>
  spans("waiting").some(({ from }) => from === to || from === to + 1);

/** A provider, whichever: "without a provider". */
function providersIn(spans: Spans, told: readonly Thing[]): Thing[] {
  const isTold = told.some(
    ({ kind, lacks, holds }) => kind === "provider" || [...lacks, ...holds].some((each) => each === "gap"),
  );
  return isTold ? [] : spans("provider").map((span) => anyone("provider", span, spans));
}

/** Somebody who looks after them, whoever: "nobody looks after". */
function ownersIn(spans: Spans, told: readonly Thing[]): Thing[] {
  if (told.some(({ kind }) => kind === "owner")) return [];
  const unowned = spans("unowned").map(
    ({ from, to }): Thing => ({
      kind: "owner",
      from,
      to,
      holds: [{ not: "owner" }],
      lacks: ["owner"],
    }),
  );
  return [...unowned, ...spans("owner").map((span) => anyone("owner", span, spans))];
}

/** It is asked for only where customers have it: "the provider of …" asks for nothing. */
function anyone(facet: "provider" | "owner", { from, to }: Span, spans: Spans): Thing {
  const isHad = between(spans("with"), from - 2, from) !== undefined;
  return { kind: facet, from, to, holds: isHad ? [facet] : [], lacks: [{ not: facet }] };
}
