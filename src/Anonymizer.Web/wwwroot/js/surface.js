// The review surface: the browser owns the cursor (next, previous, focus, scroll), the server owns the decisions.
// A decision is painted at once, and taken back when the server refuses it or cannot be reached.
// The focus stays on the page, whatever an action takes away; a selection stays until its words are marked.
(() => {
  const DECIDE = /^(accept|reject|accept-entity|reject-entity|mask|type-[1-8])$/;
  const RESIZE = /^(word|character)-/;
  const FIELD = { find: 'find-words', replacement: 'replacement', role: 'role', link: 'link', comment: 'comment' };
  const FIXED = { 'Ctrl+z': 'undo', 'Ctrl+y': 'redo', 'Ctrl+Z': 'redo' };
  const CURSOR = ['aria-current', 'tabindex', 'role', 'aria-label'];
  let net, root, doc, menu, types, badges, states, canEdit, keys = {}, place = '', cur = null, timer = 0, order = null, kept = null;
  let spot = null, held = null, panel = null, watcher = null, line = null, isDown = false, dragged = null;
  const waiting = new Set();

  const marks = (selector = '') => doc.querySelectorAll(`mark${selector}`);
  const byId = id => doc.querySelector(`mark[data-id="${id}"]`);
  const pieces = mark => [...marks(`[data-id="${mark.dataset.id}"]`)];            // a mention that runs over two paragraphs has two
  const sameEntity = mark => [...marks(`[data-e="${mark.dataset.e}"]`)];
  const filtered = () => doc.querySelector('mark[data-off]') !== null;
  const say = mark => `${pieces(mark).map(piece => piece.textContent).join(' ')}, ${mark.dataset.l}, ${states[mark.dataset.s]}`;

  // --- calls that change something: one whose answer was lost with the line ends when there is a line again
  const ask = (method, ...values) => new Promise((done, fail) => {
    waiting.add(fail);
    net.invokeMethodAsync(method, ...values).then(done, fail).finally(() => waiting.delete(fail));
  });
  const onLine = event => {
    if (event.detail.state !== 'hide') { return; }
    const lost = [...waiting];
    setTimeout(() => lost.filter(fail => waiting.has(fail)).forEach(fail => fail(new Error('lost'))), 1000);
    setTimeout(redrag, 0);                                   // when the notice has closed
  };
  const tellLost = () => net?.invokeMethodAsync('Command', 'lost').catch(() => { /* the page says itself that there is no line */ });

  // --- cursor
  function go(mark) {
    if (!mark) { return; }
    if (cur !== mark) {
      if (cur) { CURSOR.forEach(name => cur.removeAttribute(name)); }
      cur = mark;
      spot = mark.closest('[data-p]');
      mark.setAttribute('aria-current', 'true');
      mark.setAttribute('role', 'button');
      mark.tabIndex = 0;
    }
    mark.setAttribute('aria-label', say(mark));
    doc.querySelectorAll('ins[data-current]').forEach(one => one.removeAttribute('data-current'));
    const shadow = doc.querySelector(`ins[data-m="${mark.dataset.id}"]`);
    shadow?.setAttribute('data-current', '');
    let seen = mark;
    if (mark.checkVisibility()) { mark.focus({ preventScroll: true }); } else { doc.focus({ preventScroll: true }); seen = shadow ?? doc.querySelector(`[data-q="${mark.closest('[data-p]').dataset.p}"]`) ?? doc; }
    const box = seen.getBoundingClientRect(), view = doc.getBoundingClientRect();
    if (box.top < Math.max(0, view.top) + 40 || box.bottom > Math.min(innerHeight, view.bottom) - 40) { seen.scrollIntoView({ block: 'center' }); }
    clearTimeout(timer);                                     // a held key does not flood the connection
    timer = setTimeout(() => tell(mark), 120);
  }
  function tell(mark) {
    localStorage.setItem(place, mark.dataset.id);
    return net?.invokeMethodAsync('At', +mark.dataset.id).catch(() => { /* the page was left meanwhile */ });
  }
  const lit = mark => !('part' in mark.dataset) && !('off' in mark.dataset);
  const WANTED = {
    pending: mark => lit(mark) && (filtered() ? mark.dataset.s !== 'near' : mark.dataset.s === 'pending'),
    mention: mark => lit(mark) && mark.dataset.s !== 'near',
    'of-entity': mark => !('part' in mark.dataset) && mark.dataset.e === cur?.dataset.e,
    'near-miss': mark => mark.dataset.s === 'near',
  };
  // From the cursor in document order, wrapping; a walker, not a query over all marks.
  function step(dir, kind = 'pending') {
    if (order && kind === 'pending' && !filtered()) { return stepInOrder(dir); }
    const walker = document.createTreeWalker(doc, NodeFilter.SHOW_ELEMENT, node =>
      node.nodeName === 'MARK' && node !== cur && WANTED[kind](node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    walker.currentNode = doc.contains(cur) ? cur : doc.contains(spot) ? spot : doc;   // cur may be gone: on from where it stood
    let mark = dir > 0 ? walker.nextNode() : walker.previousNode();
    if (!mark) {
      walker.currentNode = doc;
      mark = dir > 0 ? walker.nextNode() : last(walker);
    }
    if (mark) { go(mark); } else if (kind === 'pending') { finish(); } else if (kind === 'near-miss' && cur?.dataset.s !== 'near') { net.invokeMethodAsync('Command', 'near-misses'); }
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
  const typeOf = command => command.startsWith('type-') ? +command.slice(5) - 1 : -1;
  const paint = (mark, command) => {
    const type = typeOf(command);
    if (type >= 0) { mark.dataset.t = types[type]; mark.dataset.l = badges[type]; }
    if (command !== 'mask') { mark.dataset.s = command.startsWith('reject') ? 'rejected' : 'accepted'; }
  };
  async function decide(command) {
    const mark = cur;
    if (!mark || !canEdit) { return; }
    const alone = command === 'accept' || command === 'reject';
    const touched = alone ? pieces(mark) : command === 'mask' ? [] : sameEntity(mark);
    const before = touched.map(one => ({ ...one.dataset }));
    touched.forEach(one => paint(one, command));
    const after = touched.map(one => one.dataset.s + one.dataset.t);
    const isNear = before[0]?.s === 'near';
    if (command !== 'mask' && (isNear || typeOf(command) < 0)) { step(1, isNear ? 'near-miss' : 'pending'); } else { mark.setAttribute('aria-label', say(mark)); }
    try {
      if (await ask('Decide', +mark.dataset.id, command)) { return; }
    } catch {                                                // not reached, or taken and its answer lost: only the server knows
      if (await stand(touched)) { return void tellLost(); }
    }
    touched.forEach((one, i) => {
      if (one.dataset.s + one.dataset.t === after[i]) { Object.assign(one.dataset, before[i]); }
    });
    if (doc.contains(mark)) { go(mark); }
  }
  async function stand(touched) {
    try {
      const now = new Map((await ask('Stand', touched.map(one => +one.dataset.id))).map(one => [one.id, one]));
      touched.filter(one => now.has(+one.dataset.id)).forEach(one => { const { state, type, badge } = now.get(+one.dataset.id); Object.assign(one.dataset, { s: state, t: type, l: badge }); });
      return true;
    } catch { return false; }
  }
  async function history(method) {
    try {
      const id = await ask(method);
      if (id > 0) { again(id); }
    } catch { tellLost(); }
  }
  async function resize(command) {
    if (!cur) { return; }
    const id = +cur.dataset.id;
    try { await ask('Resize', id, command); } catch { tellLost(); }
    again(id);
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
  function select(chosen) {
    const first = rangeOf(chosen[0]), last = rangeOf(chosen.at(-1));
    first.setEnd(last.endContainer, last.endOffset);
    getSelection().removeAllRanges();
    getSelection().addRange(first);
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
  // The notice of a lost line takes the selection away that is just being drawn, or at least its menu: both come back with the line.
  const onPointerDown = event => { isDown = doc.contains(event.target); dragged = null; };
  const onSelect = () => {
    const selection = getSelection();
    if (isDown && selection.rangeCount && !selection.isCollapsed && doc.contains(selection.anchorNode)) { dragged = selection.getRangeAt(0).cloneRange(); }
  };
  function redrag() {
    const range = dragged;
    dragged = null;
    if (!range || range.collapsed || !doc.contains(range.commonAncestorContainer)) { return; }
    if (getSelection().isCollapsed) {
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    showMenu(false);
  }
  function hideMenu() { if (menu && !menu.hidden) { menu.hidden = true; kept = null; } }
  async function mark(type) {
    const chosen = kept ?? selected(), everywhere = menu.querySelector('input').checked;
    hideMenu();
    if (chosen.length === 0 || !canEdit) { return; }
    getSelection().removeAllRanges();
    try { again(await ask('Mark', chosen, type, everywhere)); } catch { tellLost(); select(chosen); showMenu(false); }
  }
  // The mark may be painted a moment after the answer.
  function again(id, tries = 10) {
    const found = id > 0 ? byId(id) : null;
    if (found) { go(found); } else if (id > 0 && tries > 0) { setTimeout(() => again(id, tries - 1), 30); } else { doc.focus({ preventScroll: true }); }
  }

  // --- focus: what held it may be gone or switched off after an action
  const onFocus = event => { held = event.target; panel = held.closest('[role=tabpanel]'); };
  const isLost = () => held && (!held.isConnected || held.disabled);
  function refocus() {
    const now = document.activeElement;
    if (!isLost() || (now !== document.body && now !== held) || document.querySelector('dialog[open]')) { return; }
    const next = panel?.isConnected ? panel : doc?.contains(cur) && cur.checkVisibility() ? cur : doc;
    next?.focus({ preventScroll: true });
  }

  // --- keys and buttons: every command has a button or a field, and both take this path
  const keyOf = event => {
    const graph = event.getModifierState?.('AltGraph');      // AltGr types a character: on many keyboards [ and { come so
    if (!graph && (event.ctrlKey || event.metaKey)) { return `Ctrl+${event.key}`; }
    return event.altKey && !graph ? `Alt+${event.key}` : event.key;
  };
  function obey(command) {
    const [, way, kind] = /^(next|previous)(?:-(.+))?$/.exec(command) ?? [];
    if (way && kind !== 'doubt') { step(way === 'next' ? 1 : -1, kind); }
    else if (typeOf(command) >= 0 && selected().length > 0) { mark(types[typeOf(command)]); }
    else if (DECIDE.test(command)) { decide(command); }
    else if (RESIZE.test(command)) { resize(command); }
    else if (command === 'undo') { history('Undo'); }
    else if (command === 'redo') { history('Redo'); }
    else if (command === 'mark') { showMenu(true); }
    else if (command === 'take-earlier') { takeEarlier(); }
    else if (command === 'why') { why(); }
    else if (command in FIELD) { enter(FIELD[command]); }
    else { net.invokeMethodAsync('Command', command); }
  }
  // The fields beside the text are those of the mention that the server knows: it hears of the current one first.
  async function enter(field) {
    clearTimeout(timer);
    if (cur) { await tell(cur); }
    document.getElementById(field)?.focus();
  }
  async function takeEarlier() {
    if (!cur || !canEdit) { return; }
    clearTimeout(timer);
    if (await net.invokeMethodAsync('TakeEarlier', +cur.dataset.id)) { step(1); }
  }
  function why() {
    const chosen = kept ?? selected();
    clearTimeout(timer);
    hideMenu();
    net.invokeMethodAsync('Why', cur ? +cur.dataset.id : 0, chosen);
  }
  const onKey = event => {                                  // on the surface only (WCAG 2.1.4)
    if (event.key === 'Escape') { return hideMenu(); }
    const command = keys[keyOf(event)] ?? FIXED[keyOf(event)];
    if (command) { event.preventDefault(); obey(command); }
  };
  const onClick = event => {
    const button = event.target.closest('[data-do]');
    if (button) { return void obey(button.dataset.do); }
    const type = event.target.closest('[data-mark]');
    if (type) { return void mark(type.dataset.mark); }
    const found = event.target.closest('mark');
    if (found && doc.contains(found) && getSelection().isCollapsed) { go(byId(found.dataset.id)); }
    const replaced = event.target.closest('ins[data-m]');
    if (replaced) { go(byId(replaced.dataset.m)); }
  };
  const onPointerUp = event => {
    isDown = false;
    if (!line?.open) { dragged = null; }
    if (!menu.contains(event.target)) { setTimeout(() => (doc.contains(event.target) ? showMenu(false) : hideMenu()), 0); }
  };
  const onLeave = event => {                                // Escape in a field beside the text leads back into the text
    if (event.key === 'Escape' && !doc.contains(event.target) && !menu.contains(event.target)) { window.surface.focus(); }
  };
  // A command is pressed as soon as it is seen, which may be before the server has started the script on what it drew: it is kept until then.
  let early = [];
  document.addEventListener('click', event => {
    const button = event.target.closest?.('#review [data-do]');
    if (button && !(net && root?.contains(button))) { early.push(button); }
  });
  function catchUp() {
    const pressed = early.filter(button => root.contains(button));
    early = [];
    pressed.forEach(button => obey(button.dataset.do));
  }
  const onMenuKey = event => { if (event.key === 'Escape') { hideMenu(); doc.focus({ preventScroll: true }); } };

  // --- places that are no mark: painted over the text, which stays as it is
  function rangeOf({ paragraph, start, end }) {
    const one = doc.querySelector(`[data-p="${paragraph}"]`), range = document.createRange();
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    let at = 0, isOpen = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = at + node.length;
      if (!isOpen && start < next) { range.setStart(node, start - at); isOpen = true; }
      if (end <= next) { range.setEnd(node, end - at); break; }
      at = next;
    }
    return range;
  }
  function point(places) {
    CSS.highlights.delete('pointed');
    if (places.length === 0) { return; }
    const ranges = places.map(rangeOf);
    CSS.highlights.set('pointed', new Highlight(...ranges));
    ranges[0].startContainer.parentElement.closest('[data-p]').scrollIntoView({ block: 'center' });
  }

  window.surface = {
    start(reference, options) {
      [net, cur, order, kept, spot, held, isDown, dragged] = [reference, null, null, null, null, null, false, null];
      line?.removeEventListener('components-reconnect-state-changed', onLine);
      ({ types, badges, states, canEdit, keys } = options);
      place = `review:${options.place}`;
      root = document.getElementById('review');
      doc = document.getElementById('doc');
      menu = document.getElementById('mark-menu');
      doc.addEventListener('keydown', onKey);
      root.addEventListener('focusin', onFocus);
      watcher?.disconnect();
      watcher = new MutationObserver(() => { if (isLost()) { setTimeout(refocus, 0); } });
      watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
      line = document.getElementById('components-reconnect-modal');
      line?.addEventListener('components-reconnect-state-changed', onLine);
      menu.addEventListener('keydown', onMenuKey);
      root.addEventListener('click', onClick);
      root.addEventListener('keydown', onLeave);
      document.addEventListener('pointerdown', onPointerDown);
      document.addEventListener('selectionchange', onSelect);
      document.addEventListener('pointerup', onPointerUp);
      const left = byId(+localStorage.getItem(place));       // where this reviewer left off
      if (left) { go(left); }
      catchUp();
    },
    stop() { clearTimeout(timer); net = null; watcher?.disconnect(); line?.removeEventListener('components-reconnect-state-changed', onLine); document.removeEventListener('pointerdown', onPointerDown); document.removeEventListener('selectionchange', onSelect); document.removeEventListener('pointerup', onPointerUp); },
    keys(changed) { keys = changed; },
    edit(may) { canEdit = may; },
    inOrder(ids) { order = ids; },
    go: id => again(id),
    focusOn: id => document.getElementById(id)?.focus(),
    point,
    focus: () => (cur && doc?.contains(cur) ? go(cur) : doc?.focus({ preventScroll: true })),
  };
})();
