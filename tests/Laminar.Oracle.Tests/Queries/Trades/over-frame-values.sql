SELECT ts, symbol, first_value(quantity) OVER (w ROWS 2 PRECEDING), last_value(quantity) OVER (w ROWS 2 PRECEDING), nth_value(quantity, 2) OVER (w ROWS 2 PRECEDING), first_value(fee) OVER w, nth_value(fee, 2) OVER w
FROM trade WINDOW w AS (PARTITION BY symbol ORDER BY ts)
