import type { Rule } from "../../rule";
import { placeOf } from "../../source";
import { isA, nameOf } from "../../syntax";

export const changedCustomers: Rule = {
  number: 4,
  name: "every change of a customer goes through one function",
  why: "a change of what was shown voids a request to remove the customer, and frees it; a change made elsewhere would not",
  how: "return what changeCustomer of src/core/customers/change.ts gives",
  find: ({ code }) =>
    code
      .filter(({ path }) => path.startsWith("src/core/"))
      .flatMap((source) =>
        source.nodes
          .filter(
            (node) =>
              isA(node, "Property") && node.parent?.type === "ObjectExpression" && nameOf(node.key) === "customers",
          )
          .map((node) => `${placeOf(source, node)} changes customers`),
      ),
  exceptions: {
    "src/core/customers/change.ts": "this is the function",
    "src/core/removals/states.ts": "how a removal stands is kept on its customer, and touches nothing that was shown",
  },
};
