import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../page-card.css';
import '../mirrors/mirror-panel.css';
import '../reader/versions.css';
import './reports.css';
import './composer.css';
import './editor.css';
import './sources.css';
import { ReportsPage } from './reports-page.tsx';

void startPage(ReportsPage, 'reports.title');
