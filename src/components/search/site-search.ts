import { PagefindIndex } from './pagefind-index.ts';
import { SearchBox } from './search-box.ts';

// On a site the index is Pagefind's; it is loaded when somebody is about to search.
SearchBox.openIndex = (root, tell) => PagefindIndex.open(root, tell);
customElements.define('search-box', SearchBox);

export { SearchBox };
