/** Copies the message; where the browser refuses, selects it so that one key is left to press. */
export const script = `
const message = document.getElementById("message");
const status = document.getElementById("status");
const say = (text) => { status.textContent = ""; setTimeout(() => { status.textContent = text; }, 50); };
const select = () => {
  const range = document.createRange();
  range.selectNodeContents(message);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  message.focus();
  say(status.dataset.select);
};
document.getElementById("copy").addEventListener("click", () => {
  if (!navigator.clipboard) return select();
  navigator.clipboard.writeText(message.textContent).then(() => say(status.dataset.done), select);
});
`;
