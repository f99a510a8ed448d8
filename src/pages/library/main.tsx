import { startPage } from '../start-page.tsx';
import '../add-to-topic.css';
import '../article-correction.css';
import '../page-head.css';
import './library.css';
import './facets.css';
import './table.css';
import './results.css';
import './library-dialogs.css';
import './next-strip.css';
import { LibraryPage } from './library-page.tsx';

void startPage(LibraryPage, 'library.title');
