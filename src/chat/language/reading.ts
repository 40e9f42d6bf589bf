import type { Command } from "../command";

/** Whether a command can only show something: it neither writes nor opens a form that would. */
export const onlyLooks = ({ writes, argument, needs }: Command): boolean =>
  !writes && (argument === "none" || needs === undefined || needs.endsWith(".read"));
