import { fold } from "../../../core/fold";
import { betweenClauses } from "../words/clauses";

/** "What would happen to them if we remove Contoso", "che cosa succede se rimuoviamo Contoso". */
const asksWhatComes =
  /^(?:(?:and|but|so|e|ma|ok|(?:solo )?dimmi|mi dici|fammi vedere|vorrei sapere|vorrei vedere|just|please|(?:tell|show) (?:me|us)|(?:let me )?see|check|i would like to know) )*(?:what(?:'d)? (?:(?:it|that|this)(?:'d)? )?(?:(?:would|will|does|is going to) )?(?:(?:it|that|this) )?(?:happens?|change[sd]?|alter|touch|break|affect) (?:\S+ ){0,4}(?:if|when)|(?:che(?: cosa)?|cosa) (?:(?:mi|ci|gli|le) )?(?:succede(?:rebbe|ra)?|accad(?:e|rebbe|ra)|capit(?:a|erebbe|era)|avv(?:iene|errebbe|erra)|cambi(?:a|erebbe|era)) (?:\S+ ){0,4}(?:se|quando))\b/;
/** "What if we remove Contoso", "suppose we removed Contoso", "e se rimuovessimo Contoso?". */
const supposes =
  /^(?:(?:and |but |so )?(?:what if|suppose|supposing|imagine|let'?s pretend)\b|(?:and|e|ma) (?:if|se)\b|se (?:(?:lo|la|li|le|noi|io) )?[a-z]+ss(?:i|imo|e|ero)\b)/;

/** "If we dropped Contoso, what would it touch". */
const supposesFirst = /^(?:(?:and|but|so|ok) )?if (?:i|we) .*\bwhat(?:'d| would| will| happens| changes)\b/;

/** "What would come of removing Contoso". */
const asksWhatBecomes = /^(?:(?:and|but|so|just|tell me) )?what(?:'d| would| will) come of \S+ing\b/;
/** "What would removing Contoso do", "show me what removing Contoso would change". */
const asksWhatItDoes =
  /^(?:(?:and|but|so|just|show me|tell me|test|see|let me see|check|find out) )?what (?:(?:would|will) (?:\S+ ){1,8}?|\S+ing (?:\S+ ){1,6}?(?:would|will) )(?:do|mean|change|trigger|cause|entail)\b/;

const clauses = new RegExp(betweenClauses, "u");

/** Whether one of the clauses of a line does so: "just a simulation: if we dropped Contoso …". */
export const hypothesisWithin = (line: string): boolean => line.split(clauses).some(hypothesisIn);

/** Whether a line asks what would come of something. */
export const hypothesisIn = (line: string): boolean => {
  const said = fold(line);
  return (
    asksWhatComes.test(said) ||
    asksWhatItDoes.test(said) ||
    asksWhatBecomes.test(said) ||
    supposes.test(said) ||
    supposesFirst.test(said)
  );
};
