// What opens over the page and is not to stay: it closes by Escape, or when one goes on elsewhere.

/** @param {HTMLDetailsElement} menu */
export function closeByItself(menu) {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    const opener = menu.querySelector("summary");
    if (opener) opener.focus();
  });
}
