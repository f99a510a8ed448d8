import { type QrCode, QUIET_ZONE, qrEdge, qrPath } from '../../core/handout/qr-code.ts';

/** A code at the size that a phone reads from paper, in black on white whatever stands around it. */
export function QrPicture({ code, label }: { code: QrCode; label: string }) {
  const units = code.size + 2 * QUIET_ZONE;
  const edge = `${qrEdge(code)}mm`;
  return (
    <svg
      class="hand-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${units} ${units}`}
      style={{ width: edge, height: edge }}
      shape-rendering="crispEdges"
    >
      <rect width={units} height={units} fill="#fff" />
      <path d={qrPath(code)} fill="#000" />
    </svg>
  );
}
