/** The conversation to which a thread belongs: its id without the thread's `;messageid=` (teams-platform 1.1). */
export function rootOf(conversation: string): string {
  const mark = conversation.indexOf(";messageid=");
  return mark < 0 ? conversation : conversation.slice(0, mark);
}
