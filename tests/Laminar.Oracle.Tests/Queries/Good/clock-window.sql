-- A minute of the clock, which stands at the beginning of 1970.
SELECT Symbol, COUNT(*) AS n, window_end AS e FROM Trade GROUP BY Symbol, TUMBLE(PROCTIME(), INTERVAL '1' MINUTE)
