extension PageScript {
  /// The three lists: speakers, quotations, articles.
  static let lists = #"""
    const names = read('data-names', {topics: [], outlets: [], quoted: 0});
    const speakers = read('data-speakers', []).map(
      ([name, role, direct, indirect, mixed, words, articles, topics, outlets, tone]) =>
        ({name, role, direct, mixed, words, articles, topics: pairs(topics), outlets: pairs(outlets),
          tone, quotes: direct + indirect + mixed}));
    const articles = read('data-articles', []).map(
      ([id, title, date, outlet, topic, weak, quotes, tone, place, url], number) =>
        ({id, title, date, outlet, topic, weak, quotes, tone, place, url, number, found: []}));
    const quotations = read('data-quotations', []).map(
      ([speaker, article, [number, type, kind, confidence, tone, role, pieces]]) =>
        ({speaker, article: articles[article], number, type, kind, confidence, tone, role,
          pieces: pairs(pieces)}));
    for (const quotation of quotations) quotation.article.found.push(quotation);
    const lists = {};

    const speakerName = number =>
      number < 0 ? null : speakers[number].name ?? speakers[number].role ?? 'a speaker without a name';
    const outletName = number => number === null ? null : names.outlets[number];
    const topicName = number => number === null ? null : names.topics[number];

    const day = date => date === null ? null : make('time', '', date);

    const passage = quotation => make('blockquote', 'passage', ...quotation.pieces.map(([role, text]) =>
      role === 1 ? make('mark', '', text) : role === 2 ? make('span', 'cue', text)
        : role === 3 ? make('span', 'source', text) : role === 4 ? make('span', 'muted', text) : text));

    const quotationFacts = quotation => `${quotation.type} ${quotation.kind}`
      + ` · confidence ${(Math.floor(quotation.confidence * 100) / 100).toFixed(2)}`
      + (quotation.tone === null ? '' : ` · tone ${signed(quotation.tone)}`);

    const speakerLine = quotation => {
      const name = speakerName(quotation.speaker);
      const role = quotation.role && quotation.role !== name ? `, ${quotation.role}` : '';
      return make('p', 'who', name === null ? 'The text names no speaker'
        : button(name, () => lists.quotations.narrow('speaker', quotation.speaker)), role);
    };

    const drawQuotation = quotation => make('li', '', speakerLine(quotation), passage(quotation),
      make('p', 'muted', ...separated([
        button(quotation.article.title ?? quotation.article.id, () => openArticle(quotation.article.number)),
        outletName(quotation.article.outlet), day(quotation.article.date),
        topicName(quotation.article.topic), quotationFacts(quotation),
        `${quotation.article.id}#${quotation.number}`])));

    const drawArticle = article => {
      const title = make('h4', '', article.title ?? article.id);
      const facts = make('p', 'muted', ...separated([
        outletName(article.outlet), day(article.date),
        article.topic === null ? null : topicName(article.topic) + (article.weak ? ' (weakly)' : ''),
        article.tone === null ? null : `tone ${signed(article.tone)}`, article.place, article.id]));
      const item = make('li', '', title, facts);
      if (/^https?:\/\//i.test(article.url ?? '')) {
        const link = make('a', '', 'Read it on the web');
        link.href = article.url;
        link.rel = 'noopener noreferrer external';
        item.append(make('p', '', link));
      }
      if (article.found.length) {
        const inside = make('ol', 'rows');
        inside.hidden = true;
        const missing = (article.quotes ?? 0) - article.found.length;
        const toggle = button(
          count(article.found.length, 'quotation', 'quotations')
            + (missing > 0 ? ` of ${article.quotes}; the others are in quotes.csv` : ''), () => {
            if (!inside.childElementCount)
              inside.append(...article.found.map(quotation => make('li', '', speakerLine(quotation),
                passage(quotation), make('p', 'muted', quotationFacts(quotation)))));
            inside.hidden = !inside.hidden;
            toggle.setAttribute('aria-expanded', String(!inside.hidden));
          }, 'toggle');
        toggle.setAttribute('aria-expanded', 'false');
        item.append(make('p', '', toggle), inside);
        item.open = () => { if (inside.hidden) toggle.click(); };
      } else if (article.quotes) {
        item.append(make('p', 'muted',
          `${count(article.quotes, 'quotation', 'quotations')}, in quotes.csv`));
      }
      return item;
    };

