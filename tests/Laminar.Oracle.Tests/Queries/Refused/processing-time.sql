-- fails: LAM2002 PROCTIME gives another result each time, so a replay would not repeat the query's rows
SELECT COUNT(PROCTIME()) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND)
