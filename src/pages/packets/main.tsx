import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../page-card.css';
import '../reports/reports.css';
import './packets.css';
import './packet-maker.css';
import './packets-print.css';
import { PacketsPage } from './packets-page.tsx';

void startPage(PacketsPage, 'packets.pageTitle');
