/** One key, or keys joined with +. */
export function Kbd({ children }: { children: string }) {
  return <kbd class="th-kbd">{children}</kbd>;
}
