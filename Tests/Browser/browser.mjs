// A headless Chromium, told what to do over two pipes (Chrome DevTools Protocol): no package is needed.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export class Browser {
  static async start() {
    const browser = new Browser();
    browser.folder = mkdtempSync(join(tmpdir(), 'dateline-browser-'));
    browser.process = spawn(process.env.CHROMIUM ?? 'chromium', [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
      '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${browser.folder}`, 'about:blank',
    ], {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    browser.waiting = new Map();
    browser.number = 0;
    browser.heard = [];
    let rest = '';
    browser.process.stdio[4].setEncoding('utf8').on('data', text => {
      const parts = (rest + text).split('\0');
      rest = parts.pop();
      for (const part of parts) browser.hear(JSON.parse(part));
    });
    const {targetInfos} = await browser.send('Target.getTargets');
    const target = targetInfos.find(({type}) => type === 'page');
    const {sessionId} = await browser.send(
      'Target.attachToTarget', {targetId: target.targetId, flatten: true});
    browser.session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await browser.send(`${domain}.enable`);
    return browser;
  }

  hear(message) {
    if (message.id === undefined) {
      this.heard.push(message);
      return;
    }
    const {resolve, reject} = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }

  send(method, params = {}) {
    const id = ++this.number;
    const sessionId = method.startsWith('Target.') ? undefined : this.session;
    this.process.stdio[3].write(JSON.stringify({id, method, params, sessionId}) + '\0');
    return new Promise((resolve, reject) => this.waiting.set(id, {resolve, reject}));
  }

  /// Opens a file at a size, light or dark; what was heard before is forgotten.
  async open(path, {width = 1280, height = 900, scheme = 'light', script = true} = {}) {
    await this.send('Emulation.setDeviceMetricsOverride',
      {width, height, deviceScaleFactor: 1, mobile: width < 600});
    await this.send('Emulation.setEmulatedMedia',
      {features: [{name: 'prefers-color-scheme', value: scheme}]});
    await this.send('Emulation.setScriptExecutionDisabled', {value: !script});
    await this.send('Page.navigate', {url: 'about:blank'});
    await this.pause(100);
    this.heard = [];
    await this.send('Page.navigate', {url: `file://${path}`});
    for (let tries = 0; tries < 300; tries++) {
      const start = this.heard.findIndex(({method, params}) =>
        method === 'Page.frameNavigated' && params.frame.url.startsWith('file:'));
      if (start >= 0 && this.heard.slice(start).some(({method}) => method === 'Page.loadEventFired')) return;
      await this.pause(100);
    }
    throw new Error('the page did not load');
  }

  pause(milliseconds) { return new Promise(resolve => setTimeout(resolve, milliseconds)); }

  /// The value of an expression in the page.
  async value(expression) {
    const {result, exceptionDetails} = await this.send(
      'Runtime.evaluate', {expression, returnByValue: true, awaitPromise: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /// Presses a key: a letter, or Tab, Enter, Space, ArrowDown.
  async press(key, modifiers = 0) {
    const codes = {Tab: 9, Enter: 13, Space: 32, ArrowDown: 40};
    const text = key === 'Enter' ? '\r' : key === 'Space' ? ' ' : key.length === 1 ? key : undefined;
    const event = {
      key: key === 'Space' ? ' ' : key, code: key, text, modifiers,
      windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0)};
    await this.send('Input.dispatchKeyEvent', {type: text ? 'keyDown' : 'rawKeyDown', ...event});
    await this.send('Input.dispatchKeyEvent', {type: 'keyUp', ...event, text: undefined});
  }

  /// What the console and the network heard: messages, errors, requests beside the page itself.
  get complaints() {
    return this.heard.flatMap(({method, params}) => {
      switch (method) {
        case 'Runtime.exceptionThrown': return [params.exceptionDetails.text];
        case 'Runtime.consoleAPICalled': return [`console: ${params.args.map(({value}) => value)}`];
        case 'Log.entryAdded': return [params.entry.text];
        case 'Network.requestWillBeSent':
          return params.type === 'Document' ? [] : [`request: ${params.request.url}`];
        default: return [];
      }
    });
  }

  /// Writes a picture of the window, or of a part of the whole page.
  async picture(path, clip) {
    const {data} = await this.send(
      'Page.captureScreenshot',
      {format: 'png', captureBeyondViewport: clip !== undefined, clip: clip && {...clip, scale: 1}});
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async stop() {
    const ended = new Promise(resolve => this.process.on('exit', resolve));
    this.process.kill();
    await ended;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return rmSync(this.folder, {recursive: true, force: true});
      } catch (error) {  // Its processes may still write for a moment.
        if (attempt === 50) throw error;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  }
}
