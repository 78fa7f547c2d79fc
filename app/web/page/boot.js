// Runs before the first paint, so that a saved theme or text size does not flash in late. The language is not for here:
// what the file holds is Chinese until the program has drawn it anew.
// Classic and blocking on purpose; written for old browsers too, which must still get the notice below.
(function () {
  var root = document.documentElement;
  try {
    var shell = JSON.parse(localStorage.getItem('liangxin.shell')) || {};
    if (typeof shell.theme === 'string' && shell.theme) root.setAttribute('data-theme', shell.theme);
    if (typeof shell.size === 'string' && shell.size) root.setAttribute('data-size', shell.size);
  } catch (_) {
    // Storage denied or damaged: the page looks as it does to a first visitor.
  }

  // A file let go where nothing takes it would be opened by the browser, in place of the page and what was entered in it.
  // What takes files says so afterwards; text that is dragged is left alone.
  function refuse(event) {
    var types = event.dataTransfer && event.dataTransfer.types;
    if (!types || event.defaultPrevented || Array.prototype.indexOf.call(types, 'Files') < 0) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  }
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);

  // A browser without modules never runs start.js, so the notice for it must come from here.
  if (!('noModule' in document.createElement('script'))) {
    document.addEventListener('DOMContentLoaded', function () {
      var notice = document.getElementById('cannot-run');
      if (!notice) return;
      var reasons = notice.querySelectorAll('[data-why]');
      for (var i = 0; i < reasons.length; i++) {
        reasons[i].hidden = reasons[i].getAttribute('data-why') !== 'old';
      }
      notice.removeAttribute('hidden');
    });
  }
})();
