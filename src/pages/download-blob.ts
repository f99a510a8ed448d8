/** Hands a file to the browser to keep. Resolves to nothing: where it goes is the browser's matter. */
export function downloadBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click: let it go only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
