-- rows: few.csv
SELECT Symbol, Quantity, window_end FROM TABLE(CUMULATE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)) WHERE Quantity < 20
