/** Larger files are not read: nothing that people study is, and reading it would take the machine's memory. */
export const MAX_FILE_BYTES = 150_000_000;
export const MAX_PAGES = 3_000;
export const MAX_TEXT_UNITS = 5_000_000;
/** What a packed document may unpack to. */
export const MAX_UNPACKED_BYTES = 400_000_000;
export const MAX_DOCUMENT_XML_BYTES = 60_000_000;
/** Pictures kept inside a saved text, all together and each, as Base64. */
export const MAX_PICTURES_UNITS = 3_000_000;
export const MAX_PICTURE_UNITS = 380_000;
export const MAX_HTML_BYTES = 25_000_000;
