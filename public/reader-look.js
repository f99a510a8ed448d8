// Runs before anything is painted, so that the reader opens in its own look without a flash of another: the settings
// themselves can only be asked for later. `src/pages/reader/wear-look.ts` leaves them here.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('th-reader-look') || '{}'));
} catch (thrown) {
  console.warn('the look of the reader was not remembered', thrown);
}
