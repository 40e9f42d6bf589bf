import fc from "fast-check";

/** Endings of all sorts: of countries, of trades, of companies, in other alphabets, and those of local networks. */
const endings =
  "com net org it de ly ai io co me la gle top zip mov srl agency support cloud social international technology bank rentals " +
  "рф укр 한국 中国 भारत السعودية xn--p1ai xn--fiqs8s museum name local internal example onion";

/** Hosts with a name that anybody could register. */
export const hosts = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/),
    fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/), { nil: undefined }),
    fc.constantFrom(...endings.split(" ")),
  )
  .map(([name, under, ending]) => [under, name, ending].filter(Boolean).join("."));

/** Names and endings as people say them aloud: no small words, and no alphabet that has no words for a stop. */
export const spoken = fc
  .tuple(
    fc.stringMatching(/^[bdfgkptvz][aeou][bdfgkptvz]{2}[a-z0-9]{1,6}$/),
    fc.constantFrom(...endings.split(" ").slice(0, 23)),
  )
  .map((parts) => parts.join("."));

/** Hosts whose name is a picture. */
export const pictures = fc
  .tuple(
    fc.constantFrom("★", "☃", "💩", "♥️", "👍🏽", "👨‍👩‍👧", "🇮🇹", "☎", "→", "™", "€"),
    fc.constantFrom("com", "net", "la", "ws", "top"),
  )
  .map((parts) => parts.join("."));

const inBase = (base: number, sign: string) =>
  fc.ipV4().map((ip) =>
    ip
      .split(".")
      .map((part) => sign + Number(part).toString(base))
      .join("."),
  );

/** Addresses of machines, in every notation that browsers read. */
export const numeric = fc.oneof(
  fc.ipV4(),
  fc.ipV6().map((ip) => `[${ip}]`),
  inBase(16, "0x"),
  inBase(8, "0"),
  fc.nat(2 ** 32 - 1).map((ip) => `http://${ip}`),
);

/** The same, with fewer numbers: read as an address where something follows. */
export const short = fc
  .tuple(
    fc.constantFrom(
      "127.1",
      "10.1",
      "192.168.1",
      "0x7f.1",
      "0177.1",
      "0x7f000001",
      "http://2130706433",
      "//2130706433",
    ),
    fc.constantFrom("/login", "/a/b", "/x?y=1", ":8080", ":8443/x", ":80"),
  )
  .map((parts) => parts.join(""));
