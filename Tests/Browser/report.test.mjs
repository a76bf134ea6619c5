// The page of a report in a real browser: `make test-browser`.
// REPORT is the folder of a report on the sample collection, HOSTILE that of one on hostile articles.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {resolve} from 'node:path';
import {Browser} from './browser.mjs';

const page = resolve(process.env.REPORT ?? 'report', 'index.html');
const hostile = process.env.HOSTILE && resolve(process.env.HOSTILE, 'index.html');
const sizes = [['desk', 1280], ['phone', 390]];

let browser;
before(async () => { browser = await Browser.start(); });
after(() => browser.stop());

const list = key => `document.querySelector('[data-hook="list"][data-key="${key}"]')`;
const status = key => browser.value(`${list(key)}.querySelector('[data-hook="status"]').textContent`);
const rows = key => browser.value(`${list(key)}.querySelector('[data-hook="rows"]').childElementCount`);
const number = async key => Number((await status(key)).replace(/,/g, '').match(/^\d+/)?.[0] ?? 0);
const choose = (key, filter, value) => browser.value(`(() => {
  const control = ${list(key)}.querySelector('[data-hook="${filter}"], [data-hook="filter"][data-key="${filter}"]');
  control.value = ${JSON.stringify(value)};
  control.dispatchEvent(new Event(control.tagName === 'INPUT' ? 'input' : 'change'));
})()`);

for (const [name, width] of sizes)
  for (const scheme of ['light', 'dark'])
    test(`nothing is complained of, asked for, or out of place (${name}, ${scheme})`, async () => {
      await browser.open(page, {width, scheme});
      assert.deepEqual(browser.complaints, []);
      assert.equal(await browser.value('document.documentElement.scrollWidth'), width);
      const clipped = await browser.value(`[...document.querySelectorAll('h1,h2,h3,h4,p,li,dd,figure')]
        .filter(element => element.getBoundingClientRect().right > innerWidth + 1
          && !element.closest('.scroll,nav')).map(element => element.textContent.slice(0, 60))`);
      assert.deepEqual(clipped, []);
      const charts = await browser.value(`[...document.querySelectorAll('figure svg')]
        .filter(chart => chart.checkVisibility()).map(chart => chart.getBoundingClientRect().width)`);
      assert.ok(charts.length >= 5 && charts.every(chart => chart > 250 && chart <= width));
    });

test('text has the contrast that the standard asks for', async () => {
  for (const scheme of ['light', 'dark']) {
    await browser.open(page, {scheme});
    const faint = await browser.value(`(() => {
      const light = color => {
        const parts = color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
          .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
        return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
      };
      const paper = element => {
        for (let at = element; at; at = at.parentElement) {
          const color = getComputedStyle(at).backgroundColor;
          if (!/, 0\\)$/.test(color)) return color;
        }
        return 'rgb(255, 255, 255)';
      };
      return [...document.querySelectorAll('p,li,a,button,mark,th,td,dt,dd,summary,figcaption,.source,.cue')]
        .filter(element => element.checkVisibility() && element.textContent)
        .filter(element => {
          const [one, other] = [light(getComputedStyle(element).color), light(paper(element))];
          return (Math.max(one, other) + .05) / (Math.min(one, other) + .05) < 4.5;
        }).map(element => element.tagName + ' ' + element.className + ' ' + element.textContent.slice(0, 40));
    })()`);
    assert.deepEqual(faint, [], scheme);
  }
});

test('quotations are searched, filtered, ordered, and more are shown', async () => {
  await browser.open(page);
  const all = await number('quotations');
  assert.ok(all > 40);
  assert.equal(await rows('quotations'), 40);
  await browser.value(`${list('quotations')}.querySelector('[data-hook="more"]').click()`);
  assert.equal(await rows('quotations'), Math.min(80, all));
  await choose('quotations', 'type', '0');
  const direct = await number('quotations');
  assert.ok(direct > 0 && direct < all);
  await choose('quotations', 'type', '');
  await choose('quotations', 'search', 'zzzz nobody');
  await browser.pause(300);
  assert.match(await status('quotations'), /^No quotation/);
  await choose('quotations', 'search', '');
  await browser.pause(300);
  assert.equal(await number('quotations'), all);
  await choose('quotations', 'order', 'confidence');
  const values = await browser.value(`[...${list('quotations')}.querySelectorAll('[data-hook="rows"]>li')]
    .map(item => Number(item.textContent.match(/confidence ([\\d.]+)/)[1]))`);
  assert.deepEqual(values, values.toSorted?.((a, b) => b - a) ?? [...values].sort((a, b) => b - a));
  assert.deepEqual(browser.complaints, []);
});

