window.sockets = 0;
function opened() {
  window.sockets++;
}
function told(message, channel) {
  document.getElementById(channel).textContent += `[${message}]`;
}
