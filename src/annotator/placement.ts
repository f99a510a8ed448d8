/** CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Spot {
  left: number;
  top: number;
}

/** Between the box and the lines it belongs to. */
const GAP = 10;
/** Between the box and the window's edge. */
const EDGE = 8;
/** Narrower than this a margin holds no bar, however its buttons wrap. */
const LEAST_SIDE = 150;

/**
 * Where a box may stand so that none of the lines is covered: under the last line that is in view, else over the first,
 * else beside them. Null where there is no such place.
 */
export function placeBeside(width: number, height: number, lines: readonly Box[], view: Box): Spot | null {
  const seen = lines.filter((line) => isInView(line, view));
  const last = seen.at(-1);
  const first = seen[0];
  if (!last || !first) return null;
  const hull = hullOf(seen);
  const middle = (line: Box) => clamp((line.left + line.right - width) / 2, view.left, view.right, width);
  const level = clamp((last.top + last.bottom - height) / 2, view.top, view.bottom, height);
  const spots: Spot[] = [
    { left: middle(last), top: hull.bottom + GAP },
    { left: middle(first), top: hull.top - GAP - height },
    { left: hull.right + GAP, top: level },
    { left: hull.left - GAP - width, top: level },
  ];
  return spots.find((spot) => fits(spot, width, height, view)) ?? null;
}

/** Width of the wider margin beside the lines, for a box that is to wrap into it; null where both are too narrow. */
export function marginBeside(lines: readonly Box[], view: Box): number | null {
  const seen = lines.filter((line) => isInView(line, view));
  if (seen.length === 0) return null;
  const hull = hullOf(seen);
  const margin = Math.max(hull.left - view.left, view.right - hull.right) - GAP - EDGE;
  return margin >= LEAST_SIDE ? Math.floor(margin) : null;
}

/** Height that is free under the lines or over them, whichever is more. */
export function roomBeside(lines: readonly Box[], view: Box): number {
  const seen = lines.filter((line) => isInView(line, view));
  if (seen.length === 0) return view.bottom - view.top - 2 * EDGE;
  const { top, bottom } = hullOf(seen);
  return Math.floor(Math.max(top - view.top, view.bottom - bottom) - GAP - EDGE);
}

/** Lines fill the window: the box keeps to the edge that is farthest from where the reader looks, the lower one. */
export function placeAtEdge(width: number, height: number, lines: readonly Box[], view: Box): Spot {
  const near = lines.findLast((line) => isInView(line, view)) ?? lines[0];
  const centre = near ? (near.left + near.right - width) / 2 : (view.left + view.right - width) / 2;
  const isAbove = near !== undefined && near.bottom <= view.top;
  return {
    left: clamp(centre, view.left, view.right, width),
    top: isAbove ? view.top + EDGE : clamp(view.bottom, view.top, view.bottom, height),
  };
}

export function isInView(line: Box, view: Box): boolean {
  return line.bottom > view.top && line.top < view.bottom && line.right > view.left && line.left < view.right;
}

function hullOf(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
}

function fits({ left, top }: Spot, width: number, height: number, view: Box): boolean {
  return (
    left >= view.left + EDGE &&
    top >= view.top + EDGE &&
    left + width <= view.right - EDGE &&
    top + height <= view.bottom - EDGE
  );
}

function clamp(value: number, from: number, to: number, size: number): number {
  return Math.max(from + EDGE, Math.min(value, to - EDGE - size));
}
