// The review surface: the browser owns the cursor (next, previous, focus, scroll), the server owns the decisions.
// A decision is painted at once, and taken back when the server refuses it or cannot be reached.
(() => {
  const DECIDE = new Set(['a', 'r', 'A', 'R', 'm', '1', '2', '3', '4', '5', '6', '7', '8']);
  const RESIZE = new Set(['[', ']', '{', '}']);
  const COMMAND = { '?': 'help', o: 'redacted', f: 'filter', c: 'complete' };
  const CURSOR = ['aria-current', 'tabindex', 'role', 'aria-label'];
  let net, root, doc, menu, types, badges, canEdit, cur = null, timer = 0, order = null, kept = null;

  const marks = (selector = '') => doc.querySelectorAll(`mark${selector}`);
  const byId = id => doc.querySelector(`mark[data-id="${id}"]`);
  const pieces = mark => [...marks(`[data-id="${mark.dataset.id}"]`)];            // a mention that runs over two paragraphs has two
  const sameEntity = mark => [...marks(`[data-e="${mark.dataset.e}"]`)];
  const filtered = () => doc.querySelector('mark[data-off]') !== null;
  const say = mark => `${pieces(mark).map(piece => piece.textContent).join(' ')}, ${mark.dataset.l}, ${mark.dataset.s}`;

  // --- cursor
  function go(mark) {
    if (!mark) { return; }
    if (cur !== mark) {
      if (cur) { CURSOR.forEach(name => cur.removeAttribute(name)); }
      cur = mark;
      mark.setAttribute('aria-current', 'true');
      mark.setAttribute('role', 'button');
      mark.tabIndex = 0;
    }
    mark.setAttribute('aria-label', say(mark));
    mark.focus({ preventScroll: true });
    const box = mark.getBoundingClientRect(), view = doc.getBoundingClientRect();
    if (box.top < Math.max(0, view.top) + 40 || box.bottom > Math.min(innerHeight, view.bottom) - 40) { mark.scrollIntoView({ block: 'center' }); }
    clearTimeout(timer);                                     // a held key does not flood the connection
    timer = setTimeout(() => net?.invokeMethodAsync('At', +mark.dataset.id), 120);
  }
  const wanted = (mark, all) => !('part' in mark.dataset) && !('off' in mark.dataset) && (all || filtered() || mark.dataset.s === 'pending');
  // From the cursor in document order, wrapping; a walker, not a query over all marks.
  function step(dir, all = false) {
    if (order && !all && !filtered()) { return stepInOrder(dir); }
    const walker = document.createTreeWalker(doc, NodeFilter.SHOW_ELEMENT, node =>
      node.nodeName === 'MARK' && node !== cur && wanted(node, all) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    walker.currentNode = cur && doc.contains(cur) ? cur : doc;
    let mark = dir > 0 ? walker.nextNode() : walker.previousNode();
    if (!mark) {
      walker.currentNode = doc;
      mark = dir > 0 ? walker.nextNode() : last(walker);
    }
    if (mark) { go(mark); } else { finish(); }
  }
  function last(walker) {
    let found = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) { found = node; }
    return found;
  }
  function stepInOrder(dir) {
    const at = cur ? order.indexOf(+cur.dataset.id) : -1, count = order.length;
    for (let i = 1; i <= count; i++) {
      const mark = byId(order[(((at + dir * i) % count) + count) % count]);
      if (mark && mark !== cur && mark.dataset.s === 'pending') { return go(mark); }
    }
    finish();
  }
  // Nothing pending is left: on to the end of the review.
  function finish() {
    if (!doc.querySelector('mark[data-s="pending"]')) {
      clearTimeout(timer);
      root.querySelector('[data-finish]')?.focus();
      net?.invokeMethodAsync('Command', 'done');
    }
  }

  // --- decisions
  const paint = (mark, key) => {
    if (key >= '1' && key <= '8') { mark.dataset.t = types[+key - 1]; mark.dataset.l = badges[+key - 1]; }
    if (key !== 'm') { mark.dataset.s = key === 'r' || key === 'R' ? 'rejected' : 'accepted'; }
  };
  async function decide(key) {
    const mark = cur;
    if (!mark || !canEdit) { return; }
    const touched = key === 'a' || key === 'r' ? pieces(mark) : key === 'm' ? [] : sameEntity(mark);
    const before = touched.map(one => ({ ...one.dataset }));
    touched.forEach(one => paint(one, key));
    const after = touched.map(one => one.dataset.s + one.dataset.t);
    if (key !== 'm' && !(key >= '1' && key <= '8')) { step(1); } else { mark.setAttribute('aria-label', say(mark)); }
    let ok = false;
    try { ok = await net.invokeMethodAsync('Decide', +mark.dataset.id, key); } catch { /* not reached: taken back below */ }
    if (ok) { return; }
    touched.forEach((one, i) => {
      if (one.dataset.s + one.dataset.t === after[i]) { Object.assign(one.dataset, before[i]); }
    });
    if (doc.contains(mark)) { go(mark); }
  }
  async function undo() {
    const id = await net.invokeMethodAsync('Undo');
    if (id > 0) { go(byId(id)); }
  }
  async function resize(key) {
    if (cur) { const id = +cur.dataset.id; await net.invokeMethodAsync('Resize', id, key); again(id); }
  }

  // --- marking by selection
  const offsetIn = (paragraph, node, at) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, at);
    return range.toString().length;
  };
  // One piece for each paragraph that the selection touches.
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) { return []; }
    const range = selection.getRangeAt(0);
    if (!doc.contains(range.startContainer) || !doc.contains(range.endContainer)) { return []; }
    return [...doc.querySelectorAll('[data-p]')].filter(one => range.intersectsNode(one)).map(one => ({
      paragraph: +one.dataset.p,
      start: one.contains(range.startContainer) ? offsetIn(one, range.startContainer, range.startOffset) : 0,
      end: one.contains(range.endContainer) ? offsetIn(one, range.endContainer, range.endOffset) : one.textContent.length,
    })).filter(piece => piece.end > piece.start);
  }
  function showMenu(withFocus) {
    const chosen = selected();
    if (chosen.length === 0 || !canEdit) { return hideMenu(); }
    kept = chosen;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    menu.hidden = false;
    menu.style.top = `${Math.min(box.bottom + 6, innerHeight - menu.offsetHeight - 8)}px`;
    menu.style.left = `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`;
    if (withFocus) { menu.querySelector('[data-mark]').focus(); }
  }
  function hideMenu() { if (menu && !menu.hidden) { menu.hidden = true; kept = null; } }
  async function mark(type) {
    const chosen = kept ?? selected(), everywhere = menu.querySelector('input').checked;
    hideMenu();
    if (chosen.length === 0 || !canEdit) { return; }
    getSelection().removeAllRanges();
    again(await net.invokeMethodAsync('Mark', chosen, type, everywhere));
  }
  // The mark may be painted a moment after the answer.
  function again(id, tries = 10) {
    const found = id > 0 ? byId(id) : null;
    if (found) { go(found); } else if (id > 0 && tries > 0) { setTimeout(() => again(id, tries - 1), 30); } else { doc.focus({ preventScroll: true }); }
  }

  // --- keys and buttons: every key has a button, and both take this path
  function press(key) {
    const digit = key >= '1' && key <= '8';
    if (digit && selected().length > 0) { mark(types[+key - 1]); }
    else if (key === 'n' || key === 'p') { step(key === 'n' ? 1 : -1); }
    else if (key === 'N' || key === 'P') { step(key === 'N' ? 1 : -1, true); }
    else if (key === 'u') { undo(); }
    else if (key === '+') { showMenu(true); }
    else if (key === '/') { document.getElementById('find-words')?.focus(); }
    else if (DECIDE.has(key)) { decide(key); }
    else if (RESIZE.has(key)) { resize(key); }
    else if (key in COMMAND) { net.invokeMethodAsync('Command', COMMAND[key]); }
    else { return false; }
    return true;
  }
  const onKey = event => {                                  // on the surface only (WCAG 2.1.4)
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === 'Escape') { hideMenu(); } else if (press(event.key)) { event.preventDefault(); }
  };
  const onClick = event => {
    const button = event.target.closest('[data-key]');
    if (button) { return void press(button.dataset.key); }
    const type = event.target.closest('[data-mark]');
    if (type) { return void mark(type.dataset.mark); }
    const found = event.target.closest('mark');
    if (found && doc.contains(found) && getSelection().isCollapsed) { go(byId(found.dataset.id)); }
  };
  const onPointerUp = event => {
    if (!menu.contains(event.target)) { setTimeout(() => (doc.contains(event.target) ? showMenu(false) : hideMenu()), 0); }
  };
  const onMenuKey = event => { if (event.key === 'Escape') { hideMenu(); doc.focus({ preventScroll: true }); } };

  window.surface = {
    start(reference, typeNames, typeBadges, mayEdit) {
      [net, types, badges, canEdit, cur, order, kept] = [reference, typeNames, typeBadges, mayEdit, null, null, null];
      root = document.getElementById('review');
      doc = document.getElementById('doc');
      menu = document.getElementById('mark-menu');
      doc.addEventListener('keydown', onKey);
      menu.addEventListener('keydown', onMenuKey);
      root.addEventListener('click', onClick);
      document.addEventListener('pointerup', onPointerUp);
    },
    stop() { net = null; document.removeEventListener('pointerup', onPointerUp); },
    edit(mayEdit) { canEdit = mayEdit; },
    inOrder(ids) { order = ids; },
    go: id => again(id),
    focus: () => doc?.focus({ preventScroll: true }),
  };
})();
