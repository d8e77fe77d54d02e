// What every page loads: htmx for parts of pages, and the small habits of the interface.
import 'htmx.org';
import './request.js';
import './menus.js';
import './notices.js';
import './shortcuts.js';
import './escape.js';
import './combobox.js';
import './list.js';
import './palette.js';
import './copy.js';
import './focus.js';
import './markdown.js';
import './mentions.js';
import './drafts.js';
import './read.js';
import './unread.js';
import './live-start.js';
