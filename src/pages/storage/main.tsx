import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './storage.css';
import { StoragePage } from './storage-page.tsx';

void startPage(StoragePage, 'storage.title');
