// Every figure of the page is that of its table: `make test-browser`.
// REPORTS are folders of reports, separated by colons; their pages are compared with the CSV beside them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {resolve} from 'node:path';
import {Browser} from './browser.mjs';

const folders = (process.env.REPORTS ?? 'report').split(':').map(folder => resolve(folder));

let browser;
before(async () => { browser = await Browser.start(); });
after(() => browser.stop());

/// The rows of a table, each an object by the names of the columns.
function table(folder, name) {
  const records = [[]];
  for (const [, quoted, plain, end] of readFileSync(`${folder}/${name}.csv`, 'utf8')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy)) {
    records.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') records.push([]);
    if (end === '') break;
  }
  const [header, ...rows] = records.filter(record => record.length > 1 || record[0]);
  return rows.map(row => Object.fromEntries(header.map((column, place) => [column, row[place]])));
}

/// A number as the page writes it.
const read = text => Number(text.replaceAll('−', '-').replace(/[+,%]/g, ''));

/// Whether a text of the page is a number of a table, rounded to its own decimals; several with words between.
function same(shown, values, what, scale = 1) {
  const numbers = shown.match(/[−+]?\d[\d,]*(?:\.\d+)?/g) ?? [];
  const wanted = [values].flat();
  assert.equal(numbers.length, wanted.filter(value => value !== '').length, `${what}: ${shown}`);
  for (const [place, number] of numbers.entries()) {
    const decimals = number.split('.')[1]?.length ?? 0;
    const difference = Math.abs(read(number) - wanted[place] * scale);
    assert.ok(difference <= .5001 * 10 ** -decimals, `${what}: ${shown} is not ${wanted}`);
  }
}

const sum = (rows, column) => rows.reduce((total, row) => total + Number(row[column]), 0);
const by = (rows, column) => Object.groupBy
  ? Object.groupBy(rows, row => row[column])
  : rows.reduce((groups, row) => ({...groups, [row[column]]: [...groups[row[column]] ?? [], row]}), {});

