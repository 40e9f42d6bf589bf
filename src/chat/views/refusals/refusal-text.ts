import type { CustomerId } from "../../../core/customers/customer";
import type { Fact } from "../facts";

/** A refusal in words: what was not done, why, what belongs to it, and what to do now. */
export interface RefusalText {
  title: string;
  why: string;
  facts: Fact[];
  next: string;
  /** The customer it is about, to look at. */
  customer?: CustomerId;
  /** An attempt may leave a trace, as when it voids a request: then the card does not claim that nothing happened. */
  leftTrace?: true;
}
