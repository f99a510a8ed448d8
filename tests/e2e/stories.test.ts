import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import type { ChromiumPage } from './harness/chromium-page.ts';
import { BROWSERS } from './harness/launch.ts';
import { drawingsOf } from './read-pdf.ts';
import { mark, saveThroughPopup, waitFor, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const [FIRST, SECOND] = SENTENCES;
