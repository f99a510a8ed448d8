import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './trash.css';
import { TrashPage } from './trash-page.tsx';

void startPage(TrashPage, 'trash.title');
