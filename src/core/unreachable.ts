/** Makes a `switch` over a union fail to compile when a member has no case. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
