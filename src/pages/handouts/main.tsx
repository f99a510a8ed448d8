import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../page-card.css';
import '../topics/topics.css';
import '../reports/reports.css';
import './handouts.css';
import './handout-editor.css';
import './handout-sheet.css';
import { HandoutsPage } from './handouts-page.tsx';

void startPage(HandoutsPage, 'handout.title');
