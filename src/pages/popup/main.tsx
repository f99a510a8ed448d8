import { startPage } from '../start-page.tsx';
import '../article-facts.css';
import '../article-correction.css';
import '../images-line.css';
import './popup.css';
import { PopupPage } from './popup-page.tsx';

void startPage(PopupPage, 'popup.title');
