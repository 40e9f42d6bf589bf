import { fold } from "../../../core/fold";

/** "What would happen if we remove Contoso", "che cosa succede se rimuoviamo Contoso". */
const asksWhatComes =
  /^(?:and |but |e |ma )?(?:what (?:would|will|does|is going to)? ?(?:happens?|changes?) (?:if|when)|(?:che )?cosa (?:succede(?:rebbe)?|accad(?:e|rebbe)|cambi(?:a|erebbe)) se)\b/;
/** "What if we remove Contoso", "e se rimuovessimo Contoso?". */
const supposes =
  /^(?:(?:and |but |so )?what if\b|(?:and|e|ma) (?:if|se)\b|se (?:(?:lo|la|li|le|noi|io) )?[a-z]+ss(?:i|imo|e|ero)\b)/;

/** Whether a line asks what would come of something. */
export const hypothesisIn = (line: string): boolean => {
  const said = fold(line);
  return asksWhatComes.test(said) || supposes.test(said);
};
