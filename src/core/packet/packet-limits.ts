import type { ZipLimits } from '../zip/read-zip.ts';

export const MAX_ENTRIES = 20_000;

const MIB = 1_024 * 1_024;

export const PACKET_LIMITS: ZipLimits = { entries: MAX_ENTRIES, entryBytes: 512 * MIB, totalBytes: 3_072 * MIB };

/** Of an entry that is read as JSON: it stands in memory whole. */
export const MAX_JSON = 40 * MIB;
/** Of a picture: none that is kept is larger. */
export const MAX_PICTURE = 16 * MIB;

/** Text packs to a tenth. What unpacks to more than this is made to fill the disk, once it is large at all. */
export const MAX_RATIO = 60;
export const RATIO_FROM = 48 * MIB;
