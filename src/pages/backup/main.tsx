import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './backup.css';
import { BackupPage } from './backup-page.tsx';

void startPage(BackupPage, 'backup.title');
