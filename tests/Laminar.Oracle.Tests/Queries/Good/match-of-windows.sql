-- rows: prices.csv
-- Over closed windows, and counted after that.
SELECT COUNT(*) AS rises FROM (
    SELECT window_end AS at, AVG(Price) AS mean FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '5' SECOND) EMIT ON WINDOW CLOSE
) MATCH_RECOGNIZE (
    ORDER BY at MEASURES LAST(b.mean) AS top PATTERN (a b) DEFINE b AS b.mean > a.mean
)
LATE DATA DROP
