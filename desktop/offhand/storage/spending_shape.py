"""The table of what was spent, and how it is filled from the chats of a version that had none.

Amounts are whole trillionths of a dollar, so that sums are exact. Entries name chats and messages that
may be gone: what was spent stays spent.
"""

TABLE = """
CREATE TABLE spending (
    number INTEGER PRIMARY KEY,
    generation TEXT NOT NULL,
    at REAL NOT NULL,
    kind TEXT NOT NULL,
    chat TEXT NOT NULL,
    message TEXT NOT NULL,
    model TEXT NOT NULL,
    cost INTEGER,
    upstream_cost INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX spending_by_generation ON spending (generation);
"""

# The id as ``domain.spending.name_generation`` makes it. A server that leaves thinking out of the
# answer's tokens says so by its total, as in ``domain.billing.read_quantities``.
ANSWERS = """
INSERT OR IGNORE INTO spending (
    generation, at, kind, chat, message, model, cost, upstream_cost,
    prompt_tokens, cached_tokens, completion_tokens, reasoning_tokens
)
SELECT
    CASE
        WHEN coalesce(r.generation_id, '') = '' THEN m.id
        ELSE r.generation_id || '@' || CAST(r.started * 1000 AS INTEGER)
    END,
    r.started, 'answer', m.chat, m.id, coalesce(nullif(r.served_model, ''), r.asked_model),
    CAST(round(CAST(r.cost AS REAL) * 1e12) AS INTEGER),
    CASE WHEN r.is_byok THEN coalesce(CAST(round(CAST(r.upstream_cost AS REAL) * 1e12) AS INTEGER), 0)
        ELSE 0 END,
    coalesce(r.prompt_tokens, 0), coalesce(r.cached_tokens, 0),
    coalesce(r.completion_tokens, 0) + CASE
        WHEN r.reasoning_tokens > 0 AND json_valid(r.usage) AND json_extract(r.usage, '$.total_tokens')
            = r.prompt_tokens + r.completion_tokens + r.reasoning_tokens
        THEN r.reasoning_tokens ELSE 0 END,
    coalesce(r.reasoning_tokens, 0)
FROM replies r JOIN messages m ON m.seq = r.message
WHERE r.finish IS NOT NULL AND r.started > 0
    AND (r.prompt_tokens IS NOT NULL OR (coalesce(r.generation_id, '') <> '' AND r.error IS NULL))
ORDER BY r.message;
"""

# What a summary cost stood in its mark alone, which copies of a chat hold too.
SUMMARIES = """
INSERT OR IGNORE INTO spending (
    generation, at, kind, chat, message, model, cost, upstream_cost,
    prompt_tokens, cached_tokens, completion_tokens, reasoning_tokens
)
SELECT
    'summary@' || json_extract(mark.value, '$.created'),
    json_extract(mark.value, '$.created'), 'summary', c.id, json_extract(mark.value, '$.message'),
    coalesce(json_extract(mark.value, '$.model'), ''),
    CAST(round(CAST(json_extract(mark.value, '$.cost') AS REAL) * 1e12) AS INTEGER), 0, 0, 0, 0, 0
FROM chats c, json_each(CASE WHEN json_valid(c.context) THEN c.context ELSE '[]' END) mark
WHERE c.context <> '[]' AND json_extract(mark.value, '$.cost') IS NOT NULL
    AND json_type(mark.value, '$.created') IN ('real', 'integer')
    AND json_type(mark.value, '$.message') = 'text'
ORDER BY c.created, c.id;
"""

# With an own provider key an earlier version took the account's fee, mostly nothing, for all of the cost.
# What the provider billed stands with the answer, where that was told; else the cost is not known.
OWN_KEYS = """
UPDATE spending SET upstream_cost = coalesce((
    SELECT CAST(round(CAST(r.upstream_cost AS REAL) * 1e12) AS INTEGER)
    FROM messages m JOIN replies r ON r.message = m.seq
    WHERE m.id = spending.message AND r.is_byok AND CAST(r.upstream_cost AS REAL) > 0
), 0) WHERE kind = 'answer' AND upstream_cost = 0;
UPDATE spending SET cost = NULL WHERE kind = 'answer' AND upstream_cost = 0 AND cost IS NOT NULL
    AND EXISTS (
        SELECT 1 FROM messages m JOIN replies r ON r.message = m.seq
        WHERE m.id = spending.message AND r.is_byok AND r.upstream_cost IS NULL
            AND coalesce(r.prompt_tokens, 0) + coalesce(r.completion_tokens, 0) > 0
    );
"""

INDEXES = """
CREATE INDEX spending_by_time ON spending (at, cost, upstream_cost);
CREATE INDEX spending_by_chat ON spending (chat, at, cost, upstream_cost);
"""

SPENDING = TABLE + ANSWERS + SUMMARIES + INDEXES

# What an answer cost by the list where nobody told it. Both indexes hold it: a sum reads nothing else.
ESTIMATES = """
ALTER TABLE spending ADD COLUMN estimate INTEGER;
DROP INDEX spending_by_time;
DROP INDEX spending_by_chat;
CREATE INDEX spending_by_time ON spending (at, cost, upstream_cost, estimate);
CREATE INDEX spending_by_chat ON spending (chat, at, cost, upstream_cost, estimate);
"""
