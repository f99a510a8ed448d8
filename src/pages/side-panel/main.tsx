import { startPage } from '../start-page.tsx';
import '../../annotator/annotator.css';
import '../article-facts.css';
import '../add-to-topic.css';
import './side-panel.css';
import './panel-list.css';
import './panel-filters.css';
import './panel-note.css';
import '../../annotator/reflection-form.css';
import '../reflections/reflections.css';
import { SidePanelPage } from './side-panel-page.tsx';

void startPage(SidePanelPage, 'panel.title');
