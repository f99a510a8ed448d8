/** Names the list of saved copies in the reader's address, after `#`. */
export const VERSIONS_FRAGMENT = 'versions';
