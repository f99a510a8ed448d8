import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './summary.css';
import './group.css';
import './summary-print.css';
import { SummaryPage } from './summary-page.tsx';

void startPage(SummaryPage, 'summary.pageTitle');
