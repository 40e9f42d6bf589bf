import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import type { Credentials } from "../settings";
import { withoutHiddenRetries } from "./connector";
import { quietTokenErrors } from "./quiet";

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["createUserTokenClient"]>>;
type Identity = Parameters<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>[0];
/** The SDK's own proof that a request comes from the channel. */
export type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>>;
/** The SDK's client for the channel's REST interface. */
export type Connector = Awaited<ReturnType<ConnectorFactory["create"]>>;

export interface AdapterOptions {
  /** None in the demo: tokens are not checked then. */
  credentials?: Credentials;
  government: boolean;
  /** Endpoints of another login service than Microsoft's, for tests. */
  endpoints?: ConfigurationBotFrameworkAuthenticationOptions;
  /** Makes outbound tokens; from the credentials when left out. */
  credentialsFactory?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];
}

const issuers = { commercial: "https://api.botframework.com", government: "https://api.botframework.us" };
const connectorsKept = 500;

/** The SDK's adapter, in two steps: prove where a request comes from, then run the turn. */
export class Adapter extends CloudAdapter {
  readonly #authentication: CachingAuthentication;
  readonly #appId: string;
  readonly #issuer: string | undefined;

  constructor(options: AdapterOptions) {
    const authentication = new CachingAuthentication(
      optionsOf(options),
      options.credentialsFactory ?? factoryOf(options),
    );
    super(authentication);
    quietTokenErrors();
    this.#authentication = authentication;
    this.#appId = options.credentials?.appId ?? "";
    const own =
      options.endpoints?.ToBotFromChannelTokenIssuer ?? (options.government ? issuers.government : issuers.commercial);
    this.#issuer = options.credentials && own;
  }

  /**
   * Checks the token of a request against its activity.
   *
   * @throws whenever anything is wrong with it; the caller learns nothing more
   */
  async prove(authorization: string, activity: Activity): Promise<Proof> {
    const proof = await this.#authentication.authenticateRequest(activity, authorization);
    // The SDK also accepts tokens of other bots and of its emulator; people reach us through Teams only.
    if (this.#issuer && proof.claimsIdentity.getClaimValue("iss") !== this.#issuer) throw new Error("another issuer");
    return proof;
  }

  /** Runs a turn for a proven activity; the answer is that of an invoke. */
  run(
    proof: Proof,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(proof, activity, logic);
  }

  /** The client for a service address; calls fail at once instead of being repeated behind our back. */
  connector(serviceUrl: string): Promise<Connector> {
    return this.#authentication.createConnectorFactory(this.createClaimsIdentity(this.#appId)).create(serviceUrl);
  }
}

/** Keeps clients between turns: building one costs more than the rest of a turn (stack.md 2). */
class CachingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<Connector>>();
  readonly #factories = new Map<string, ConnectorFactory>();
  readonly #tokenClients = new Map<string, Promise<UserTokenClient>>();

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Proof> {
    const proof = await super.authenticateRequest(activity, authorization);
    return { ...proof, connectorFactory: this.createConnectorFactory(proof.claimsIdentity) };
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return remember(this.#factories, appOf(identity), () => {
      const factory = super.createConnectorFactory(identity);
      const create = async (serviceUrl: string, audience: string): Promise<Connector> =>
        withoutHiddenRetries(await factory.create(serviceUrl, audience));
      return {
        create: (serviceUrl: string, audience = "") =>
          // Without an audience the SDK takes the channel's, which is also what a proven request carries.
          remember(this.#connectors, serviceUrl, () => create(serviceUrl, audience)),
      };
    });
  }

  override createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    return remember(this.#tokenClients, appOf(identity), () => super.createUserTokenClient(identity));
  }
}

const appOf = (identity: Identity): string => identity.getClaimValue("aud") ?? identity.getClaimValue("appid") ?? "";

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  const oldest = known.keys().next().value;
  if (known.size > connectorsKept && oldest !== undefined) known.delete(oldest);
  if (made instanceof Promise) made.catch(() => known.delete(key));
  return made;
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
