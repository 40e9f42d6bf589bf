/** What the driver asks a contestant process, and how it answers. */
export function contestant(port: number): void {
  process.on("message", (message) => {
    if (message === "cpu") process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss });
    if (message === "stop") process.exit(0);
  });
  process.send?.({ port });
}
