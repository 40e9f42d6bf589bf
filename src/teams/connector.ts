import type { Connector } from "./adapter";

interface Pipeline {
  getOrderedPolicies(): { name: string }[];
  removePolicy(policy: { name: string }): unknown;
}

const retryPolicy = "defaultRetryPolicy";

/**
 * Takes the retries out of a connector: they spend the deadline of an invoke, multiply our own, and can post a message
 * twice (teams-platform 3.6).
 *
 * @throws when the SDK is built differently than the version this was written for
 */
export function withoutHiddenRetries(connector: Connector): Connector {
  // A private member of the SDK: there is no option, and the check below notices another version.
  // biome-ignore lint/complexity/useLiteralKeys: only this way of reading reaches a private member
  const pipeline: Pipeline | undefined = connector["client"]?.pipeline;
  if (!pipeline?.getOrderedPolicies().some((policy) => policy.name === retryPolicy)) {
    throw new Error("the connector client has no retry policy of the known name");
  }
  pipeline.removePolicy({ name: retryPolicy });
  return connector;
}
