/** Signs and words between what is announced and its name, and between that and the order. */
const before =
  "(?:indirect |it )?(provider|distributor|distributore|fornitore|customer|client|cliente)(?: indiretto| nuovo)*(?:\\s*[,:;(]|\\s+[–-]|,? (?:called|named|whose name is|(?:che )?si chiama|chiamato|di nome))\\s*";
const name = '(?:the company |la società |la ditta )?(["“«]?\\p{Lu}[\\p{L}\\p{N}.&\'’” »"-]{0,70}?)';
const order =
  "(?:(?:add|register|record|note|enter|list|set up|sign up|take) (?:it|them|him|her|that|this)(?: up| down| on)?|(?:aggiungi|registra|inserisci|annota|segna|metti|crea|carica|censisci)(?:me|ce)?l[oaie]|l[oaie] (?:aggiungi|registri|inserisci|annoti))";
const polite =
  "(?:,? (?:please|thanks|thank you|now|then|for me|for us|too|to (?:the|our) (?:providers|list)|per favore|grazie|subito|ora|pure|anche|a sistema|ai (?:nostri )?provider))*";

const announced = new RegExp(
  `^([^,.;:!?@]{0,80}?)(?<!\\p{L})(?:an?|one|another|uno?|una)(?: (?:new|more|other|nuovo|nuova|altro))* ${before}${name}\\s*[),.;:!–-]+\\s*(?:(?:so|and|then|please|can you|could you|quindi|allora|e|poi|per favore|puoi),? )*${order}${polite}[\\s.!]*$`,
  "iu",
);
/** What says that it is not so, or not yet. */
const unsure =
  /(?<!\p{L})(?:no|not|never|\w+n['’]t|if|whether|when|maybe|perhaps|non|mai|se|quando|forse|magari|should|might)(?!\p{L})/iu;

/**
 * "We will work with a new distributor, Trey Research: add it": the same without what is told of it, whose words are none of
 * its name.
 */
export function withoutAnnouncement(text: string): string {
  const [, told = "", what = "", called = ""] = announced.exec(text) ?? [];
  const isName = /^["“«]?\p{Lu}/u.test(called);
  if (what === "" || !isName || unsure.test(told)) return text;
  const bare = called.replace(/["“”«»]/gu, "").replace(/\.\p{L}$/u, "$&.");
  return `${/e$/i.test(what) ? "nuovo" : "new"} ${what} "${bare.trim()}"`;
}