test('a speaker leads to quotations, a quotation to its article, with the keyboard alone', async () => {
  await browser.open(page);
  const name = await browser.value(`(() => {
    const button = ${list('speakers')}.querySelector('[data-hook="rows"] button');
    button.focus();
    return button.textContent;
  })()`);
  await browser.press('Enter');
  await browser.pause(300);
  const heads = await browser.value(
    `[...${list('quotations')}.querySelectorAll('.who button')].map(button => button.textContent)`);
  assert.ok(heads.length > 0 && heads.every(head => head === name));
  assert.equal(await browser.value(`document.activeElement === ${list('quotations')}`), true);
  assert.equal(await browser.value(
    `[...${list('quotations')}.querySelectorAll('.passage')].every(passage => passage.querySelector('mark'))`), true);
  // From the list on: search, filters, order, “Show all”, then the speaker and the article of the first quotation.
  const title = await browser.value(
    `${list('quotations')}.querySelector('[data-hook="rows"] .muted button').textContent`);
  for (let tries = 0; tries < 20; tries++) {
    await browser.press('Tab');
    if (await browser.value(`document.activeElement.textContent === ${JSON.stringify(title)}`)) break;
  }
  await browser.press('Enter');
  await browser.pause(300);
  assert.match(await status('articles'), /^1 article of /);
  assert.equal(await browser.value(`${list('articles')}.querySelector('h4').textContent`), title);
  const shown = await browser.value(
    `[...${list('articles')}.querySelectorAll('.who button')].map(button => button.textContent)`);
  assert.ok(shown.includes(name));
  await browser.press('Tab');
  assert.deepEqual(browser.complaints, []);
});

test('a card leads to the articles of its topic', async () => {
  await browser.open(page);
  const size = await browser.value(`(() => {
    const button = document.querySelector('[data-hook="topic"]');
    button.click();
    return Number(button.textContent.replace(/\\D/g, ''));
  })()`);
  assert.equal(await number('articles'), size);
});

test('without a script the charts, their tables and the ways to the tables are there', async () => {
  await browser.open(page, {script: false});
  await browser.send('Emulation.setScriptExecutionDisabled', {value: false});
  const {root} = await browser.send('DOM.getDocument', {depth: -1});
  const markup = (await browser.send('DOM.getOuterHTML', {nodeId: root.nodeId})).outerHTML;
  assert.ok(markup.includes('This list needs the page') && markup.includes('quotes.csv'));
});

test('hostile articles run nothing and add nothing', {skip: !hostile}, async () => {
  await browser.open(hostile);
  await browser.value(`for (const button of document.querySelectorAll('.toggle')) button.click()`);
  assert.deepEqual(browser.complaints, []);
  assert.equal(await browser.value('globalThis.attacked === undefined'), true);
  assert.match(await browser.value(`document.getElementById('comparison').textContent`), /<img src=x onerror=/);
  const names = await browser.value(`[...new Set([...document.querySelectorAll('*')]
    .map(element => element.localName))].filter(name => ['iframe', 'img', 'object', 'embed', 'base', 'form',
    'foreignObject', 'use', 'image', 'animate', 'video', 'audio', 'link'].includes(name))`);
  assert.deepEqual(names, []);
  assert.equal(await browser.value(`[...document.querySelectorAll('*')].some(element =>
    element.getAttributeNames().some(name => name.startsWith('on')))`), false);
  assert.equal(await browser.value(`[...document.querySelectorAll('a')].every(link =>
    /^(#|https?:)/.test(link.getAttribute('href')) || /^[a-z_]+\\.(csv|json)$/.test(link.getAttribute('href')))`), true);
});
