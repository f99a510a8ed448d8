import { startPage } from '../start-page.tsx';
import '../../annotator/annotator.css';
import '../../annotator/reflection-form.css';
import '../page-head.css';
import '../page-main.css';
import '../reflections/reflections.css';
import './practice.css';
import { PracticePage } from './practice-page.tsx';

void startPage(PracticePage, 'practice.title');
