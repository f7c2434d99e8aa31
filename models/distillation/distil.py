#!/usr/bin/env python3
"""Teaches a small network from five larger ones on one CUDA device; needs numpy and torch, nothing else, and no network.

Usage: distil.py FOLDER [--out FOLDER] [--smoke]
  FOLDER: what `anonymizer distil pack` wrote
  --out FOLDER: gets blobs.json and blob.0, ... for `anonymizer distil unpack` (default FOLDER/out)
  --smoke: a few steps of everything, to see that it runs

1. The larger base reads all texts but dev with words hidden (masked language model): it gets used to judgments and to the word shapes.
2. Five teachers of it learn the annotations, each without a fifth of the judgments that carry needs.
3. Each annotates the judgments that it did not learn; all of them together those that nobody annotated.
4. Students of six and of four layers learn from annotations (0.4) and teachers (0.6), from the teachers alone where nobody annotated.
The loss is that of Anonymizer.Training.Network.NerLoss, the network that of NerNetwork; a whole step is one CUDA graph."""
import argparse
import gzip
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

T0 = time.time()
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument('folder')
options.add_argument('--out')
options.add_argument('--smoke', action='store_true')
arguments = options.parse_args()
SMOKE, A = arguments.smoke, arguments.folder
OUT = arguments.out or os.path.join(A, 'out')
DEV = 'cuda'
torch.backends.cuda.matmul.allow_tf32 = True
BIO, NEED, ROLE, WIDTH = 17, 17, 21, 31

def log(*a):
    print(f'[{time.time()-T0:6.1f}]', *a, flush=True)

def load(folder, name, dtype):
    with gzip.open(os.path.join(folder, name + '.gz')) as f:
        return np.frombuffer(f.read(), dtype=dtype)

