-- rows: few.csv
SELECT Symbol, Quantity, window_start, window_end FROM TABLE(HOP(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)) WHERE Quantity < 20
