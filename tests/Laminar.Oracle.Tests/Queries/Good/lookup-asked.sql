-- rows: few.csv
-- asks Labels
-- A row for each: the table is asked once for a key, whenever its answer comes
SELECT t.Ts, t.Quantity, l.Text, l.Weight FROM Trade AS t JOIN Labels FOR SYSTEM_TIME AS OF PROCTIME() AS l ON l.Code = CAST(t.Quantity / 10 AS INT)
