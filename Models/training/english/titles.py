"""Titles before a person's name. An entity is the name alone: "Prime Minister Ane Holm" is Ane Holm."""

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir lady lord dame king queen prince princess emperor emir sultan
    shah sheikh sheik duke duchess count baron pope cardinal archbishop bishop rev reverend father
    ayatollah imam mullah rabbi pastor president vice prime minister premier chancellor governor gov
    mayor senator sen representative rep congressman congresswoman deputy lawmaker secretary
    undersecretary under-secretary secretary-general ambassador envoy consul commissioner judge justice
    attorney prosecutor sheriff general gen lieutenant lt colonel col major maj captain capt commander
    admiral adm sergeant sgt corporal private officer inspector detective chief chairman chairwoman
    chair director coach spokesman spokeswoman spokesperson leader former acting foreign interior
    defense defence finance justice state first of the
    """.split()
)


def is_title(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES


def without_titles(words: list[str], labels: list[str]) -> list[str]:
    """The labels with titles at the front of PER spans made O; a span of titles alone is no entity.

    A title of the list that is a small word ("of", "the") is dropped only after another title.
    """
    result = list(labels)
    start = 0
    while start < len(words):
        if labels[start] != "B-PER":
            start += 1
            continue
        end = start + 1
        while end < len(words) and labels[end] == "I-PER":
            end += 1
        name = start
        if words[start].lower() not in ("of", "the"):
            while name < end and is_title(words[name]):
                name += 1
        for position in range(start, name):
            result[position] = "O"
        if start < name < end:
            result[name] = "B-PER"
        start = end
    return result
