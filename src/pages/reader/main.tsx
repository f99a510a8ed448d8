import { startPage } from '../start-page.tsx';
import '../add-to-topic.css';
import '../article-facts.css';
import '../article-correction.css';
import '../images-line.css';
import '../../annotator/annotator.css';
import '../../annotator/reflection-form.css';
import '../reflections/reflections.css';
import './reader.css';
import './saved-body.css';
import './versions.css';
import { ReaderPage } from './reader-page.tsx';
import { wearLook } from './wear-look.ts';

void startPage(ReaderPage, 'reader.title', wearLook);
