-- rows: few.csv
SELECT Symbol, Quantity, window_start, window_time FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND))
