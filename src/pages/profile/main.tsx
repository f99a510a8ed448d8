import { startPage } from '../start-page.tsx';
import '../page-head.css';
import '../page-main.css';
import './profile.css';
import './templates.css';
import { ProfilePage } from './profile-page.tsx';

void startPage(ProfilePage, 'profile.title');
