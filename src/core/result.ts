/** The outcome of a decision: a value, or a refusal that carries the data its sentence needs (never the sentence). */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A refusal, with what its sentence needs. */
export const refused = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
