import { startPage } from '../start-page.tsx';
import './popup.css';
import { PopupPage } from './popup-page.tsx';

void startPage(PopupPage, 'popup.title');
