const wide = (host: string): string =>
  host.replace(/[a-z0-9.-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const dotted = (mark: string) => (host: string) => host.replaceAll(".", mark);
const inside = (mark: string) => (host: string) => host.replace(/.(?=.)/gu, `$&${mark}`);
const over = (mark: string) => (host: string) => host.replace(/./gu, `$&${mark}`);
const cyrillic: Record<string, string> = {
  a: "а",
  c: "с",
  e: "е",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  i: "і",
  t: "т",
  m: "м",
};
const inLetters = (alphabet: string) => (host: string) =>
  host.replace(/[a-z]/g, (letter) => [...alphabet][letter.charCodeAt(0) - 97] ?? letter);

/** Signs that look like a full stop. */
export const stops = [..."․ꓸ٠۰。．｡۔܁܂﹒︒।։·•∙⋅‧・･᛫⸱⸳꘎𐩐𝅭●⦁▪ㆍ⠄˙꓿᙮။።"];

/** Ways in which somebody makes the letters of a host look like something else. */
export const letterWays: Record<string, (host: string) => string> = {
  "as it is": (host) => host,
  "in capitals": (host) => host.toUpperCase(),
  "in wide letters": wide,
  "in small capitals": inLetters("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ"),
  "in mathematical letters": inLetters("𝐚𝐛𝐜𝐝𝐞𝐟𝐠𝐡𝐢𝐣𝐤𝐥𝐦𝐧𝐨𝐩𝐪𝐫𝐬𝐭𝐮𝐯𝐰𝐱𝐲𝐳"),
  "in squares": inLetters("🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉"),
  "in circles": inLetters("ⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩ"),
  "with strokes and hooks": inLetters("ⱥƀȼđɇƒǥħɨɉƙłɱɲøƥɋɍʂŧʉʋⱳxɏƶ"),
  "with accents": (host) => over("\u0301")(host).normalize("NFC"),
  "with marks between": over("\u0357\u0325"),
  "struck through": over("\u0336"),
  "struck out": over("\u0338"),
  "with short strokes": over("\u0335\u0337"),
  "in enclosing circles": over("\u20dd"),
  "with zero-width spaces": inside("\u200b"),
  "with soft hyphens": inside("\u00ad"),
  "with marks of direction": inside("\u202e"),
  "with fillers": inside("\u3164"),
  "with controls": inside("\u0008"),
  "with look-alike letters": (host) => host.replace(/[aceopxyitm]/g, (letter) => cyrillic[letter] ?? letter),
};

/** Ways in which somebody, or a mail program, sets a host into a text. */
export const placeWays: Record<string, (host: string) => string> = {
  "behind https": (host) => `https://${host}`,
  "behind a scheme and a sign": (host) => `_https://${host}_`,
  "behind a digit": (host) => `1https://${host}`,
  "behind a rare scheme": (host) => `x-evil://${host}`,
  "behind ftp": (host) => `ftp://${host}/x`,
  "behind ms-teams": (host) => `ms-teams:${host}`,
  "behind a password": (host) => `user:pass@${host}`,
  "behind https and a password": (host) => `https://user:pw@${host}`,
  "with one slash": (host) => `http:/${host}/a`,
  "without a scheme": (host) => `//${host}`,
  "as a share": (host) => `\\\\${host}\\x`,
  "in Markdown": (host) => `[qui](//${host})`,
  "in an anchor": (host) => `<a href="${host}">qui</a>`,
  "with a path": (host) => `${host}/login?x=1#y`,
  "with a port": (host) => `${host}:8443`,
  "behind a minus": (host) => `-${host}`,
  "between underlines": (host) => `_${host}_`,
  "before a minus": (host) => `${host}- x`,
  "between asterisks": (host) => `**${host}**`,
  "in brackets": (host) => `(${host}).`,
  "behind an at": (host) => `@${host}`,
  "in guillemets": (host) => `«${host}»`,
  "at the end of a sentence": (host) => `${host}.`,
  "with the next sentence": (host) => `${host}.Grazie`,
  "with ideographic stops": dotted("。"),
  "with wide stops": dotted("．"),
  "with stops in brackets": dotted("[.]"),
  "with stops in words in brackets": dotted(" (dot) "),
  "with stops in words between signs": dotted("-punto-"),
};

/** Ways of saying a host rather than writing it. */
export const spokenWays: Record<string, (host: string) => string> = {
  "in English words": dotted(" dot "),
  "in Italian words": dotted(" punto "),
  "in capital words": (host) => dotted(" DOT ")(host.toUpperCase()),
  "with spaces around its stops": dotted(" . "),
  "with spaces before its stops": dotted(" ."),
  "with a space behind its stops, and a path": (host) => `${dotted(". ")(host)}/login?x=1`,
  "with a stroke for its letters": (host) => `${host.replaceAll("l", "|")}/login`,
  "with a title for an ending": (host) =>
    host.replace(/\.([a-z])([a-z]+)$/, (_, first: string, rest: string) => `.${first.toUpperCase()}${rest}`),
};

/** Real sentences in which a link may stand. */
export const sentences = [
  (link: string) => `Per accettare conviene andare su ${link} entro venerdì, grazie.`,
  (link: string) => `${link} è la pagina di cui parlavamo al telefono`,
  (link: string) => `Buongiorno,\n\ncome concordato:${link}\n\nCordiali saluti`,
  (link: string) => `As agreed on the phone, please have a look at ${link}, it takes five minutes.`,
  (link: string) => `Our new portal (${link}) is ready; p.es. for the invoices.`,
  (link: string) => `Marco answers: marco@proseware.example / ${link}`,
  (link: string) => `Quando ha un momento visiti ${link} oppure mi chiami allo 02 5550 1234.`,
  (link: string) => `You will find it under ${link} at any time, e.g. tonight.`,
];
