import { fold } from "../../../core/fold";

/** "What would happen to them if we remove Contoso", "che cosa succede se rimuoviamo Contoso". */
const asksWhatComes =
  /^(?:(?:and|but|e|ma|(?:solo )?dimmi|mi dici|vorrei sapere|(?:just )?tell me|i would like to know) )?(?:what (?:would|will|does|is going to)? ?(?:happens?|changes?) (?:\S+ ){0,4}(?:if|when)|(?:che(?: cosa)?|cosa) (?:(?:mi|ci|gli|le) )?(?:succede(?:rebbe|ra)?|accad(?:e|rebbe|ra)|capit(?:a|erebbe|era)|avv(?:iene|errebbe|erra)|cambi(?:a|erebbe|era)) (?:\S+ ){0,4}(?:se|quando))\b/;
/** "What if we remove Contoso", "e se rimuovessimo Contoso?". */
const supposes =
  /^(?:(?:and |but |so )?what if\b|(?:and|e|ma) (?:if|se)\b|se (?:(?:lo|la|li|le|noi|io) )?[a-z]+ss(?:i|imo|e|ero)\b)/;

/** Whether a line asks what would come of something. */
export const hypothesisIn = (line: string): boolean => {
  const said = fold(line);
  return asksWhatComes.test(said) || supposes.test(said);
};
