export const FORMAT = 'thu-hoach-packet';
export const VERSION = 1;
/** Stands first and unpacked, so that a packet is known by its beginning, whatever its name. */
export const FIRST_ENTRY = 'thu-hoach-packet.txt';
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
/** What a packet's file name ends with. */
export const PACKET_SUFFIX = '.thuhoach.zip';
