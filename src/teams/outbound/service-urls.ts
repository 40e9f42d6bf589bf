/** Where Rapport may call: which cloud it runs in, or the demo on this computer. */
export interface Reach {
  demo: boolean;
  government: boolean;
}

// Global and regional hosts of the Teams connector per cloud (teams-platform 3.3).
const commercial = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];
const government = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];
const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * A service address to which our token may be sent: only to Microsoft's own hosts over https, or in the demo to this
 * computer.
 *
 * @returns `undefined` for any other
 */
export const callable = (serviceUrl: string, reach: Reach): URL | undefined =>
  within(serviceUrl, reach, (host) => (reach.government ? government : commercial).includes(host));

/**
 * Where Teams keeps the files of private chats (teams-native 4.12): SharePoint of the cloud over https, or in the demo this
 * computer.
 *
 * @returns `undefined` for any other
 */
export const keptAt = (address: string, reach: Reach): URL | undefined =>
  within(address, reach, (host) => host.endsWith(reach.government ? ".sharepoint.us" : ".sharepoint.com"));

function within(address: string, { demo }: Reach, isMicrosofts: (host: string) => boolean): URL | undefined {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return undefined;
  if (demo) return loopback.includes(url.hostname) ? url : undefined;
  return url.protocol === "https:" && url.port === "" && isMicrosofts(url.hostname) ? url : undefined;
}

/** The service address for a conversation that has never been heard from (teams-platform 3.3). */
export const globalServiceUrl = (reach: Reach): string =>
  reach.government ? "https://smba.infra.gov.teams.microsoft.us/teams" : "https://smba.trafficmanager.net/teams/";

/** Where Teams offers an app to be installed, by its id in Teams. */
export const installUrl = (teamsAppId: string, { government }: Pick<Reach, "government">): string =>
  `https://${government ? "gov.teams.microsoft.us" : "teams.microsoft.com"}/l/app/${teamsAppId}`;
