import { startPage } from '../start-page.tsx';
import '../article-facts.css';
import '../article-correction.css';
import './reader.css';
import { ReaderPage } from './reader-page.tsx';
import { wearLook } from './wear-look.ts';

void startPage(ReaderPage, 'reader.title', wearLook);
