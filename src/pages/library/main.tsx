import { startPage } from '../start-page.tsx';
import '../article-correction.css';
import '../page-head.css';
import './library.css';
import { LibraryPage } from './library-page.tsx';

void startPage(LibraryPage, 'library.title');
