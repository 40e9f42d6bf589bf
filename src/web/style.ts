/** Looks of our pages: one column, the reader's light or dark, large enough to press on a phone. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #ffffff; --soft: #f2f2f6; --line: #767680; --blue: #0b4fc4; --on-blue: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f6; --paper: #1b1b1f; --soft: #2a2a30; --line: #9a9aa5; --blue: #9cc2ff; --on-blue: #10131a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
a { color: var(--blue); }
li { margin: .25rem 0; }
nav { margin-top: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.note { border-left: .25rem solid var(--line); padding-left: .75rem; }
.ways { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .75rem; }
.ways a, .ways button { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--blue); border-radius: .375rem; background: transparent; color: var(--blue); font: inherit; text-decoration: none; cursor: pointer; }
.ways button { background: var(--blue); color: var(--on-blue); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.message { white-space: pre-wrap; background: var(--soft); border: 1px solid var(--line); border-radius: .375rem; padding: 1rem; }
@media (max-width: 30rem) { .ways { flex-direction: column; } .ways a, .ways button { width: 100%; text-align: center; } }
`;
