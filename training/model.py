"""The tagger as a PyTorch module: one encoder, a grid of spans, a reader of roles, a tagger of names and times.

1. ``encode`` turns the pieces of a window and the clues of its words into one vector a word.
2. ``grid`` scores every pair of a first and a last word as the extent of a statement (the global pointer of Su et
   al. 2022, arXiv 2208.03054: a product of rotated vectors, so that distance counts).
3. ``read`` looks again at the surroundings of each extent worth it, knowing where the extent lies, and says how good
   it is, its labels, and which words around it name its sources, cue, frame and addressee.
4. ``mean`` says how a statement is meant and who its origin is, from what its words, cue, frame and origin mean. It is
   trained after all else, on vectors that no longer change: trained with the rest it learns the articles by heart.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from laut.reading.tagger.clues import FORMS, N_CLUES
from laut.reading.tagger.decode import ACTS, IDENTITIES, KINDS, MEDIA, MENTIONS, N_FACTS, ROLE, ROLES

CERTAINTIES = ("certain", "probable", "possible", "unspecified")
COMMITMENTS = ("attributes", "endorses", "distances")
N_LINKS = 4  # none, one, two, three and more
LABELS = {"form": FORMS, "medium": MEDIA, "n_links": range(N_LINKS), "act": ACTS, "certainty": CERTAINTIES,
          "commitment": COMMITMENTS, "kind": KINDS, "identity": IDENTITIES}  # fmt: skip
MEANT = ("act", "kind", "identity")  # labels that ``mean`` gives in the end; ``read`` learns them on the way
MEANT_BY = ("origin_cue", "frame", "origin")  # roles whose words say it, beside those of the content
ENTITY_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
TIME_TAGS = ("O", "B", "I")
DISTANCES = (1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49)  # where the buckets of distance begin
SUMMARY = 256
SENSE, MEANING = 192, 128
N_PLACES = 2 * len(DISTANCES) + 3


@dataclass(frozen=True)
class Size:
    width: int = 384
    layers: int = 12
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    pieces: int = 0
    grid: int = 128
    reader: int = 128
    reader_layers: int = 1
    dropout: float = 0.1


class Layer(nn.Module):
    """A BERT layer: attention, then two linear maps, each with its sum and norm after it."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x [B, T, width]; mask [B, 1, 1, T], 0 where attended to and very negative elsewhere."""
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: in bfloat16 on a CPU the backward pass is twice as fast as the fused one's.
        scores = q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5 + mask.to(q.dtype)
        y = torch.softmax(scores, -1, dtype=v.dtype) @ v
        x = self.norm1(x + self.out(y.transpose(1, 2).reshape(b, t, d)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        w, d = size.width, size.reader
        self.pieces = nn.Embedding(size.pieces, w)
        self.positions = nn.Embedding(size.positions, w)
        self.norm = nn.LayerNorm(w, eps=1e-12)
        self.clues_in = nn.Linear(N_CLUES, w, bias=False)
        self.layers = nn.ModuleList(Layer(w, size.heads, size.inner, size.dropout) for _ in range(size.layers))
        self.clues_out = nn.Linear(N_CLUES, w, bias=False)
        self.word_norm = nn.LayerNorm(w)
        self.first, self.last = nn.Linear(w, size.grid), nn.Linear(w, size.grid)
        self.edge = nn.Linear(w, 2)
        self.grid_bias = nn.Parameter(torch.tensor(-4.0))
        self.small = nn.Linear(w, d)
        self.place = nn.Embedding(N_PLACES, d)
        self.whole = nn.Linear(3 * d + N_FACTS, d)
        self.reader = nn.ModuleList(Layer(d, 4, 2 * d, size.dropout) for _ in range(size.reader_layers))
        self.roles = nn.Linear(d, len(ROLES))
        self.ends = nn.Linear(d, 2 * len(MENTIONS))
        self.summary = nn.Linear(d + (len(ROLES) + 3) * w, SUMMARY)
        self.quality = nn.Linear(SUMMARY, 1)
        self.labels = nn.ModuleDict({name: nn.Linear(SUMMARY, len(values)) for name, values in LABELS.items()})
        self.entities, self.times = nn.Linear(w, len(ENTITY_TAGS)), nn.Linear(w, len(TIME_TAGS))
        self.meaning = Meaning(w)
        self.drop = nn.Dropout(size.dropout)
        for layer in (self.clues_in, self.clues_out):
            nn.init.zeros_(layer.weight)

    def transform(self, ids: Tensor, mask: Tensor, clues: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """The encoder alone: ids [B, T], mask [B, T] True for pieces, clues [B, T, N_CLUES] → [B, T, width], of its
        middle layer and of its last."""
        x = self.pieces(ids) + self.positions.weight[: ids.shape[1]]
        if clues is not None:
            x = x + self.clues_in(clues)
        x = self.drop(self.norm(x))
        blocked = ((~mask).to(x.dtype) * -1e4)[:, None, None, :]
        middle = x
        for n, layer in enumerate(self.layers, 1):
            x = layer(x, blocked)
            if n == self.size.layers // 2:
                middle = x
        return middle, x

    def encode(self, ids: Tensor, mask: Tensor, word_of: Tensor, at: Tensor, clues: Tensor) -> tuple[Tensor, Tensor]:
        """Word vectors with clues [B, N, width] for the heads, and plain ones of two layers [B, N, 2 * width], from
        which those of sentences come: the last layer alone has forgotten much that the heads do not ask for.

        ids, mask, word_of [B, T] (-1: no word's piece); at [B, N]; clues [B, N, N_CLUES].
        """
        of_piece = clues.gather(1, word_of.clamp(min=0)[..., None].expand(-1, -1, clues.shape[2]))
        both = torch.cat(self.transform(ids, mask, of_piece * (word_of >= 0)[..., None]), dim=2)
        plain = both.gather(1, at[..., None].expand(-1, -1, both.shape[2]))
        return self.word_norm(plain[..., self.size.width :] + self.clues_out(clues)), plain

    def grid(self, words: Tensor) -> Tensor:
        """Scores (logits) [B, N, N] of (first word, last word), inclusive; not masked."""
        first, last = rotate(self.first(words).float()), rotate(self.last(words).float())
        edge = self.edge(words).float()
        scores = first @ last.transpose(1, 2) / self.size.grid**0.5
        return scores + edge[..., :1] + edge[..., 1:].transpose(1, 2) + self.grid_bias

    def read(
        self, words: Tensor, row: Tensor, number: Tensor, bounds: Tensor, facts: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, dict[str, Tensor]]:
        """Quality [C], roles [C, L, ROLES] (logits), ends, labels {name: [C, values]} of C extents.

        ends [C, 1 + L, MENTIONS, 2]: log probabilities that a mention begins and ends at a word; 0 is for no mention.

        words [B, N, width]: what ``encode`` gave; row [C]: the window an extent lies in; number [C, L]: the words it is
        read from; bounds [C, 4]: low, first, last, high, its own words being [first, last) and what is read [low,
        high); facts [C, N_FACTS].
        """
        first, last, high = bounds[:, 1], bounds[:, 2], bounds[:, 3]
        inside = number < high[:, None]
        seen = words[row[:, None], number.clamp(max=words.shape[1] - 1)]
        x = self.small(words)[row[:, None], number.clamp(max=words.shape[1] - 1)]
        of_extent = ((number >= first[:, None]) & (number < last[:, None])).to(x.dtype)
        mean = (x * of_extent[..., None]).sum(1) / of_extent.sum(1, keepdim=True)
        edges = torch.stack([words[row, first], words[row, last - 1]], dim=1)
        whole = self.whole(torch.cat([mean, self.small(edges).flatten(1), facts.to(x.dtype)], dim=1))
        x = torch.cat([whole[:, None], x + self.place(places(number, first, last)) + whole[:, None]], dim=1)
        open_ = torch.cat([torch.ones_like(inside[:, :1]), inside], dim=1)
        blocked = ((~open_).to(x.dtype) * -1e4)[:, None, None, :]
        for layer in self.reader:
            x = layer(x, blocked)
        roles = self.roles(x[:, 1:])
        ends = self.ends(x).float().masked_fill(~open_[..., None], -1e4).log_softmax(1)
        # How a statement is meant is said by the words of its cue and frame: each role's mean, and the content's.
        of_role = torch.cat([roles.sigmoid() * inside[..., None], of_extent[..., None]], dim=2).to(seen.dtype)
        gathered = of_role.transpose(1, 2) @ seen / (of_role.sum(1) + 0.5)[..., None]
        summary = torch.cat([x[:, 0], gathered.flatten(1), edges.flatten(1)], dim=1)
        summary = F.gelu(self.summary(summary))
        labels = {name: head(summary).float() for name, head in self.labels.items()}
        return self.quality(summary)[:, 0].float(), roles.float(), ends.unflatten(2, (len(MENTIONS), 2)), labels

    def mean(
        self, sense: Tensor, row: Tensor, number: Tensor, bounds: Tensor, roles: Tensor, labels: dict[str, Tensor]
    ) -> dict[str, Tensor]:
        """The labels ``MEANT`` {name: [C, values]} (logits) of C extents.

        sense [B, N, SENSE]: what ``Meaning.words`` gave; row, number, bounds: as ``read`` takes them; roles, labels:
        what it gave.
        """
        seen = sense[row[:, None], number.clamp(max=sense.shape[1] - 1)]
        groups = groups_of(seen, number, bounds, roles)
        return self.meaning(groups, labels["form"], labels["medium"])  # type: ignore[no-any-return]


def groups_of(seen: Tensor, number: Tensor, bounds: Tensor, roles: Tensor) -> Tensor:
    """[C, 1 + MEANT_BY, D]: the mean of the vectors ``seen`` [C, L, D] over the content and over each role's words."""
    first, last, high = bounds[:, 1, None], bounds[:, 2, None], bounds[:, 3, None]
    odds = roles.sigmoid() * (number < high)[..., None]
    hole = odds[..., ROLE["hole"]]
    content = ((number >= first) & (number < last)) * (1 - hole)
    weights = torch.stack([content, *(odds[..., ROLE[role]] for role in MEANT_BY)], dim=1).to(seen.dtype)
    return weights @ seen / (weights.sum(2, keepdim=True) + 0.5)


class Meaning(nn.Module):
    """From the means of groups of words to labels: a projection of every word, one hidden layer, dropout before
    both."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.middle, self.spread = (
            nn.Parameter(x, requires_grad=False) for x in (torch.zeros(2 * width), torch.ones(2 * width))
        )
        self.sense = nn.Linear(2 * width, SENSE, bias=False)
        self.hidden = nn.Linear((1 + len(MEANT_BY)) * SENSE + len(FORMS) + len(MEDIA), MEANING)
        self.heads = nn.ModuleDict({name: nn.Linear(MEANING, len(LABELS[name])) for name in MEANT})
        self.drop = nn.Dropout(0.2)

    def words(self, plain: Tensor) -> Tensor:
        """[B, N, SENSE] of the plain vectors of words [B, N, 2 * width]."""
        return self.sense((plain - self.middle) / self.spread)  # type: ignore[no-any-return]

    def forward(self, groups: Tensor, form: Tensor, medium: Tensor) -> dict[str, Tensor]:
        """groups [C, 1 + MEANT_BY, SENSE]; form, medium: logits [C, values] → {name: [C, values]}."""
        x = torch.cat([groups.flatten(1), form.softmax(1), medium.softmax(1)], dim=1)
        x = self.drop(F.gelu(self.hidden(x)))
        return {name: head(x).float() for name, head in self.heads.items()}


def rotate(x: Tensor) -> Tensor:
    """Rotary positions (Su et al. 2021): x [B, N, D] with pairs of coordinates turned by an angle that grows with N."""
    n, d = x.shape[1], x.shape[2]
    angle = torch.arange(n)[:, None] * (10000.0 ** (-torch.arange(0, d, 2) / d))[None, :]
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = torch.stack([even * angle.cos() - odd * angle.sin(), even * angle.sin() + odd * angle.cos()], dim=-1)
    return turned.flatten(-2)


def places(number: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """Where each word stands to the extent: buckets before it, its first, inner and last word, buckets after it."""
    k = len(DISTANCES)
    before = _bucket(first[:, None] - number)
    after = _bucket(number - last[:, None] + 1)
    place = torch.full_like(number, 2 * k + 1)
    place = torch.where(number == last[:, None] - 1, 2 * k + 2, place)
    place = torch.where(number == first[:, None], 2 * k, place)
    place = torch.where(number < first[:, None], before, place)
    return torch.where(number >= last[:, None], k + after, place)


def _bucket(distance: Tensor) -> Tensor:
    """The number of the bucket a distance falls into, 0 for 1 and less."""
    return (distance[..., None] >= torch.tensor(DISTANCES[1:])).sum(-1)


def start_from_encoder(folder: Path, size: Size) -> Tagger:
    """The tagger with the unpacked encoder's weights and fresh heads."""
    model = Tagger(size)
    w = {k: torch.from_numpy(v) for k, v in np.load(folder / "encoder.npz").items()}
    with torch.no_grad():
        model.pieces.weight.copy_(w["emb.word"])
        model.positions.weight.copy_(w["emb.pos"] + w["emb.type"][: size.width])
        model.norm.weight.copy_(w["emb.ln.w"])
        model.norm.bias.copy_(w["emb.ln.b"])
        for n, layer in enumerate(model.layers):
            p = f"l{n}."
            layer.qkv.weight.copy_(torch.cat([w[p + "q.w"], w[p + "k.w"], w[p + "v.w"]]))
            layer.qkv.bias.copy_(torch.cat([w[p + "q.b"], w[p + "k.b"], w[p + "v.b"]]))
            for linear, name in ((layer.out, "ao"), (layer.up, "fi"), (layer.down, "fo")):
                linear.weight.copy_(w[f"{p}{name}.w"])
                linear.bias.copy_(w[f"{p}{name}.b"])
            for norm, name in ((layer.norm1, "aln"), (layer.norm2, "oln")):
                norm.weight.copy_(w[f"{p}{name}.w"])
                norm.bias.copy_(w[f"{p}{name}.b"])
    return model
