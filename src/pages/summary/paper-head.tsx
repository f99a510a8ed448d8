/** Head of the printed sheet; on the screen the page itself says all this. */
export function PaperHead({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <header class="summary-paper-head">
      <p class="summary-paper-title">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  );
}
