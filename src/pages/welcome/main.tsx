import { startPage } from '../start-page.tsx';
import '../options/access.css';
import '../options/shortcut-list.css';
import './privacy-points.css';
import './harvest-drawing.css';
import './study-steps.css';
import './start-guide.css';
import './access-choices.css';
import './welcome.css';
import { WelcomePage } from './welcome-page.tsx';

void startPage(WelcomePage, 'welcome.title');
