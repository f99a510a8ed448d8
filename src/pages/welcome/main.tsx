import { startPage } from '../start-page.tsx';
import '../options/access.css';
import '../options/shortcut-list.css';
import './privacy-points.css';
import './harvest-drawing.css';
import './welcome.css';
import { WelcomePage } from './welcome-page.tsx';

void startPage(WelcomePage, 'welcome.title');
