import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { Credentials } from "../settings";
import { createSigningKeys } from "./inbound/signing-keys";
import { type Expected, verifyToken } from "./inbound/token";
import { type Proof, proofBySecret } from "./outbound/proof";

export interface AdapterOptions {
  /** None in the demo: tokens are not checked then, and none are sent. */
  credentials?: Credentials;
  government: boolean;
  /** The time by which tokens are good; a real one, whatever clock the product runs on. */
  now(): number;
  /** Endpoints of another login service than Microsoft's, for tests. */
  endpoints?: ConfigurationBotFrameworkAuthenticationOptions;
  /** Who asks for outbound tokens: the SDK, or we ourselves, where there is a client secret. */
  tokens?: "sdk" | "direct";
  /** Another login service than Microsoft's for those we ask for ourselves, for tests. */
  loginUrl?: string;
  /** Makes outbound tokens by the SDK; from the credentials when left out. */
  credentialsFactory?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
type Connector = Awaited<ReturnType<ConnectorFactory["create"]>>;

/** Who signs the tokens of each cloud, and where its keys are (teams-platform 4.1, 4.4). */
const channels = {
  commercial: {
    issuer: "https://api.botframework.com",
    metadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  },
  government: {
    issuer: "https://api.botframework.us",
    metadataUrl: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  },
};

/**
 * Whether a request comes from the channel, and how to prove to the channel who calls: the one place that knows of the
 * SDK's authentication. Its check of tokens asks the login service for every forged one, and waits for it without end, so
 * it is never used. Turns are built without its clients, for what goes out goes through `send.ts`.
 */
export class Adapter extends CloudAdapter {
  readonly #appId: string | undefined;
  readonly #expected: Expected | undefined;
  /** What proves to the channel who calls. */
  readonly proof: Proof;
  #signing: Promise<Connector["credentials"]> | undefined;

  constructor(options: AdapterOptions) {
    const factory = options.credentialsFactory ?? factoryOf(options);
    super(new ConfigurationBotFrameworkAuthentication(optionsOf(options), factory));
    this.#appId = options.credentials?.appId;
    this.#expected = this.#appId === undefined ? undefined : expectedBy(options, this.#appId);
    this.proof =
      options.tokens === "direct" && options.credentials
        ? proofBySecret(options.credentials, options)
        : () => this.#proofBySdk();
  }

  /** Whether requests have to prove that they come from the channel; not so in the demo. */
  get checksTokens(): boolean {
    return this.#appId !== undefined;
  }

  /**
   * Checks the token of a request against its activity; in the demo there is none.
   *
   * @throws whenever anything is wrong with it; the caller learns nothing more
   */
  async prove(authorization: string, activity: { channelId: string; serviceUrl: string }): Promise<void> {
    if (this.#expected) await verifyToken(authorization, activity, this.#expected);
  }

  /** The SDK keeps its token as long as it is good. */
  async #proofBySdk(): Promise<Record<string, string>> {
    if (this.#appId === undefined) return {};
    this.#signing ??= this.#credentials(this.#appId).catch((error) => {
      this.#signing = undefined; // what failed once is tried again
      throw error;
    });
    const headers: Record<string, string> = {};
    const set = (name: string, value: string): void => {
      headers[name] = value;
    };
    // Signing looks at the headers only, and at nothing but their `set`.
    const request = { headers: { set } } as unknown as Parameters<Connector["credentials"]["signRequest"]>[0];
    await (await this.#signing).signRequest(request);
    return headers;
  }

  /** The SDK picks scope and login service per cloud while it makes a client: the client's credentials know both. */
  async #credentials(appId: string): Promise<Connector["credentials"]> {
    const clients = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
    return (await clients.create("")).credentials;
  }
}

/** People reach us through Teams only: no token of another bot or of the emulator is good. */
function expectedBy({ endpoints, government, now }: AdapterOptions, audience: string): Expected {
  const channel = government ? channels.government : channels.commercial;
  const metadataUrl = endpoints?.ToBotFromChannelOpenIdMetadataUrl ?? channel.metadataUrl;
  const issuer = endpoints?.ToBotFromChannelTokenIssuer ?? channel.issuer;
  return { issuer, audience, now, keys: createSigningKeys({ metadataUrl, now }) };
}

function optionsOf({
  credentials,
  government,
  endpoints,
}: AdapterOptions): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ...(credentials && { MicrosoftAppId: credentials.appId }),
    ...(credentials?.tenantId && { MicrosoftAppTenantId: credentials.tenantId }),
    ...(government && { ChannelService: "https://botframework.azure.us" }),
    ...endpoints,
  };
}

function factoryOf({ credentials }: AdapterOptions): ConfigurationServiceClientCredentialFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: credentials?.appId ?? "",
    MicrosoftAppPassword: credentials?.password ?? "",
    MicrosoftAppTenantId: credentials?.tenantId ?? "",
    MicrosoftAppType: credentials?.type ?? "MultiTenant",
  });
}
