'use strict';
(function () {
  var scenes = Array.prototype.slice.call(document.querySelectorAll('.scene'));
  var at = -1;
  var digits = '';
  function go(n) {
    var to = Math.max(0, Math.min(scenes.length - 1, n));
    if (to === at) { return; }
    if (at >= 0) { scenes[at].classList.remove('on'); }
    at = to;
    scenes[at].classList.add('on');
    document.getElementById('count').textContent = (at + 1) + ' / ' + scenes.length;
    try { history.replaceState(null, '', '#' + (at + 1)); } catch (e) { /* file pages may not */ }
  }
  function talk() { document.body.classList.toggle('talk'); }
  function full() {
    if (document.fullscreenElement) { document.exitFullscreen(); }
    else if (document.documentElement.requestFullscreen) { document.documentElement.requestFullscreen(); }
  }
  document.getElementById('back').onclick = function () { go(at - 1); };
  document.getElementById('next').onclick = function () { go(at + 1); };
  document.getElementById('talk').onclick = talk;
  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.altKey || e.metaKey) { return; }
    var k = e.key;
    if (k >= '0' && k <= '9') { digits += k; return; }
    if (k === 'Enter' && digits) { go(parseInt(digits, 10) - 1); }
    else if (k === 'ArrowRight' || k === 'PageDown' || k === ' ' || k === 'Enter') { go(at + 1); }
    else if (k === 'ArrowLeft' || k === 'PageUp') { go(at - 1); }
    else if (k === 'Home') { go(0); }
    else if (k === 'End') { go(scenes.length - 1); }
    else if (k === 'n' || k === 'N') { talk(); }
    else if (k === 'b' || k === 'B') { document.body.classList.toggle('black'); }
    else if (k === 'f' || k === 'F') { full(); }
    else { return; }
    digits = '';
    e.preventDefault();
  });
  var x = null;
  document.addEventListener('touchstart', function (e) { x = e.changedTouches[0].clientX; });
  document.addEventListener('touchend', function (e) {
    var d = e.changedTouches[0].clientX - x;
    if (Math.abs(d) > 60) { go(at + (d < 0 ? 1 : -1)); }
  });
  go((parseInt(location.hash.slice(1), 10) || 1) - 1);
})();
