import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../page-card.css';
import './plan.css';
import './plan-items.css';
import './add-texts.css';
import './plan-print.css';
import { PlanPage } from './plan-page.tsx';

void startPage(PlanPage, 'plan.pageTitle');
