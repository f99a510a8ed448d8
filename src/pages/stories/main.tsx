import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../page-card.css';
import '../topics/topics.css';
import './stories.css';
import './story-builder.css';
import './story-pictures.css';
import './story-paper.css';
import './presenter.css';
import { StoriesPage } from './stories-page.tsx';

void startPage(StoriesPage, 'stories.title');
