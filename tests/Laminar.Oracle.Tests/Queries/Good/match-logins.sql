-- rows: prices.csv
-- Two failures or more and then a success, within ten seconds.
WITH logins AS (SELECT Ts, Symbol AS who, Sell AS failed FROM Trade)
SELECT who, first_try, got_in FROM logins MATCH_RECOGNIZE (
    PARTITION BY who ORDER BY Ts
    MEASURES FIRST(fail.Ts) AS first_try, ok.Ts AS got_in
    PATTERN (fail{2,} ok) WITHIN INTERVAL '10' SECOND
    DEFINE fail AS failed, ok AS NOT failed
)
LATE DATA DROP
