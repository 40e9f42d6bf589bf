import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { Credentials } from "../settings";
import { silenceSdkErrors } from "./silence-sdk-errors";

export interface AdapterOptions {
  /** None in the demo: tokens are not checked then, and none are sent. */
  credentials?: Credentials;
  government: boolean;
  /** Endpoints of another login service than Microsoft's, for tests. */
  endpoints?: ConfigurationBotFrameworkAuthenticationOptions;
  /** Makes outbound tokens; from the credentials when left out. */
  credentialsFactory?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
type Connector = Awaited<ReturnType<ConnectorFactory["create"]>>;

const issuers = { commercial: "https://api.botframework.com", government: "https://api.botframework.us" };

/**
 * The SDK's adapter, for what it alone knows: whether a request comes from the channel, and how to prove to the channel
 * who calls. Turns are built without its clients, for what goes out goes through `send.ts`.
 */
export class Adapter extends CloudAdapter {
  readonly #appId: string | undefined;
  readonly #issuer: string | undefined;
  #signing: Promise<Connector["credentials"]> | undefined;

  constructor(options: AdapterOptions) {
    const factory = options.credentialsFactory ?? factoryOf(options);
    super(new ConfigurationBotFrameworkAuthentication(optionsOf(options), factory));
    silenceSdkErrors();
    this.#appId = options.credentials?.appId;
    const own =
      options.endpoints?.ToBotFromChannelTokenIssuer ?? (options.government ? issuers.government : issuers.commercial);
    this.#issuer = options.credentials && own;
  }

  /** Whether requests have to prove that they come from the channel; not so in the demo. */
  get checksTokens(): boolean {
    return this.#appId !== undefined;
  }

  /**
   * Checks the token of a request against its activity.
   *
   * @throws whenever anything is wrong with it; the caller learns nothing more
   */
  async prove(authorization: string, activity: Activity): Promise<void> {
    const { claimsIdentity } = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    // The SDK also accepts tokens of other bots and of its emulator; people reach us through Teams only.
    if (this.#issuer && claimsIdentity.getClaimValue("iss") !== this.#issuer) throw new Error("another issuer");
  }

  /**
   * The headers that prove to the channel who calls; none in the demo. The SDK keeps its token as long as it is good.
   *
   * @throws when the login service gives none
   */
  async proof(): Promise<Record<string, string>> {
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
