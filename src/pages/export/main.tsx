import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './export.css';
import './export-preview.css';
import { ExportPage } from './export-page.tsx';

void startPage(ExportPage, 'exportPage.title');
