// Files of this device: read, and written as a download.

/** Gives the text of a file; a file's own `text()` is younger than the browsers we know. @param {File} file */
export function textOf(file) {
  return new Response(file).text();
}

/** Lets the browser save a plan as a file. @param {string} text */
export function download(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = `integrationsplan-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
