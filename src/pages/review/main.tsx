import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import '../../annotator/annotator.css';
import '../../annotator/reflection-form.css';
import './review.css';
import './schedule.css';
import { ReviewPage } from './review-page.tsx';

void startPage(ReviewPage, 'review.title');
