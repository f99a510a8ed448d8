import type { ImportFormat } from '../../core/import/import-format.ts';
import { IMPORT_FORMATS } from '../../core/import/registry.ts';
import { packetFormat } from '../../core/packet/packet-format.ts';
import { verifySignature } from '../../platform/signing.ts';

/** All that this page takes: signatures of packets are checked by the browser, which the core does not know. */
export const PAGE_FORMATS: readonly ImportFormat[] = [packetFormat(verifySignature), ...IMPORT_FORMATS];
