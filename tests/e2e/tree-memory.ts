import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory that this process's children and theirs hold, bytes: what is shared is counted once. Null where the system does
 * not tell (not Linux).
 */
export function childrenMemory(): number | null {
  let pids: number[];
  try {
    pids = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch (thrown) {
    console.warn('no /proc', thrown);
    return null;
  }
  const parentOf = new Map(pids.map((pid) => [pid, parent(pid)]));
  const isOurs = (pid: number): boolean => {
    for (let at = parentOf.get(pid) ?? 0; at > 1; at = parentOf.get(at) ?? 0) if (at === process.pid) return true;
    return false;
  };
  return pids.filter(isOurs).reduce((sum, pid) => sum + proportional(pid), 0);
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    return thrown instanceof Error ? '' : String(thrown);
  }
}

function parent(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function proportional(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1_024;
}
