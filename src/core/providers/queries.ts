import type { Provider, ProviderId } from "./provider";

/** Reads of the indirect providers. */
export interface ProviderQueries {
  provider(id: ProviderId): Promise<Provider | undefined>;
  /** In order of name. */
  providers(): Promise<Provider[]>;
}
