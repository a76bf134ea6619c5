/// The script of a page: it searches, sorts and filters lists, and leads from a name to its quotations and
/// from a quotation to its article.
///
/// Whatever comes from articles becomes a text node; nothing is ever read as markup.
enum PageScript {
  /// Making and finding elements.
  static let elements = #"""
    const find = (hook, root = document) => root.querySelector(`[data-hook="${hook}"]`);
    const findAll = (hook, root = document) => [...root.querySelectorAll(`[data-hook="${hook}"]`)];
    const read = (id, absent) => {
      const element = document.getElementById(id);
      return element ? JSON.parse(element.textContent) : absent;
    };
    const make = (name, look, ...children) => {
      const element = document.createElement(name);
      if (look) element.className = look;
      element.append(...children.filter(child => child !== null && child !== ''));
      return element;
    };
    const button = (text, act, look = 'linklike') => {
      const element = make('button', look, text);
      element.type = 'button';
      element.addEventListener('click', act);
      return element;
    };
    const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const count = (number, one, many) =>
      `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
    const signed = value => {
      if (value === null) return '';
      const text = Math.abs(value).toFixed(2);
      return (text === '0.00' ? '' : value > 0 ? '+' : '−') + text;
    };
    const separated = parts => parts.filter(part => part !== null && part !== '')
      .flatMap((part, place) => place ? [' · ', part] : [part]);
    const pairs = flat => flat.reduce(
      (result, value, place) => (place % 2 ? result.at(-1).push(value) : result.push([value]), result), []);
    const show = element => {
      element.scrollIntoView({block: 'start'});
      element.focus({preventScroll: true});
    };

    """#

  /// A list that shows some of its rows, narrowed and ordered as its controls say.
  static let list = #"""
    class List {
      constructor(key, rows, parts) {
        this.root = document.querySelector(`[data-hook="list"][data-key="${key}"]`);
        this.rows = rows;
        this.parts = parts;
        this.texts = [];
        this.only = null;
        if (!this.root) return;
        this.body = find('rows', this.root);
        this.search = find('search', this.root);
        this.order = find('order', this.root);
        this.filters = findAll('filter', this.root);
        let waiting;
        this.search.addEventListener('input', () => {
          clearTimeout(waiting);
          waiting = setTimeout(() => this.restart(), 120);
        });
        for (const control of [this.order, ...this.filters])
          control.addEventListener('change', () => this.restart());
        for (const filter of this.filters) this.fill(filter);
        find('clear', this.root).addEventListener('click', () => { this.reset(); show(this.root); });
        find('more', this.root).addEventListener('click', () => this.extend());
        this.restart();
      }

      fill(filter) {
        const {names} = this.parts.filters[filter.dataset.key];
        names.forEach((name, place) => {
          const option = make('option', '', name);
          option.value = place;
          filter.append(option);
        });
      }

      text(place) {
        return this.texts[place] ??= fold(this.parts.text(this.rows[place]));
      }

      matches() {
        const words = fold(this.search.value).split(/\s+/).filter(Boolean);
        const wanted = this.filters.filter(filter => filter.value !== '')
          .map(filter => [this.parts.filters[filter.dataset.key].value, Number(filter.value)]);
        let places = this.rows.map((_, place) => place);
        if (this.only !== null) places = places.filter(place => place === this.only);
        places = places.filter(place =>
          wanted.every(([value, number]) => [value(this.rows[place])].flat().includes(number))
          && words.every(word => this.text(place).includes(word)));
        const compare = this.parts.orders[this.order.value];
        if (compare)
          places.sort((one, other) => compare(this.rows[one], this.rows[other]) || one - other);
        return places;
      }

      restart() {
        this.found = this.matches();
        this.shown = 0;
        this.body.replaceChildren();
        this.extend(true);
      }

      extend(isFirst = false) {
        const next = this.found.slice(this.shown, this.shown + 40);
        const drawn = next.map(place => this.parts.draw(this.rows[place], place));
        this.body.append(...drawn);
        this.shown += next.length;
        find('more', this.root).hidden = this.shown === this.found.length;
        const {one, many} = this.parts;
        const total = this.rows.length === this.found.length ? ''
          : ` of ${this.rows.length.toLocaleString('en')}`;
        find('status', this.root).textContent = this.found.length === 0 ? `No ${one} matches.`
          : `${count(this.found.length, one, many)}${total}`
            + (this.shown < this.found.length ? `; the first ${this.shown} are shown.` : '.');
        find('clear', this.root).hidden = this.only === null && this.search.value === ''
          && this.filters.every(filter => filter.value === '');
        if (!isFirst && drawn.length) {
          drawn[0].tabIndex = -1;
          drawn[0].focus();
        }
      }

      reset() {
        this.only = null;
        this.search.value = '';
        for (const filter of this.filters) filter.value = '';
        this.restart();
      }

      narrow(key, number) {
        this.only = null;
        this.search.value = '';
        for (const filter of this.filters) filter.value = filter.dataset.key === key ? number : '';
        this.restart();
        show(this.root);
      }

      single(place) {
        this.reset();
        this.only = place;
        this.restart();
        show(this.root);
      }
    }

    """#
}
