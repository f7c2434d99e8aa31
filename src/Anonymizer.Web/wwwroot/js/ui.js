// Theme before the first paint (no flash), dialogs, focus. No eval, no inline style.
(() => {
  const root = document.documentElement;
  const wished = () => localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const apply = theme => root.setAttribute('data-bs-theme', theme);
  apply(wished());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => apply(wished()));
  addEventListener('click', event => {
    if (event.target.closest?.('[data-theme-toggle]')) {
      const theme = root.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
      localStorage.setItem('theme', theme);
      apply(theme);
    }
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
