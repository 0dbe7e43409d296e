-- rows: few.csv
SELECT window_start, window_end, COUNT(*) AS n FROM TABLE(TUMBLE(DATA => TABLE Trade, TIMECOL => DESCRIPTOR(Ts), SIZE => INTERVAL '10' SECOND, OFFSET => INTERVAL '3' SECOND)) GROUP BY window_start, window_end
