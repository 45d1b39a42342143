"""Claims for a terminal: a block each, or the whole story of one, with its chains drawn as trees to the origins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from laut.export.controls import neutralise_all
from laut.export.wording import count, flat
from laut.models import Article, Claim, ClaimOrigin, Claims, Contradiction, Lineage, Report

STANCE = {
    "asserts": "asserts",
    "denies": "denies",
    "hedges": "hedges",
    "cannot_verify": "could not check it",
    "corrects": "corrects",
}
NO_ORIGIN = {"denies", "cannot_verify"}
COPIED = {"verbatim", "close"}
SILENT, CREDITED, CHANGED = "copied without credit", "credited and copied", "credited, in other words"


def claim_block(claim: Claim) -> RenderableType:
    """A claim as one of many: its words, how many reports and origins it has, how it stands, its name."""
    claim = neutralise_all(claim)
    lines = [f"{_sums(claim)} · {flat(_independence(claim))}", f"{flat(claim.state)} · {claim.id}"]
    return Group(Text(flat(claim.text), "bold"), *(Padding(Text(line, "dim"), (0, 0, 0, 2)) for line in lines), Text())


def story(claims: Claims, claim: Claim) -> RenderableType:
    """All that is known of one claim; ``claims`` has its articles and what is between them."""
    claims, claim = neutralise_all(claims), neutralise_all(claim)
    articles = {a.id: a for a in claims.articles}
    parts: list[RenderableType] = [
        Text(flat(claim.text), "bold"),
        Text(f"{claim.id} · {_sums(claim)}"),
        Text(_independence(claim)),
        Text(f"State: {flat(claim.state)}"),
    ]
    sections = (
        ("Reports, the earliest first", _reports(claim, articles)),
        ("Chains, from the origin to who reports", _trees(claim, articles, claims.lineage)),
        ("Who takes up whom", _lineage(claims.lineage, articles)),
        ("What differs", _differences([c for c in claims.contradictions if c.claim == claim.id], articles)),
        ("Where it came to sound surer with no new origin", _hedges(claim, articles)),
        ("Corrections", _corrections(claim, articles)),
    )
    for title, lines in sections:
        if found := list(lines):
            parts += [Text(), Text(title, "bold"), Padding(Group(*found), (0, 0, 0, 2))]
    return Group(*parts, Text())


def _sums(claim: Claim) -> str:
    """ "7 reports, 2 origins, 1 of unknown origin"."""
    found = [count(len(claim.reports), "report"), count(len(claim.origins), "origin")]
    if claim.unknown_origin:
        found.append(f"{len(claim.unknown_origin)} of unknown origin")
    return ", ".join(found)


def _independence(claim: Claim) -> str:
    name = claim.independence if claim.independence == "one origin" else f"independence: {claim.independence}"
    return f"{name} ({flat(claim.reason)})"


# ---- reports ------------------------------------------------------------------------------------


def _reports(claim: Claim, articles: Mapping[str, Article]) -> Iterator[RenderableType]:
    for report in claim.reports:
        article = articles[report.ref[0]]
        chain = " → ".join(flat(name) for name in report.chain) or "names nobody"
        yield Text(f"{_when(article)}  {_outlet(article)}", "bold")
        words = [
            Text(flat(report.content)),
            Text(f"{chain} · {STANCE[report.stance]} · sounds {report.certainty} · {report.ref[1]}", "dim"),
        ]
        yield Padding(Group(*words), (0, 0, 0, 2))


def _when(article: Article) -> str:
    published = article.published or "no date"
    return published[:16].replace("T", " ")


def _outlet(article: Article) -> str:
    return flat(article.outlet or article.ref)


# ---- chains -------------------------------------------------------------------------------------


def _trees(claim: Claim, articles: Mapping[str, Article], lineage: Sequence[Lineage]) -> Iterator[RenderableType]:
    for origin in claim.origins:
        yield _tree(origin, claim.reports, articles, lineage)
    if claim.unknown_origin:
        unknown = Tree(Text("of unknown origin", "italic"))
        for id_ in claim.unknown_origin:
            unknown.add(Text(_leaf(articles[id_], claim.reports, lineage, articles)))
        yield unknown


def _tree(
    origin: ClaimOrigin, reports: Sequence[Report], articles: Mapping[str, Article], lineage: Sequence[Lineage]
) -> Tree:
    """The origin, under it who passes its word on, and last the outlets that report it."""
    root = Tree(Text(flat(origin.name), "bold"))
    nodes: dict[tuple[str, ...], Tree] = {(): root}
    passed_on = [r for r in reports if r.ref[0] in origin.articles and r.stance not in NO_ORIGIN]
    with_chain = {r.ref[0] for r in passed_on if r.chain}
    for report in passed_on:
        if not report.chain and report.ref[0] in with_chain:
            continue  # the article says elsewhere from whom it has this
        path: tuple[str, ...] = ()
        between, called = _between(report, origin, articles)
        leaf = _leaf(articles[report.ref[0]], reports, lineage, articles)
        for name in (*reversed(between), leaf + called):
            path = (*path, name)
            if path not in nodes:
                nodes[path] = nodes[path[:-1]].add(Text(name))
    return root


def _between(report: Report, origin: ClaimOrigin, articles: Mapping[str, Article]) -> tuple[list[str], str]:
    """Who stands between the origin and the report, the outermost first; and what the origin is called there."""
    chain = [flat(name) for name in report.chain]
    if not chain or (len(chain) == 1 and _is_outlet(chain[0], articles)):
        return chain, ""
    return chain[:-1], "" if chain[-1] == flat(origin.name) else f", there “{chain[-1]}”"


def _is_outlet(name: str, articles: Mapping[str, Article]) -> bool:
    """Whether that is the outlet of one of the articles, so that it is on the way to the origin and not the origin."""
    return any(a.outlet and (name in a.outlet or a.outlet in name) for a in articles.values())


def _leaf(
    article: Article, reports: Sequence[Report], lineage: Sequence[Lineage], articles: Mapping[str, Article]
) -> str:
    there = {r.ref[0] for r in reports}
    copied = [e for e in lineage if e.later == article.id and e.earlier in there and _how(e) == SILENT]
    taken = "".join(f", copied from {_outlet(articles[e.earlier])} without credit" for e in copied)
    return f"{_outlet(article)}, {_when(article)}{taken}"


def _how(edge: Lineage) -> str:
    if edge.observed in COPIED:
        return CREDITED if edge.asserted else SILENT
    return CHANGED if edge.asserted else "tells the same without credit"


# ---- what is between the reports ----------------------------------------------------------------


def _lineage(lineage: Sequence[Lineage], articles: Mapping[str, Article]) -> Iterator[RenderableType]:
    for edge in lineage:
        earlier, later = (_outlet(articles[id_]) for id_ in (edge.earlier, edge.later))
        reasons = f" ({flat('; '.join(edge.reasons))})" if edge.reasons else ""
        yield Text(f"{later} ← {earlier}: {_how(edge)}{reasons}")


def _differences(found: Sequence[Contradiction], articles: Mapping[str, Article]) -> Iterator[RenderableType]:
    for c in sorted(found, key=lambda c: not c.real):
        yield Text(f"{c.kind}: {flat(c.reason)}" if c.real else f"{c.kind}, and both can hold: {flat(c.reason)}")
        for report in c.reports:
            yield Padding(Text(_said(report, articles), "dim"), (0, 0, 0, 2))


def _said(report: Report, articles: Mapping[str, Article]) -> str:
    article = articles[report.ref[0]]
    return f"{_when(article)}  {_outlet(article)}: “{flat(report.content)}”"


def _hedges(claim: Claim, articles: Mapping[str, Article]) -> Iterator[RenderableType]:
    for loss in claim.hedge_loss:
        steps = zip(("", "→ "), (loss.before, loss.after), loss.words, strict=True)
        for sign, (article, _), words in steps:
            yield Text(f"{sign}{_when(articles[article])}  {_outlet(articles[article])}: “{flat(words)}”")


def _corrections(claim: Claim, articles: Mapping[str, Article]) -> Iterator[RenderableType]:
    return (Text(_said(r, articles)) for r in claim.reports if r.stance == "corrects")
