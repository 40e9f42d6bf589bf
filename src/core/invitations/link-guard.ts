/** What is wrong with a link, or with a text that should carry ours. The edge finds the words. */
export type LinkFault =
  | { kind: "missing" }
  | { kind: "changed" }
  | { kind: "second-link"; host: string }
  | { kind: "look-alike"; host: string; ours: string }
  | { kind: "other-partner"; partner: string }
  | { kind: "wrong-kind"; expected: "single" | "joint" }
  | { kind: "other-provider"; provider: string }
  | { kind: "not-https" }
  | { kind: "unknown-host"; host: string }
  | { kind: "not-a-link" };
