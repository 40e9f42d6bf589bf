import type { Provider, ProviderId } from "../../../core/providers/provider";
import type { Reader } from "../../texts/reader";
import { row } from "../rows";
import { type View, view } from "../view";

interface Facts {
  providers: Provider[];
  /** Those with whom a joint link is set: without it there is no joint invitation. */
  linked: ReadonlySet<ProviderId>;
  now: number;
  mayInvite: boolean;
}

/** Our indirect providers and those that have invited us, the ones to decide first (R105, R158). */
export function providersList(reader: Reader, { providers, linked, now, mayInvite }: Facts): View {
  const undecided = providers.filter((provider) => provider.state === "invited-us");
  const others = providers.filter((provider) => provider.state !== "invited-us");
  const pressable = mayInvite ? others.filter(({ state, id }) => state === "authorised" && linked.has(id)) : [];
  const rows = [...undecided, ...others]
    .filter((provider) => !pressable.includes(provider))
    .map((provider) => {
      const state = reader.text(`providers.state.${provider.state}`);
      return row({
        name: provider.name,
        under: reader.text(`providers.since.${provider.state}`, { date: reader.date(provider.since) }),
        ...(provider.state === "invited-us" ? { exception: state } : { state }),
        ...(provider.state === "authorised" &&
          !linked.has(provider.id) && { detail: reader.text("providers.link-missing") }),
      });
    });
  const inviting = pressable.map((provider) => inviteRow(reader, provider));
  const lines = [...rows, ...inviting].map((line) =>
    [line.name, line.exception || line.state, line.detail].filter(Boolean).join(", "),
  );
  const none = providers.length === 0;
  return view(reader, "providers/list", {
    spoken: none ? reader.text("providers.spoken.none") : reader.text("providers.spoken", { lines: lines.join("; ") }),
    count: none
      ? reader.text("providers.none")
      : reader.text("providers.count", { n: providers.length, open: undecided.length }),
    rows,
    inviting,
    toAuthorise: undecided.length > 0,
    asOf: reader.text("as-of", {
      date: reader.date(now),
      time: reader.time(now),
      source: reader.text("source.ledger"),
    }),
  });
}

/** An authorised provider: pressing it begins a joint invitation (R82, R169). */
function inviteRow(reader: Reader, provider: Provider) {
  const { name } = provider;
  const under = reader.text("providers.invite");
  const state = reader.text("providers.state.authorised");
  const detail = reader.text("providers.since.authorised", { date: reader.date(provider.since) });
  return {
    name,
    under,
    state,
    exception: "",
    detail,
    spoken: reader.text("providers.row.spoken", { name, under, state, detail }),
    verb: "invitation.start",
    data: { provider: provider.id },
  };
}
