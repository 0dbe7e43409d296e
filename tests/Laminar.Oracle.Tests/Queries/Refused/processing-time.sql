-- fails: LAM2002 PROCTIME gives another result each time, so a replay would not repeat the query's rows
SELECT PROCTIME() AS t FROM Trade
