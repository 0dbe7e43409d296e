-- Page views with a nested device, by session.
CREATE TABLE IF NOT EXISTS page_views (
    user_id STRING COMMENT 'who',
    page    ROW<url STRING, referrer ROW<host STRING, path STRING>>,
    device  ROW<os STRING, mobile BOOLEAN> NOT NULL,
    ms      TIMESTAMP(3),
    ts      AS ms,
    is_home AS page.url = '/',
    WATERMARK FOR ts AS ts - INTERVAL '10' SECOND
) WITH (
    'connector' = 'filesystem',
    'path' = 'views-*.jsonl',
    'timestamp.unit' = 'milliseconds'
);

CREATE VIEW IF NOT EXISTS homes (who, os, at) AS
SELECT user_id, p.device.os, ts FROM page_views AS p WHERE is_home AND page.referrer.host IS NULL;

CREATE TABLE sessions (os STRING, visitors BIGINT, since TIMESTAMP(3)) WITH ('connector' = 'print', 'format' = 'json');

INSERT INTO sessions (since, os, visitors)
SELECT SESSION_START(at, INTERVAL '30' MINUTE), os, COUNT(*)
FROM homes GROUP BY os, SESSION(at, INTERVAL '30' MINUTE);
