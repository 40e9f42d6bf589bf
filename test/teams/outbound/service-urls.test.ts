import { callable } from "../../../src/teams/outbound/service-urls";

const commercial = { demo: false, government: false };
const government = { demo: false, government: true };
const demo = { demo: true, government: false };

describe("a service address", () => {
  it.each([
    ["https://smba.trafficmanager.net/emea/1/", commercial, true],
    ["https://smba.infra.gcc.teams.microsoft.com/teams", commercial, true],
    ["https://smba.infra.gov.teams.microsoft.us/teams", commercial, false],
    ["https://smba.infra.gov.teams.microsoft.us/teams", government, true],
    ["https://smba.infra.dod.teams.microsoft.us/teams", government, true],
    ["https://smba.trafficmanager.net/emea/1/", government, false],
    ["http://smba.trafficmanager.net/teams/", commercial, false],
    ["https://smba.trafficmanager.net:8443/teams/", commercial, false],
    ["https://smba.trafficmanager.net.evil.example/", commercial, false],
    ["https://evil.example/smba.trafficmanager.net", commercial, false],
    ["https://me@smba.trafficmanager.net/", commercial, false],
    ["http://127.0.0.1:56150/_connector", commercial, false],
    ["http://127.0.0.1:56150/_connector", demo, true],
    ["http://localhost:56150", demo, true],
    ["https://smba.trafficmanager.net/teams/", demo, false],
    ["no address", demo, false],
  ])("%s with %o may be called: %s", (address, reach, allowed) => {
    expect(callable(address, reach) !== undefined).toBe(allowed);
  });
});
