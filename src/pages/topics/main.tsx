import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../page-card.css';
import './topics.css';
import './topic-items.css';
import './topic-print.css';
import { TopicsPage } from './topics-page.tsx';

void startPage(TopicsPage, 'topics.title');
