/**
 * Text that reads as itself in HTML, in an element or in a quoted attribute. Control characters that no document may
 * hold are dropped, and halves of pairs become the sign for what cannot be shown, as they would when written as UTF-8.
 */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
