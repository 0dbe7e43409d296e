-- The time is one for all rows of a push; the clock stands at the beginning of 1970.
SELECT Symbol, Quantity, CURRENT_TIMESTAMP - NOW() AS none, PROCTIME() AS at FROM Trade WHERE Ts > NOW() AND Quantity > 5
