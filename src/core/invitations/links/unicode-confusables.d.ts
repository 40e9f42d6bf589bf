declare module "unicode-confusables" {
  /** The skeleton of Unicode's UTS 39: what looks alike becomes the same. */
  export function rectifyConfusion(text: string): string;
}
