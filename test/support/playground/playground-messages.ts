import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

/** A message of Rapport in any conversation of the Playground, as it is now. */
export interface SeenMessage {
  id: string;
  /** In a channel the thread that the message begins. */
  conversation: string;
  card: Record<string, unknown>;
}

interface StreamItem {
  actionConversationId?: string;
  message?: { messageId?: string; postConversationId?: string; attachments?: { content?: Record<string, unknown> }[] };
}

/** Listens to everything the Playground shows, also in conversations that are not on its screen. */
export async function playgroundMessages(port: number) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
  const seen = new Map<string, SeenMessage>();
  socket.addEventListener("message", ({ data }) => {
    const item: StreamItem = JSON.parse(String(data));
    const id = item.message?.messageId;
    const card = item.message?.attachments?.[0]?.content;
    if (!id || !card || !item.actionConversationId) return;
    seen.delete(id);
    seen.set(id, { id, conversation: item.message?.postConversationId ?? item.actionConversationId, card });
  });
  await once(socket, "open");

  /** Waits up to 15 s for the newest message that shows these words. */
  async function saying(words: string, conversation?: string): Promise<SeenMessage> {
    for (let attempt = 0; attempt < 150; attempt += 1) {
      const found = [...seen.values()].findLast(
        (message) =>
          (!conversation || message.conversation.startsWith(conversation)) &&
          JSON.stringify(message.card).includes(words),
      );
      if (found) return found;
      await pause(100);
    }
    const texts = [...seen.values()].map(({ conversation: where, card }) => `${where}: ${card.fallbackText}`);
    throw new Error(`nobody was told "${words}"; seen: ${texts.join(" | ")}`);
  }

  return { saying, close: () => socket.close() };
}
