// Copies what stands on the page, also where the page is not a secure one and the browser's clipboard is not there.

/**
 * Copies an element's text; if it cannot be copied, it is marked, so that a person can. Says whether it was copied.
 * @param {HTMLElement} element
 */
export async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent || "");
    return true;
  } catch (error) {
    return error instanceof Error && copiedByHand(element);
  }
}

/** @param {HTMLElement} element */
function copiedByHand(element) {
  const selection = /** @type {Selection} */ (getSelection());
  const range = document.createRange();
  range.selectNodeContents(element);
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}
