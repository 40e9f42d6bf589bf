import type { Day } from "../clock";
import type { TopicsOf } from "../notices/topics";
import type { Provider, ProviderId } from "./provider";

/** Which provider it is about. */
interface About {
  provider: ProviderId;
  name: string;
}

/** What happens between us and our indirect providers. */
export type ProviderEvent =
  /** `receivedOn`: its invitation is there. */
  | ({ type: "provider.recorded"; receivedOn?: Day } & About)
  | ({ type: "provider.noted" } & About)
  | ({ type: "provider.authorised" } & About)
  | ({ type: "provider.access-reviewed"; outcome: "removed" } & About)
  | ({ type: "provider.access-reviewed"; outcome: "kept"; reason: string; until: Day } & About)
  /** What was kept until now is to be reviewed again. */
  | ({ type: "provider.access-reopened" } & About);

export const providerTopics: TopicsOf<ProviderEvent> = {
  "provider.recorded": "account",
  "provider.noted": undefined,
  "provider.authorised": "account",
  "provider.access-reviewed": "account",
  "provider.access-reopened": "account",
};

/** The provider that an event is about, by the name of that moment. */
export const aboutProvider = ({ id, name }: Provider): About => ({ provider: id, name });
