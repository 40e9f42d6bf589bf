/** JSON of an object with one more property, whose value is JSON already. */
export const withJson = (object: object, name: string, json: string): string =>
  `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)}:${json}}`;
