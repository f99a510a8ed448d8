import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './paper.css';
import { PaperPage } from './paper-page.tsx';

void startPage(PaperPage, 'paper.title');