for (const folder of folders)
  test(`every figure is that of its table (${folder.split('/').at(-1)})`, async () => {
    await browser.open(`${folder}/index.html`);
    const tables = await browser.value(`[...document.querySelectorAll('table')].map(table => ({
      caption: table.caption?.textContent ?? table.closest('[data-hook="list"]')?.dataset.key,
      rows: [...table.rows].slice(1).map(row => [...row.cells].map(cell => cell.textContent))}))`);
    const shown = caption => {
      const found = tables.find(table => table.caption === caption);
      assert.ok(found?.rows.length > 0, caption);
      return found.rows;
    };
    const articles = table(folder, 'articles');
    const once = JSON.parse(readFileSync(`${folder}/run.json`)).options.count_families;
    const counts = row => !once || row.duplicate_of === '';
    const counted = articles.filter(counts);
    const countedIDs = new Set(counted.map(row => row.article_id));
    const topics = table(folder, 'topics');
    const topic = name => topics.find(row => row.topic_id === name.split(' · ')[0]);
    const speakers = table(folder, 'speakers');
    const named = Object.fromEntries(speakers.map(row => [row.speaker, row]));
    const quotes = table(folder, 'quotes').filter(row => countedIDs.has(row.article_id));
    const copies = table(folder, 'duplicates').filter(row => row.role === 'copy');

    const facts = Object.fromEntries(await browser.value(`[...document.querySelectorAll('.facts dt')]
      .map(term => [term.textContent, term.nextElementSibling.textContent])`));
    for (const [name, count] of Object.entries({
      Articles: articles.length, Outlets: new Set(articles.map(row => row.outlet).filter(Boolean)).size,
      Topics: topics.length, Stories: table(folder, 'stories').length, Quotations: quotes.length,
      Speakers: speakers.length, Copies: copies.length})) same(facts[name], count, name);

    for (const [name, size, share, interval] of shown('Topics by size')) {
      const row = topic(name);
      same(size, row.size, name);
      same(share, row.share, name, 100);
      same(interval, [row.share_low, row.share_high], name, 100);
    }
    const periods = Object.values(by(table(folder, 'timeline'), 'period'));
    const overTime = tables.find(({caption}) => /^Articles by topic and /.test(caption)).rows;
    for (const [place, row] of shown(tables.find(({caption}) => /^Articles by (week|month|day|year)/.test(caption))
      .caption).entries()) {
      same(row[1], sum(periods[place], 'articles'), row[0]);
      const own = by(periods[place], 'topic_id');
      const columns = topics.map(row => row.topic_id).slice(0, overTime[place].length - 1);
      for (const [number, id] of columns.entries()) same(overTime[place][number + 1], own[id][0].articles, row[0]);
    }
    const outlets = by(articles, 'outlet');
    for (const [name, count] of shown('Articles by outlet')) same(count, outlets[name].length, name);

    for (const [name, , ...figures] of shown('The speakers who are quoted most'))
      for (const [place, column] of ['quotes', 'direct', 'mixed', 'indirect', 'words', 'articles'].entries())
        same(figures[place], named[name][column], name);
    const groups = table(folder, 'speaker_groups').filter(row => row.grouping === 'topic');
    for (const [name, ...figures] of shown('Quotations by speaker and topic'))
      assert.equal(
        figures.reduce((total, text) => total + read(text), 0),
        sum(groups.filter(row => row.speaker_id === named[name].speaker_id), 'quotes'), name);
    for (const [place, [, count, word, words, articles]] of shown('speakers').entries()) {
      const row = speakers[place];
      same(count, row.quotes, row.speaker);
      same(word, Number(row.direct) + Number(row.mixed), row.speaker);
      same(words, row.words, row.speaker);
      same(articles, row.articles, row.speaker);
    }

    const sentences = table(folder, 'sentiment_sentences')
      .filter(row => countedIDs.has(row.article_id) && row.label !== '');
    const kinds = by(sentences.map(row => ({kind: row.abstain === 'true' ? 'abstain' : row.label})), 'kind');
    for (const [place, key] of ['-1', '0', '1', 'abstain'].entries()) {
      const [name, count, share] = shown('Sentences by tone')[place];
      same(count, kinds[key]?.length ?? 0, name);
      // Shares have four decimals, as those in tables.
      same(share, ((kinds[key]?.length ?? 0) / sentences.length).toFixed(4), name, 100);
    }
    const tones = table(folder, 'sentiment_groups');
    const score = ([name, mean, interval, count], row, part = 'score') => {
      same(mean, row[`${part}_mean`], name);
      same(interval.replace(' to ', ' '), [row[`${part}_low`], row[`${part}_high`]], name);
      same(count, row[`${part}_articles`], name);
    };
    for (const row of shown('The tone of the topics'))
      score(row, tones.find(tone => tone.grouping === 'topic' && tone.group === topic(row[0]).topic_id));
    for (const row of shown('The tone of the outlets'))
      score(row, tones.find(tone => tone.grouping === 'outlet' && tone.group === row[0]));
    for (const row of shown('Mean score by voice')) {
      const [name, part] = row[0].split(': ');
      score(row, tones.find(tone => name === 'all articles' ? tone.grouping === 'all' : tone.group === name),
        part === 'quotations' ? 'quotation' : 'author');
    }
    const toneOf = by(table(folder, 'sentiment_speakers'), 'speaker');
    for (const [name, mean, interval, count] of shown('The tone of what people are quoted with')) {
      const [row] = toneOf[name.replace(/ \(\d+\)$/, '')];
      same(mean, row.score, name);
      same(interval, [row.score_low, row.score_high], name);
      same(count, row.articles, name);
    }
    for (const [kind, , count] of shown('What copies did with the text'))
      same(count, copies.filter(row => row.kind === kind).length, kind);

    if (!tables.some(({caption}) => caption === 'The tone of the groups')) return;
    const compared = by(table(folder, 'group_tones'), 'group');
    for (const [name, count, mean, difference, q] of shown('The tone of the groups')) {
      const [row] = compared[name];
      same(count, row.articles, name);
      same(mean, row.mean, name);
      same(difference, row.difference, name);
      same(q, row.q_value, name);
    }
    const words = by(table(folder, 'keyness').filter(row => row.direction === 'over'), 'group');
    for (const [name, list] of tables.find(({caption}) => /^Words that groups use more/.test(caption)).rows)
      assert.deepEqual(list.split(', '), words[name].map(row => row.term).slice(0, 12), name);
  });
