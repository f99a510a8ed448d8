import { startPage } from '../start-page.tsx';
import './reader.css';
import { ReaderPage } from './reader-page.tsx';

void startPage(ReaderPage, 'reader.title');
