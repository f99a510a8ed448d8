import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './import.css';
import { ImportPage } from './import-page.tsx';

void startPage(ImportPage, 'imports.pageTitle');
