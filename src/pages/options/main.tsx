import { startPage } from '../start-page.tsx';
import './access.css';
import './shortcut-list.css';
import './options.css';
import { OptionsPage } from './options-page.tsx';

void startPage(OptionsPage, 'options.title');
