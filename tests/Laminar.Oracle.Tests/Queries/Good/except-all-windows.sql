-- rows: few.csv
-- Of windows: once, when they close
SELECT Symbol, window_end FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND))
EXCEPT ALL
SELECT Symbol, window_end FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) WHERE Quantity > 20
LATE DATA DROP
