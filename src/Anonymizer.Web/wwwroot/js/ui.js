// Theme before the first paint (no flash), menus, dialogs, focus. No eval, no inline style.
(() => {
  const root = document.documentElement, system = matchMedia('(prefers-color-scheme: dark)'), YEAR = 365 * 24 * 3600;
  const chosen = () => /(?:^|; )theme=(light|dark)/.exec(document.cookie)?.[1];
  const apply = () => {
    root.setAttribute('data-bs-theme', chosen() ?? (system.matches ? 'dark' : 'light'));
    document.querySelectorAll('[data-theme-choice]').forEach(button => button.setAttribute('aria-pressed', button.value === (chosen() ?? 'system')));
  };
  apply();
  system.addEventListener('change', apply);
  addEventListener('submit', event => {                     // without a script the server sets the same cookie
    const button = event.submitter?.closest('[data-theme-choice]');
    if (!button) { return; }
    event.preventDefault();
    const isKept = button.value !== 'system';
    document.cookie = `theme=${isKept ? button.value : ''}; path=/; max-age=${isKept ? YEAR : 0}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
    apply();
  });

  // Menus: opened by the browser, closed by Escape, by a way out of them and by a click elsewhere.
  const open = () => document.querySelectorAll('details.app-menu[open]');
  addEventListener('toggle', apply, true);
  addEventListener('click', event => open().forEach(menu => { if (!menu.contains(event.target) || event.target.closest('a')) { menu.open = false; } }));
  addEventListener('keydown', event => {
    if (event.key === 'Escape') { open().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); }); }
  });

  // A file dropped on a drop zone goes to its file input, so that dropping and choosing are one path.
  const zoneOf = event => event.target.closest?.('[data-drop-zone]');
  addEventListener('dragover', event => {
    const zone = zoneOf(event);
    if (zone) { event.preventDefault(); zone.classList.add('over'); }
  });
  addEventListener('dragleave', event => {
    const zone = zoneOf(event);
    if (zone && !zone.contains(event.relatedTarget)) { zone.classList.remove('over'); }
  });
  addEventListener('drop', event => {
    const zone = zoneOf(event);
    if (!zone) { return; }
    event.preventDefault();
    zone.classList.remove('over');
    const input = zone.querySelector('input[type=file]');
    if (event.dataTransfer.files.length > 0 && !input.disabled) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  window.ui = {
    showDialog(dialog) { if (dialog && !dialog.open) { dialog.showModal(); } },
    closeDialog(dialog) { if (dialog?.open) { dialog.close(); } },
  };
})();
