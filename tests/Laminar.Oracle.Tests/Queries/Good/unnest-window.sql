-- rows: few.csv
SELECT word, window_start, COUNT(*) AS n, MAX(Price) AS most FROM Trade, UNNEST(ARRAY[Symbol, Note]) AS u(word) WHERE word IS NOT NULL GROUP BY word, TUMBLE(Ts, INTERVAL '10' SECOND)
