SELECT ts, symbol, lag(quantity) OVER w, lead(quantity) OVER w FROM trade WINDOW w AS (PARTITION BY symbol ORDER BY ts, id)