def base(folder, name):
    info = json.load(open(os.path.join(folder, name + '.json')))
    with gzip.open(os.path.join(folder, name + '.bin.gz')) as f:
        raw = f.read()
    parts = {}
    for p in info['parts']:
        dt = {'f16': np.float16, 'f32': np.float32, 'i8': np.int8}[p['type']]
        parts[p['key']] = torch.from_numpy(np.frombuffer(raw, dt, p['length'] // np.dtype(dt).itemsize, p['at']).astype(np.float32).reshape(p['shape']))
    out = {}
    for k, v in parts.items():
        if k.endswith('.scale'):
            continue
        out[k] = v * parts[k + '.scale'][:, None] if k + '.scale' in parts else v
    return out, info['layers']

class Set:
    """Pieces on the device, with CLS, SEP, PAD behind the last."""
    def __init__(self, name, labelled):
        ids = load(A, name + '.ids', np.uint16).astype(np.int64)
        self.n = len(ids)
        self.lengths = load(A, name + '.lengths', np.int32).astype(np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        sp = load(A, 'special', np.int32).astype(np.int64)
        self.ids = torch.from_numpy(np.concatenate([ids, sp[:3]])).to(DEV)
        self.shapes = torch.from_numpy(np.concatenate([load(A, name + '.shapes', np.uint8), [0, 0, 0]]).astype(np.int64)).to(DEV)
        self.first = torch.from_numpy(np.concatenate([load(A, name + '.first', np.uint8), [0, 0, 0]]).astype(bool)).to(DEV)
        k = self.n + 3
        if labelled:
            bits = np.concatenate([load(A, name + '.allowed', np.uint32), [0, 0, 0]]).astype(np.int64)
            bits = torch.from_numpy(bits).to(DEV)
            self.allowed = ((bits[:, None] >> torch.arange(BIO, device=DEV)) & 1).bool()
            self.needs = torch.from_numpy(np.concatenate([load(A, name + '.needs', np.uint8).reshape(-1, 4), np.zeros((3, 4), np.uint8)]).astype(np.float32) / 252).to(DEV)
            self.roles = torch.from_numpy(np.concatenate([load(A, name + '.roles', np.int8), [-1, -1, -1]]).astype(np.int64)).to(DEV)
            self.turns = load(A, name + '.turns', np.uint8).astype(np.int64)
            self.kind = load(A, name + '.set', np.uint8)
            self.annotators = load(A, name + '.annotators', np.uint8)
        else:
            self.allowed = torch.ones(k, BIO, dtype=torch.bool, device=DEV)
            self.needs = torch.zeros(k, 4, device=DEV)
            self.roles = torch.full((k,), -1, dtype=torch.int64, device=DEV)
            self.turns = np.ones(len(self.lengths), np.int64)
            self.kind = np.full(len(self.lengths), 9, np.uint8)
            self.annotators = np.zeros(len(self.lengths), np.uint8)
        self.text_of = np.repeat(np.arange(len(self.lengths)), self.lengths)
        self.soft = None
        self.labelled = torch.full((k,), bool(labelled), device=DEV)

def joined(a, b):
    s = object.__new__(Set)
    s.n = a.n + b.n
    s.lengths = np.concatenate([a.lengths, b.lengths])
    s.starts = np.concatenate([a.starts, b.starts + a.n])
    for f in ['ids', 'shapes', 'first', 'allowed', 'needs', 'roles', 'soft', 'labelled']:
        x, y = getattr(a, f), getattr(b, f)
        setattr(s, f, None if x is None else torch.cat([x[:a.n], y]))
    for f in ['turns', 'kind', 'annotators']:
        setattr(s, f, np.concatenate([getattr(a, f), getattr(b, f)]))
    return s

CAPITALS = torch.from_numpy(load(A, 'capitals', np.uint8).astype(np.int64)).to(DEV)
CLS, SEP, PAD, MASK = [int(x) for x in load(A, 'special', np.int32)]

def fresh(start, layers, seed):
    g = torch.Generator().manual_seed(seed)
    P = {k: v.clone() for k, v in start.items() if not k.startswith('encoder.layer.') or int(k.split('.')[2]) < layers}
    if 'embeddings.shape_embeddings.weight' not in P:
        P['embeddings.shape_embeddings.weight'] = torch.randn(42, 384, generator=g) * 0.02
    if 'head.weight' not in P:
        P['head.weight'] = torch.randn(WIDTH, 384, generator=g) * 0.02
        P['head.bias'] = torch.zeros(WIDTH)
    P = {k: v.to(DEV).float().contiguous() for k, v in P.items()}
    for k, v in P.items():
        v.requires_grad_(k != 'embeddings.word_embeddings.weight')
    return P

def chosen(table, which):
    with torch.autocast('cuda', enabled=False):
        return (which[..., None] == torch.arange(table.shape[0], device=DEV)).float() @ table

def encode(P, layers, ids, shapes, mask, drop, pos=None):
    B, L = ids.shape
    place = P['embeddings.position_embeddings.weight'][:L] if pos is None else chosen(P['embeddings.position_embeddings.weight'][:L], pos)
    shape = P['embeddings.shape_embeddings.weight'][shapes] if pos is None else chosen(P['embeddings.shape_embeddings.weight'], shapes)
    x = P['embeddings.word_embeddings.weight'][ids] + shape + place + P['embeddings.token_type_embeddings.weight'][0]
    norm = lambda n, x: F.layer_norm(x.float(), (384,), P[n + '.weight'], P[n + '.bias'], 1e-12)
    D = lambda x: F.dropout(x, drop, training=True) if drop > 0 else x
    x = D(norm('embeddings.LayerNorm', x))
    for l in range(layers):
        p = f'encoder.layer.{l}.'
        lin = lambda n, x: F.linear(x, P[p + n + '.weight'], P[p + n + '.bias'])
        h = x.to(torch.bfloat16)
        q, k, v = [lin('attention.self.' + n, h).view(B, L, 12, 32).transpose(1, 2) for n in ('query', 'key', 'value')]
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(B, L, 384)
        m = norm(p + 'attention.output.LayerNorm', D(lin('attention.output.dense', a)) + x)
        f = lin('output.dense', F.gelu(lin('intermediate.dense', m.to(torch.bfloat16))))
        x = norm(p + 'output.LayerNorm', D(f) + m)
    return x

def heads(P, x, drop=0.0):
    x = F.dropout(x, drop, training=True) if drop > 0 else x
    with torch.autocast('cuda', enabled=False):
        return F.linear(x.float(), P['head.weight'], P['head.bias'])

def rows(windows, n):
    L = (max(e - s for s, e in windows) + 2 + 15) // 16 * 16
    idx = np.full((len(windows), L), n + 2, np.int64)
    for r, (s, e) in enumerate(windows):
        idx[r, 0] = n
        idx[r, 1:1 + e - s] = np.arange(s, e)
        idx[r, 1 + e - s] = n + 1
    full = all(e - s + 2 == L for s, e in windows)
    t = torch.from_numpy(idx).to(DEV, non_blocking=True)
    return t, None if full else (t != n + 2)[:, None, None, :]

def cut(S, texts, cap, rng):
    out = []
    for t in texts:
        b, n = int(S.starts[t]), int(S.lengths[t])
        if n == 0:
            continue
        end = n if n <= cap else int(rng.integers(cap // 2, cap + 1))
        s = 0
        while s < n:
            out.append((b + s, b + end))
            s, end = end, min(n, end + cap)
    return out

def pack(windows, budget, rng):
    order = sorted(range(len(windows)), key=lambda i: (windows[i][1] - windows[i][0], rng.random()))
    batches, cur = [], []
    for i in order:
        w = windows[i]
        if cur and (len(cur) + 1) * (w[1] - w[0] + 2) > budget:
            batches.append(cur); cur = []
        cur.append(w)
    if cur:
        batches.append(cur)
    rng.shuffle(batches)
    return batches

def factor(k, layers, decay, head):
    if k.startswith('head.') or k.startswith('embeddings.shape') or k.startswith('mlm.'):
        return head
    return decay ** (layers - 1 - int(k.split('.')[2])) if k.startswith('encoder.layer.') else decay ** layers

ROLE_W = torch.ones(10, device=DEV); ROLE_W[0] = 0.1

def loss_of(out, S, at, a):
    lt, ln, lr = out[:, :BIO], F.log_softmax(out[:, NEED:NEED + 4], 1), out[:, ROLE:WIDTH]
    first = S.first[at].float(); isl = S.labelled[at].float()
    lab = isl * first
    al, nd, ro = S.allowed[at], S.needs[at], S.roles[at]
    tot = torch.logsumexp(lt, 1)
    hard_t = (tot - torch.logsumexp(lt.masked_fill(~al, -1e4), 1)) * lab
    hard_n = -(nd * ln).sum() / nd.sum().clamp(min=1)
    known = torch.where(ro < 0, 0.0, torch.where(ro == 0, 0.1, 1.0)).sum().clamp(min=1)
    hard_r = F.cross_entropy(lr, ro, ROLE_W, ignore_index=-1, reduction='sum') / known
    hard = hard_t.sum() / lab.sum().clamp(min=1) + 2 * hard_n + hard_r
    if S.soft is None or a == 0:
        return hard
    q = S.soft[at].float()
    w = torch.where(isl > 0, a, 1.0) * first
    soft_t = -(q[:, :BIO] * F.log_softmax(lt, 1)).sum(1)
    soft_n = -(q[:, NEED:NEED + 4] * ln).sum(1)
    qr = q[:, ROLE:WIDTH]
    rw = 0.1 + 0.9 * (1 - qr[:, 0])
    soft_r = -(qr * F.log_softmax(lr, 1)).sum(1) * rw
    soft = ((soft_t + 2 * soft_n) * w).sum() / w.sum().clamp(min=1) + (soft_r * w).sum() / (rw * w).sum().clamp(min=1)
    return (1 - a) * hard + soft

def packed(S, windows, L, rng):
    """Rows of L: several short windows share one, each a segment of its own."""
    order = rng.permutation(len(windows)); rows_, open_ = [], []
    for i in order:
        s, e = windows[i]; need = e - s + 2
        if need >= L - 12:
            rows_.append([(s, e)]); continue
        for k, (room, row) in enumerate(open_):
            if room >= need:
                row.append((s, e)); open_[k] = (room - need, row)
                if room - need < 12:
                    open_.pop(k)
                break
        else:
            row = [(s, e)]; rows_.append(row); open_.append((L - need, row))
            if len(open_) > 24:
                open_.pop(0)
    n = len(rows_)
    idx = np.full((n, L), S.n + 2, np.int64); pos = np.zeros((n, L), np.int64); seg = np.zeros((n, L), np.int64)
    for r, row in enumerate(rows_):
        at = 0
        for g, (s, e) in enumerate(row):
            k = e - s + 2
            idx[r, at] = S.n; idx[r, at + 1:at + k - 1] = np.arange(s, e); idx[r, at + k - 1] = S.n + 1
            pos[r, at:at + k] = np.arange(k); seg[r, at:at + k] = g + 1
            at += k
    o = torch.from_numpy(rng.permutation(n))
    return [torch.from_numpy(x)[o].to(DEV) for x in (idx, pos, seg)]

def train(P, layers, S, texts, epochs, lr, rowcount, window, seconds, seed=1, a=0.0, drop=0.1, decay=0.92, head=5.0, name='', wd=0.01, ema=0.998):
    rng = np.random.default_rng(seed); torch.manual_seed(seed)
    groups = {}
    for k, v in P.items():
        if v.requires_grad and not k.startswith('mlm.'):
            groups.setdefault(factor(k, layers, decay, head), []).append(v)
    fs = sorted(groups)
    factors = torch.tensor(fs, device=DEV, dtype=torch.float32); lrs = torch.zeros_like(factors)
    opt = torch.optim.AdamW([{'params': groups[f], 'lr': lrs[i]} for i, f in enumerate(fs)], weight_decay=wd, fused=True, capturable=True)
    params = [p for g in opt.param_groups for p in g['params']]
    avg = [p.detach().clone() for p in params]
    plan = lambda e: packed(S, cut(S, [t for t in texts if (t + e) % S.turns[t] == 0], window - 2, rng), window, rng)
    rows_ = plan(0); per = len(rows_[0]) // rowcount; steps = epochs * per
    if SMOKE:
        steps = 12
    gi, gp, gs = [x[:rowcount].clone() for x in rows_]
    def once():
        with torch.autocast('cuda', torch.bfloat16):
            shapes = S.shapes[gi]
            shapes = torch.where(torch.rand(rowcount, 1, device=DEV) < 0.03, CAPITALS[shapes], shapes)
            mask = (gs[:, :, None] == gs[:, None, :])[:, None]
            x = encode(P, layers, S.ids[gi], shapes, mask, drop, gp)
        loss = loss_of(heads(P, x.reshape(-1, 384), drop), S, gi.reshape(-1), a)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        return loss
    t0 = time.time()
    side = torch.cuda.Stream(); side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            opt.zero_grad(set_to_none=True); first_loss = once().detach()
    torch.cuda.current_stream().wait_stream(side)
    opt.zero_grad(set_to_none=True)
    graph = torch.cuda.CUDAGraph()
    try:
        with torch.cuda.graph(graph):
            held = once()
    except Exception as problem:
        log('no graph:', type(problem).__name__, str(problem)[:300]); graph = None
        t1 = time.time()
    step, e, share = 0, 0, 0.0
    while share < 1:
        for b in range(per):
            share = max(step / steps, (time.time() - t0) / seconds)
            if share >= 1:
                break
            rate = lr * min(1, (share + 1 / steps) / 0.06, (1 - share) / 0.94)
            torch.mul(factors, rate, out=lrs)
            c = slice(b * rowcount, (b + 1) * rowcount)
            gi.copy_(rows_[0][c]); gp.copy_(rows_[1][c]); gs.copy_(rows_[2][c])
            if graph:
                graph.replay()
            else:
                opt.zero_grad(set_to_none=True); held = once()
            step += 1
            if step % 4 == 0:
                torch._foreach_lerp_(avg, [p.detach() for p in params], 1 - min(ema ** 4, (step / 4) / (step / 4 + 9.0)))
            if step % 16 == 0:
                torch.cuda.synchronize()
        e += 1
        if share < 1:
            rows_ = plan(e); per = len(rows_[0]) // rowcount
    torch.cuda.synchronize()
    log(f'{name}: {step} steps of {steps}, {e} passes, {t1-t0:.1f} + {time.time()-t1:.1f} s, loss {first_loss.item():.4f} to {held.item():.4f}')
    with torch.no_grad():
        for p, q in zip(params, avg):
            p.copy_(q)
    for p in params:
        p.grad = None
    del graph, held
    torch.cuda.empty_cache()
    return P

def mlm(P, layers, S, epochs, lr, budget, window, seconds, seed=1):
    rng = np.random.default_rng(seed); torch.manual_seed(seed)
    V = P['embeddings.word_embeddings.weight'].shape[0]
    P['mlm.dense'] = (torch.randn(384, 384, device=DEV) * 0.02).requires_grad_()
    P['mlm.dbias'] = torch.zeros(384, device=DEV, requires_grad=True)
    P['mlm.weight'] = torch.ones(384, device=DEV, requires_grad=True)
    P['mlm.nbias'] = torch.zeros(384, device=DEV, requires_grad=True)
    P['mlm.bias'] = torch.zeros(V, device=DEV, requires_grad=True)
    params = [v for k, v in P.items() if v.requires_grad and not k.startswith('head.')]
    opt = torch.optim.AdamW(params, lr=lr, weight_decay=0.01, fused=True)
    texts = range(len(S.lengths))
    batches = pack(cut(S, texts, window - 2, rng), budget, rng); steps = epochs * len(batches)
    if SMOKE:
        steps = 3
    t0, step, share = time.time(), 0, 0.0
    while share < 1:
        for b in batches:
            share = max(step / steps, (time.time() - t0) / seconds)
            if share >= 1:
                break
            for g in opt.param_groups:
                g['lr'] = lr * min(1, (share + 1 / steps) / 0.06, (1 - share) / 0.94)
            idx, mask = rows(b, S.n)
            ids = S.ids[idx]
            hide = (torch.rand(ids.shape, device=DEV) < 0.15) & (idx < S.n)
            dice = torch.rand(ids.shape, device=DEV)
            given = torch.where(hide & (dice < 0.8), MASK, torch.where(hide & (dice > 0.9), torch.randint(0, V, ids.shape, device=DEV), ids))
            with torch.autocast('cuda', torch.bfloat16):
                x = encode(P, layers, given, S.shapes[idx], mask, 0.1)
                where = hide.reshape(-1).nonzero()[:, 0]
                h = F.gelu(F.linear(x.reshape(-1, 384)[where], P['mlm.dense'], P['mlm.dbias']))
                h = F.layer_norm(h.float(), (384,), P['mlm.weight'], P['mlm.nbias'], 1e-12)
                logits = F.linear(h, P['embeddings.word_embeddings.weight'], P['mlm.bias'])
            loss = F.cross_entropy(logits.float(), ids.reshape(-1)[where])
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step()
            step += 1
            if step % 200 == 0:
                log(f'mlm step {step} of {steps} loss {loss.item():.3f}')
        batches = pack(cut(S, texts, window - 2, rng), budget, rng)
    log(f'mlm: {step} steps of {steps}, {time.time()-t0:.1f} s')
    return P

@torch.no_grad()
def predict(P, layers, S, window, context, texts=None, budget=65536):
    out = torch.zeros(S.n + 3, WIDTH, device=DEV, dtype=torch.float16)
    cap, ws = window - 2, []
    for t in (range(len(S.lengths)) if texts is None else texts):
        b, n, core = int(S.starts[t]), int(S.lengths[t]), 0
        while core < n:
            s = max(0, core - context); e = min(s + cap, n); ce = n if e == n else e - context
            ws.append((b + s, b + e, b + core, b + ce)); core = ce
    ws.sort(key=lambda w: w[1] - w[0])
    i = 0
    while i < len(ws):
        L = ws[i][1] - ws[i][0] + 2
        j = i + 1
        while j < len(ws) and (j + 1 - i) * (ws[j][1] - ws[j][0] + 2) <= budget:
            j += 1
        chunk = ws[i:j]
        idx, mask = rows([(w[0], w[1]) for w in chunk], S.n)
        c = torch.tensor([[w[2], w[3]] for w in chunk], device=DEV)
        with torch.autocast('cuda', torch.bfloat16):
            x = encode(P, layers, S.ids[idx], S.shapes[idx], mask, 0.0)
        keep = (S.first[idx] & (idx >= c[:, :1]) & (idx < c[:, 1:])).reshape(-1).nonzero()[:, 0]
        o = heads(P, x.reshape(-1, 384)[keep])
        p = torch.cat([o[:, :BIO].softmax(1), o[:, NEED:NEED + 4].softmax(1), o[:, ROLE:].softmax(1)], 1)
        out[idx.reshape(-1)[keep]] = p.half()
        i = j
    return out

def score(S, out, name, texts=None):
    text = torch.from_numpy(S.text_of).to(DEV)
    kind = torch.from_numpy(S.kind.astype(np.int64)).to(DEV)[text]
    ann = torch.from_numpy(np.maximum(1, S.annotators.astype(np.int64))).to(DEV)[text].float()
    first = S.first[:S.n]; o = out[:S.n].float()
    if texts is not None:
        sel = torch.zeros(len(S.lengths), dtype=torch.bool, device=DEV); sel[torch.as_tensor(list(texts), device=DEV)] = True
        first = first & sel[text]
    tab = first & (kind == 0)
    p = (o[:, NEED + 2] + o[:, NEED + 3])[tab]
    s = (S.needs[:S.n, 2] + S.needs[:S.n, 3])[tab]; n = ann[tab]
    order = p.argsort(descending=True); p, s, n = p[order], s[order].double(), n[order].double()
    rec = (n * s).cumsum(0) / (n * s).sum(); pre = s.cumsum(0) / torch.arange(1, len(s) + 1, device=DEV)
    r = {}
    for floor in (0.84, 0.86, 0.88):
        ok = (pre >= floor).nonzero()
        r[floor] = rec[ok[-1, 0]].item() if len(ok) else 0
    single = (S.allowed[:S.n].sum(1) == 1) & ~S.allowed[:S.n, 0]
    gold = (S.allowed[:S.n].int().argmax(1) - 1).div(2, rounding_mode='floor'); guess = o[:, :BIO].argmax(1); g = (guess - 1).div(2, rounding_mode='floor')
    g = torch.where(guess == 0, -1, g)
    m = tab & single
    ty = (g[m] == gold[m]).float().mean().item() if m.any() else 0
    ind = first & (kind == 1)
    pg = ind & single & (gold == 0); pp = ind & (g == 0)
    known = ind & (S.allowed[:S.n].sum(1) < 16)
    prc = (pg & (g == 0)).sum() / pg.sum().clamp(min=1); ppr = (pg & pp).sum() / (pp & (S.allowed[:S.n, 0] & (S.allowed[:S.n].sum(1) < BIO) | pg)).sum().clamp(min=1)
    rr = ind & (S.roles[:S.n] > 0)
    ra = (o[:, ROLE:].argmax(1)[rr] == S.roles[:S.n][rr]).float().mean().item() if rr.any() else 0
    log(f'{name}: tab recall at .84 {r[0.84]:.4f}, .86 {r[0.86]:.4f}, .88 {r[0.88]:.4f}; type {ty:.4f}; indian person recall {prc.item():.4f} precision {ppr.item():.4f} role {ra:.4f}')
    return r[0.84]

def save(models):
    """name -> P; fp16 blob in chunks that may come back."""
    out = OUT; os.makedirs(out, exist_ok=True)
    blob, info = bytearray(), {}
    for name, P in models.items():
        info[name] = {}
        for k, v in sorted(P.items()):
            if k == 'embeddings.word_embeddings.weight' or k.startswith('mlm.'):
                continue
            raw = v.detach().half().cpu().numpy().tobytes()
            info[name][k] = [len(blob), list(v.shape)]
            blob += raw
    step = 15 << 20
    for f in os.listdir(out):
        if f.startswith('blob.') or f == 'blobs.json':
            os.remove(os.path.join(out, f))
    for i in range(0, len(blob), step):
        open(os.path.join(out, f'blob.{i // step}'), 'wb').write(blob[i:i + step])
    json.dump(info, open(os.path.join(out, 'blobs.json'), 'w'))
    log('saved', list(models), len(blob))

def teachers():
    tr, dv, un = Set('train', True), Set('dev', True), Set('unlabelled', False)
    log('read', tr.n, dv.n, un.n)
    larger, layers = base(A, 'teacher')
    everything = list(range(len(tr.lengths)))
    un.soft = tr.soft = None
    both = joined(tr, un)
    M = mlm(fresh(larger, layers, 1), layers, both, 8, 4e-4, 32768, 256, seconds=40)
    adapted = {k: v.detach().cpu() for k, v in M.items() if not k.startswith('mlm.') and not k.startswith('head.')}
    del M
    oof = torch.zeros(tr.n + 3, WIDTH, device=DEV, dtype=torch.float32)
    soft_un = torch.zeros(un.n + 3, WIDTH, device=DEV, dtype=torch.float32)
    dev = torch.zeros(dv.n + 3, WIDTH, device=DEV, dtype=torch.float32)
    K = 2 if SMOKE else 5
    other = torch.from_numpy(np.append((tr.kind != 0)[tr.text_of], [False] * 3)).to(DEV)
    for k in range(K):
        mine = [t for t in everything if tr.kind[t] != 0 or t % K != k]
        held = [t for t in everything if tr.kind[t] != 0 or t % K == k]
        P = train(fresh(adapted, layers, 1), layers, tr, mine, 9, 3e-4, 16, 256, seconds=18, seed=10 + k, name=f'fold {k}')
        o = predict(P, layers, tr, 384, 48, texts=held[:300] if SMOKE else held).float()
        oof += torch.where(other[:, None], o / K, o)
        soft_un += predict(P, layers, un, 384, 48, texts=range(12) if SMOKE else None).float() / K
        d = predict(P, layers, dv, 256, 32).float(); dev += d / K
        score(dv, d, f'fold {k} on dev')
    score(dv, dev, 'mean of folds on dev'); score(tr, oof, 'held out train')
    tr.soft, un.soft = oof.half(), soft_un.half()
    return tr, dv, un

def some(source, layers):
    out = {}
    for k, v in source.items():
        if k.startswith('encoder.layer.'):
            l = int(k.split('.')[2])
            if l in layers:
                out[k.replace(f'layer.{l}.', f'layer.{layers.index(l)}.')] = v
        else:
            out[k] = v
    return out

def students(tr, dv, un):
    both = joined(tr, un)
    small, layers = base(A, 'student')
    everything, kept = list(range(len(both.lengths))), {}
    for name, chosen_layers, rate, seconds in (('student6', list(range(layers)), 5e-4, 60), ('student4', [0, 1, 3, 5], 6e-4, 35)):
        n = len(chosen_layers)
        P = train(fresh(some(small, chosen_layers), n, 1), n, both, everything, 24, rate, 64, 192, seconds=seconds, name=name, a=0.6, drop=0.05)
        score(dv, predict(P, n, dv, 160, 12), name + ' on dev')
        kept[name] = P
        save(kept)

students(*teachers())
