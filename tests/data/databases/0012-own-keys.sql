BEGIN TRANSACTION;
CREATE TABLE attachments (
    message INTEGER NOT NULL REFERENCES messages (seq) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (message, sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO "attachments" VALUES(1,'abababababababababababababababababababababababababababababababab');
INSERT INTO "attachments" VALUES(6,'abababababababababababababababababababababababababababababababab');
INSERT INTO "attachments" VALUES(5,'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
INSERT INTO "attachments" VALUES(10,'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd');
CREATE TABLE chats (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    title_origin TEXT NOT NULL,
    model TEXT NOT NULL,
    leaf TEXT,
    created REAL NOT NULL,
    touched REAL NOT NULL,
    is_pinned INTEGER NOT NULL,
    is_archived INTEGER NOT NULL,
    binned REAL,
    folder TEXT REFERENCES folders (id) ON DELETE SET NULL,
    source TEXT
, chosen TEXT NOT NULL DEFAULT '{}', origin TEXT, context TEXT NOT NULL DEFAULT '[]', own TEXT NOT NULL DEFAULT '{}', comparing TEXT NOT NULL DEFAULT '[[], []]') STRICT;
INSERT INTO "chats" VALUES('one','Bild und Text','model','x-ai/grok-4','one-t1',1700000000.0,1700000004.0,1,0,NULL,NULL,NULL,'{"one-q1":"one-a1"}','["chat-0","chat-0-q1","one-q1"]','[{"message":"one-a2","summary":"Ein Bild, 東京.","model":"x-ai/grok-4.3","cost":"0.01","created":0.0}]','{"temperature":0.5,"provider_order":["xai"],"top_p":null}','[["x-ai/grok-4","a/b"],[{"question":"one-q1","answers":["one-a1","one-a2"]}]]');
INSERT INTO "chats" VALUES('two','Bild und Text','model','x-ai/grok-4','two-t1',1700000000.0,1700000004.0,1,0,NULL,NULL,NULL,'{"two-q1":"two-a1"}','["chat-0","chat-0-q1","two-q1"]','[{"message":"two-a2","summary":"Ein Bild, 東京.","model":"x-ai/grok-4.3","cost":"0.01","created":0.0}]','{"temperature":0.5,"provider_order":["xai"],"top_p":null}','[["x-ai/grok-4","a/b"],[{"question":"two-q1","answers":["two-a1","two-a2"]}]]');
CREATE TABLE drafts (
    chat TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    caret INTEGER NOT NULL,
    parts TEXT NOT NULL,
    changed REAL NOT NULL
) STRICT;
CREATE TABLE folders (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE habits (
    model TEXT PRIMARY KEY,
    habit TEXT NOT NULL,
    changed REAL NOT NULL
) STRICT;
CREATE TABLE journal (
    message TEXT NOT NULL,
    number INTEGER NOT NULL,
    at REAL NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (message, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    parent TEXT,
    role TEXT NOT NULL,
    created REAL NOT NULL,
    parts TEXT NOT NULL
) STRICT;
INSERT INTO "messages" VALUES(1,'one-q1','one',NULL,'user',1700000000.25,'[{"type":"text","text":"Was ist das? 東京 🙂"},{"type":"image","blob":{"sha256":"abababababababababababababababababababababababababababababababab","media_type":"image/png","size":68,"width":2,"height":1},"name":"a.png"}]');
INSERT INTO "messages" VALUES(2,'one-a1','one','one-q1','assistant',1700000001.5,'[{"type":"text","text":"Ein **Bild**.\n"},{"type":"reasoning","text":"Hm","details":[{"type":"reasoning.text","text":"Hm"}],"model":"x-ai/grok-4"},{"type":"citation","url":"https://a.example","title":"A","content":"…","start":1,"end":2},{"type":"tool_call","id":"call_1","name":"add","arguments":"{\"a\":1}"}]');
INSERT INTO "messages" VALUES(3,'one-t1','one','one-a1','tool',4.0,'[{"type":"tool_result","call_id":"call_1","content":"2"}]');
INSERT INTO "messages" VALUES(4,'one-a2','one','one-q1','assistant',1700000001.5,'[{"type":"text","text":"A picture."}]');
INSERT INTO "messages" VALUES(5,'one-q2','one','one-a2','user',1700000000.25,'[{"type":"text","text":"And this?"},{"type":"file","blob":{"sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","media_type":"text/plain","size":5,"width":0,"height":0},"name":"b.txt"}]');
INSERT INTO "messages" VALUES(6,'two-q1','two',NULL,'user',1700000000.25,'[{"type":"text","text":"Was ist das? 東京 🙂"},{"type":"image","blob":{"sha256":"abababababababababababababababababababababababababababababababab","media_type":"image/png","size":68,"width":2,"height":1},"name":"a.png"}]');
INSERT INTO "messages" VALUES(7,'two-a1','two','two-q1','assistant',1700000001.5,'[{"type":"text","text":"Ein **Bild**.\n"},{"type":"reasoning","text":"Hm","details":[{"type":"reasoning.text","text":"Hm"}],"model":"x-ai/grok-4"},{"type":"citation","url":"https://a.example","title":"A","content":"…","start":1,"end":2},{"type":"tool_call","id":"call_1","name":"add","arguments":"{\"a\":1}"}]');
INSERT INTO "messages" VALUES(8,'two-t1','two','two-a1','tool',4.0,'[{"type":"tool_result","call_id":"call_1","content":"2"}]');
INSERT INTO "messages" VALUES(9,'two-a2','two','two-q1','assistant',1700000001.5,'[{"type":"text","text":"A picture."}]');
INSERT INTO "messages" VALUES(10,'two-q2','two','two-a2','user',1700000000.25,'[{"type":"text","text":"And this?"},{"type":"file","blob":{"sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","media_type":"text/plain","size":5,"width":0,"height":0},"name":"b.txt"}]');
CREATE TABLE migrations (name TEXT PRIMARY KEY, applied TEXT NOT NULL) STRICT;
INSERT INTO "migrations" VALUES('0001 chats','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0002 search','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0003 drafts','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0004 branches','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0005 shelves','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0006 context','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0007 own settings','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0008 comparing','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0009 spending','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0010 receipts','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0011 estimates','2026-11-25 00:00:00');
INSERT INTO "migrations" VALUES('0012 own keys','2026-11-25 00:00:00');
CREATE TABLE replies (
    message INTEGER PRIMARY KEY REFERENCES messages (seq) ON DELETE CASCADE,
    asked_model TEXT NOT NULL,
    served_model TEXT,
    provider TEXT,
    generation_id TEXT,
    started REAL NOT NULL,
    first_token REAL,
    first_text REAL,
    ended REAL,
    finish TEXT,
    native_finish TEXT,
    retries INTEGER NOT NULL,
    prompt_tokens INTEGER,
    completion_tokens INTEGER,
    cached_tokens INTEGER,
    reasoning_tokens INTEGER,
    cost TEXT,
    upstream_cost TEXT,
    is_byok INTEGER,
    usage TEXT,
    error TEXT
, sent TEXT, listed TEXT) STRICT;
INSERT INTO "replies" VALUES(2,'x-ai/grok-4','x-ai/grok-4.3','xAI','gen-1',1700000001.5,1700000002.0,1700000003.0,1700000004.0,'error','completed',2,441,267,153,230,'0.00019875','0.0001',1,'{"prompt_tokens":441,"cost":0.00019875,"of tomorrow":[null,{"x":1}]}','{"kind":"RateLimited","status":429,"message":"slow down","provider":null,"error_type":null,"generation_id":null,"retryable":null,"raw":"","host":"","retry_after":12.0,"daily":true}','{"address":"https://openrouter.ai/api/v1/chat/completions","dialect":"openrouter","fields":{"model":"x-ai/grok-4","provider":{"only":["xai"]},"max_tokens":64,"of tomorrow":[null]},"system":"Be brief.","first":"chat-1-q1","tail":[{"role":"user","content":"Go on."}],"sees":true,"draws":true,"keeps_details":true,"has_key":true}','{"prices":{"prompt":"0.00000125","completion":"1E-7"},"overrides":[{"prices":{"prompt":"0.0000025"},"min_prompt_tokens":200000},{"prices":{"completion":"0"},"utc_start":"1630","utc_end":"0030"}],"variable":["request"],"discount":"0.25","images":1,"image_tokens":512,"is_other_model":true}');
INSERT INTO "replies" VALUES(4,'x-ai/grok-4.3',NULL,NULL,NULL,0.0,NULL,NULL,NULL,'stop',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "replies" VALUES(7,'x-ai/grok-4','x-ai/grok-4.3','xAI','gen-1',1700000001.5,1700000002.0,1700000003.0,1700000004.0,'error','completed',2,441,267,153,230,'0.00019875','0.0001',1,'{"prompt_tokens":441,"cost":0.00019875,"of tomorrow":[null,{"x":1}]}','{"kind":"RateLimited","status":429,"message":"slow down","provider":null,"error_type":null,"generation_id":null,"retryable":null,"raw":"","host":"","retry_after":12.0,"daily":true}','{"address":"https://openrouter.ai/api/v1/chat/completions","dialect":"openrouter","fields":{"model":"x-ai/grok-4","provider":{"only":["xai"]},"max_tokens":64,"of tomorrow":[null]},"system":"Be brief.","first":"chat-1-q1","tail":[{"role":"user","content":"Go on."}],"sees":true,"draws":true,"keeps_details":true,"has_key":true}','{"prices":{"prompt":"0.00000125","completion":"1E-7"},"overrides":[{"prices":{"prompt":"0.0000025"},"min_prompt_tokens":200000},{"prices":{"completion":"0"},"utc_start":"1630","utc_end":"0030"}],"variable":["request"],"discount":"0.25","images":1,"image_tokens":512,"is_other_model":true}');
INSERT INTO "replies" VALUES(9,'x-ai/grok-4.3',NULL,NULL,NULL,0.0,NULL,NULL,NULL,'stop',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE search_queue (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    message INTEGER,
    chat TEXT
) STRICT;
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
, estimate INTEGER) STRICT;
INSERT INTO "spending" VALUES(1,'gen-1@1700000001500',1700000001.5,'answer','one','one-a1','x-ai/grok-4.3',198750000,100000000,441,153,267,230,NULL);
CREATE TABLE tags (
    chat TEXT NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (tag, chat)
) STRICT, WITHOUT ROWID;
INSERT INTO "tags" VALUES('one','art');
INSERT INTO "tags" VALUES('one','work');
INSERT INTO "tags" VALUES('two','art');
INSERT INTO "tags" VALUES('two','work');
CREATE INDEX chats_by_source ON chats (source) WHERE source IS NOT NULL;
CREATE INDEX tags_by_chat ON tags (chat);
CREATE INDEX messages_by_chat ON messages (chat);
CREATE INDEX replies_open ON replies (message) WHERE finish IS NULL;
CREATE INDEX attachments_by_blob ON attachments (sha256);
CREATE TRIGGER message_changed AFTER UPDATE OF parts ON messages
WHEN OLD.parts IS NOT NEW.parts AND OLD.parts <> '[]'
BEGIN
    INSERT INTO search_queue (message) VALUES (NEW.seq);
END;
CREATE TRIGGER message_removed AFTER DELETE ON messages
BEGIN
    INSERT INTO search_queue (message) VALUES (OLD.seq);
END;
CREATE TRIGGER chat_renamed AFTER UPDATE OF title ON chats
WHEN OLD.title IS NOT NEW.title
BEGIN
    INSERT INTO search_queue (chat) VALUES (NEW.id);
END;
CREATE TRIGGER chat_removed AFTER DELETE ON chats
BEGIN
    INSERT INTO search_queue (chat) VALUES (OLD.id);
END;
CREATE INDEX messages_by_user ON messages (seq) WHERE role = 'user';
CREATE INDEX replies_unpriced ON replies (ended)
    WHERE cost IS NULL AND generation_id IS NOT NULL AND finish IS NOT NULL;
CREATE INDEX shelf_main ON chats (is_pinned DESC, touched DESC, id, is_archived, binned)
    WHERE binned IS NULL AND is_archived = 0;
CREATE INDEX shelf_archive ON chats (touched DESC, id, is_archived, binned)
    WHERE binned IS NULL AND is_archived = 1;
CREATE INDEX shelf_bin ON chats (binned DESC, id) WHERE binned IS NOT NULL;
CREATE INDEX shelf_folder ON chats (folder, is_pinned DESC, touched DESC, id, is_archived, binned)
    WHERE folder IS NOT NULL;
CREATE UNIQUE INDEX spending_by_generation ON spending (generation);
CREATE INDEX spending_by_time ON spending (at, cost, upstream_cost, estimate);
CREATE INDEX spending_by_chat ON spending (chat, at, cost, upstream_cost, estimate);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('messages',10);
COMMIT;
