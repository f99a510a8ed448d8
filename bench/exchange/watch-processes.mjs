// @ts-check
import { readFileSync } from 'node:fs';

/** Linux counts time in hundredths of a second. */
const TICK_MS = 10;

/**
 * Looks at processes of a browser until it is told to stop (Linux: /proc), and tells of the one that worked most: its time
 * on a processor, and its resident memory at the start and at its peak, bytes.
 * @param {number[]} pids
 */
export function watchProcesses(pids) {
  const seen = pids.map((pid) => ({ pid, before: memoryOf(pid), peak: 0, began: timeOf(pid) }));
  const look = () => {
    for (const one of seen) one.peak = Math.max(one.peak, memoryOf(one.pid));
  };
  const timer = setInterval(look, 50);
  look();
  return () => {
    clearInterval(timer);
    look();
    const worked = seen.map((one) => ({ ...one, ms: timeOf(one.pid) - one.began }));
    return worked.reduce((most, one) => (one.ms > most.ms ? one : most));
  };
}

/** @param {number} pid */
function memoryOf(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0) * 1_024;
}

/** @param {number} pid */
function timeOf(pid) {
  // Behind the name, which is in brackets and may hold blanks: the 12th and 13th are its own time and the system's for it.
  const fields = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/**
 * @param {number} pid
 * @param {string} name
 */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It ended meanwhile, or this is no Linux: then there is nothing to tell of it.
    return '';
  }
}
