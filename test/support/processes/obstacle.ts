import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Stands between the product and a server of its own, and can go out of order. */
export interface Obstacle {
  port: number;
  /** `cut`: connections end and none is taken; `frozen`: they stay and nothing moves. */
  set(state: "through" | "cut" | "frozen"): void;
  stop(): Promise<void>;
}

export async function startObstacle(to: { host: string; port: number }): Promise<Obstacle> {
  let state: "through" | "cut" | "frozen" = "through";
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (state === "cut") {
      near.destroy();
      return;
    }
    const far = connect(to);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
      // The other end notices by itself; what is broken here is broken on purpose.
      socket.on("error", () => socket.destroy());
    }
    near.pipe(far).pipe(near);
    if (state === "frozen") for (const socket of [near, far]) socket.pause();
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    set(next) {
      state = next;
      for (const socket of open) {
        if (state === "cut") socket.destroy();
        else if (state === "frozen") socket.pause();
        else socket.resume();
      }
    },
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
