-- Symbols that were bought and not sold in the ten seconds: each comes once, when the window closes.
SELECT Symbol, window_end FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) WHERE NOT Sell
EXCEPT
SELECT Symbol, window_end FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' SECOND)) WHERE Sell
LATE DATA DROP
