import { AsyncLocalStorage } from "node:async_hooks";

const references = new AsyncLocalStorage<string | undefined>();

/**
 * Runs work on behalf of a turn: effects that it stores carry the turn's reference, and so does what follows from
 * them, in whatever process that is. Without a reference, on behalf of nobody.
 */
export const onBehalfOf = <T>(reference: string | undefined, work: () => T): T => references.run(reference, work);

/** The reference of the turn on whose behalf this runs. */
export const currentReference = (): string | undefined => references.getStore();
