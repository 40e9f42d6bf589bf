/** Tells whoever started this process how much memory it took at most, in megabytes, when it ends. */
process.on("exit", () => process.send?.(Math.round(process.resourceUsage().maxRSS / 1024)));
