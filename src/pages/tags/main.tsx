import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './tags.css';
import { TagsPage } from './tags-page.tsx';

void startPage(TagsPage, 'tagPage.title');