    const openArticle = number => {
      lists.articles.single(number);
      lists.articles.body.firstElementChild?.open?.();
    };

    const chips = (groups, name, limit = 3) => {
      const known = groups.filter(([place]) => place !== null).sort((one, other) => other[1] - one[1]);
      return known.slice(0, limit).map(([place, number]) => `${name(place)} (${number})`).join('; ')
        + (known.length > limit ? `; and ${known.length - limit} more` : '');
    };

    const drawSpeaker = (speaker, number) => {
      const name = speaker.name ?? speaker.role ?? 'without a name';
      const cell = (value, look = '') => make('td', look, value);
      const head = make('th', '', number < names.quoted
        ? button(name, () => lists.quotations.narrow('speaker', number)) : name,
        speaker.role && speaker.role !== name ? make('span', 'role', speaker.role) : '');
      head.scope = 'row';
      return make('tr', '', head, cell(String(speaker.quotes), 'number'),
        cell(String(speaker.direct + speaker.mixed), 'number'), cell(String(speaker.words), 'number'),
        cell(String(speaker.articles), 'number'),
        ...(names.topics.length ? [cell(chips(speaker.topics, topicName))] : []),
        ...(names.outlets.length ? [cell(chips(speaker.outlets, outletName))] : []));
    };

    """#

  /// What happens when the page is opened.
  static let start = #"""
    const byDate = (one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999');
    const byName = (one, other) => (one.name ?? '~').localeCompare(other.name ?? '~', 'en');
    const topicFilter = {names: names.topics};
    const outletFilter = {names: names.outlets};

    lists.speakers = new List('speakers', speakers, {
      one: 'speaker', many: 'speakers', draw: drawSpeaker,
      text: speaker => `${speaker.name ?? ''} ${speaker.role ?? ''}`,
      filters: {
        topic: {...topicFilter, value: speaker => speaker.topics.map(([place]) => place)},
        outlet: {...outletFilter, value: speaker => speaker.outlets.map(([place]) => place)}},
      orders: {
        name: byName, words: (one, other) => other.words - one.words,
        articles: (one, other) => other.articles - one.articles}});

    lists.quotations = new List('quotations', quotations, {
      one: 'quotation', many: 'quotations', draw: drawQuotation,
      text: quotation => `${speakerName(quotation.speaker) ?? ''} ${quotation.role ?? ''} `
        + `${quotation.pieces.map(([, text]) => text).join('')} ${quotation.article.title ?? ''}`,
      filters: {
        speaker: {names: speakers.slice(0, names.quoted)
          .map((speaker, place) => `${speakerName(place)} (${speaker.quotes})`),
          value: quotation => quotation.speaker},
        topic: {...topicFilter, value: quotation => quotation.article.topic},
        outlet: {...outletFilter, value: quotation => quotation.article.outlet},
        type: {names: ['direct', 'mixed', 'indirect'],
          value: quotation => ['direct', 'mixed', 'indirect'].indexOf(quotation.type)}},
      orders: {
        date: (one, other) => byDate(one.article, other.article),
        confidence: (one, other) => other.confidence - one.confidence,
        negative: (one, other) => (one.tone ?? 2) - (other.tone ?? 2),
        positive: (one, other) => (other.tone ?? -2) - (one.tone ?? -2)}});

    lists.articles = new List('articles', articles, {
      one: 'article', many: 'articles', draw: drawArticle,
      text: article => `${article.title ?? ''} ${article.id} ${article.place}`,
      filters: {
        topic: {...topicFilter, value: article => article.topic},
        outlet: {...outletFilter, value: article => article.outlet}},
      orders: {
        date: byDate, newest: (one, other) => (other.date ?? '').localeCompare(one.date ?? ''),
        title: (one, other) => (one.title ?? one.id).localeCompare(other.title ?? other.id, 'en'),
        quotations: (one, other) => (other.quotes ?? 0) - (one.quotes ?? 0),
        negative: (one, other) => (one.tone ?? 2) - (other.tone ?? 2),
        positive: (one, other) => (other.tone ?? -2) - (one.tone ?? -2)}});

    const leads = {
      speaker: number => lists.quotations.narrow('speaker', number), article: openArticle,
      topic: number => lists.articles.narrow('topic', number)};
    for (const [hook, lead] of Object.entries(leads))
      for (const element of findAll(hook))
        element.addEventListener('click', () => lead(Number(element.dataset.number)));

    """#
}
